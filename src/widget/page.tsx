// The page: a way out, the conversation, and what can be done.

import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type PageWord } from '#language/page-words';
import { Bubbles } from './bubbles';
import { startChat } from './chat';
import { type Chat } from './chat-state';
import { guessLanguage, type PageLanguages, readLanguages } from './languages';
import { leave } from './leave';
import { ReplyArea, useSettling } from './reply-area';
import { SheetView } from './sheet';

type Props = { languages: PageLanguages; begin: () => void };

function Page({ languages, begin }: Props) {
  const [store] = useState(() => startChat((now) => setChat(now)));
  const [chat, setChat] = useState(store.read());
  const language = chat.language ?? guessLanguage(languages);
  const current = languages[language] ?? Object.values(languages)[0] ?? nothing();
  const { tag, dir, words } = current;
  const said = notice(chat, words);
  const [isReading, setReading] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const bar = useRef<HTMLElement>(null);
  const isWaiting = useSettling(chat.turn) || chat.isWaiting;
  const another = chat.prompt?.controls.find(({ id }) => id === OTHER_LANGUAGE);

  useEffect(() => {
    document.documentElement.lang = tag;
    document.documentElement.dir = dir;
    document.title = words.title;
  }, [tag, dir, words]);

  // With long words or large letters the bar has two rows: what was just said must not come to lie under it.
  useLayoutEffect(() => {
    if (bar.current === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.target.getBoundingClientRect().height ?? 0;
      document.documentElement.style.scrollPaddingTop = `${String(Math.ceil(height) + 8)}px`;
    });
    observer.observe(bar.current);
    return () => observer.disconnect();
  }, []);

  const startAgain = () => {
    store.close();
    begin();
  };
  const onLeave = (event: Event) => {
    leave(() => store.close());
    event.preventDefault();
  };

  const stopReading = () => {
    setReading(false);
    // Once it is on the screen again.
    requestAnimationFrame(() => opener.current?.focus());
  };

  return (
    <div class="page">
      <header ref={bar}>
        {another !== undefined && !isReading && (
          <button
            type="button"
            lang={another.label.lang}
            dir={another.label.dir}
            aria-disabled={isWaiting}
            onClick={() => !isWaiting && store.tap(another.id, another.label)}
          >
            {another.label.text}
          </button>
        )}
        <a class="leave" href="/leave" rel="noreferrer" onClick={onLeave}>
          <span aria-hidden="true">✕</span>
          {words.leave}
        </a>
      </header>
      {isReading && <SheetView language={language} words={words} close={stopReading} />}
      <main hidden={isReading}>
        <h1 class="hidden">{words.title}</h1>
        <Bubbles bubbles={chat.bubbles} words={words} onSendAgain={store.sendAgain} />
        <p class={said !== '' && said === chat.told ? 'hidden' : 'notice'} role="status">
          {said}
        </p>
        {chat.isExpired && (
          <div class="choices">
            <button type="button" onClick={startAgain}>
              {words.startAgain}
            </button>
          </div>
        )}
        <ReplyArea chat={chat} store={store} language={current} />
        <footer>
          <button type="button" ref={opener} onClick={() => setReading(true)}>
            {words.about}
          </button>
        </footer>
      </main>
    </div>
  );
}

/** Stands at the top, where somebody who cannot read the page looks for it. */
const OTHER_LANGUAGE = 'control:language';

/** What the whole page has to say; nothing, most of the time. */
function notice(chat: Chat, words: Record<PageWord, string>): string {
  if (chat.isExpired) return words.expired;
  if (!chat.isConnected) return words.lost;
  if (chat.isTooLong) return words.tooLong;
  return chat.bubbles.length === 0 ? words.connecting : chat.told;
}

function nothing(): never {
  throw new Error('The server offers no language.');
}

/** Begins, and begins anew, with nothing left of before. */
function begin(): void {
  const root = document.getElementById('page');
  if (root === null) return;
  render(null, root);
  render(<Page languages={readLanguages()} begin={begin} />, root);
}

// A page that the browser kept for its Back button shows nothing of what was said.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});

begin();
