// The conversation so far, read out as it grows.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Bubble } from './chat';
import { type PageWord } from './languages';

type Props = { bubbles: Bubble[]; words: Record<PageWord, string>; onSendAgain: (bubble: Bubble) => void };

/** How near to the end, px, somebody must be reading for new messages to move the page. */
const NEAR_END = 120;

export function Bubbles({ bubbles, words, onSendAgain }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const shown = useRef(0);
  const [hasNew, setHasNew] = useState(false);

  useLayoutEffect(() => {
    const items = list.current?.children;
    const firstNew = items?.item(shown.current);
    const added = bubbles.length - shown.current;
    const wasNearEnd =
      list.current === null || distanceToEnd(list.current) - heightOf(items, shown.current) < NEAR_END;
    shown.current = bubbles.length;
    if (added <= 0 || !(firstNew instanceof HTMLElement) || list.current === null) return;
    // The first new message comes into view and stays there: what is being read never moves away.
    if (wasNearEnd) list.current.scrollTop = firstNew.offsetTop - list.current.offsetTop - 8;
    else setHasNew(true);
  }, [bubbles.length]);

  const showNew = () => {
    if (list.current !== null) list.current.scrollTop = list.current.scrollHeight;
    setHasNew(false);
  };

  return (
    <>
      <div class="bubbles" role="log" aria-label={words.chat} ref={list} tabIndex={0}>
        {bubbles.map((bubble) => (
          <div key={bubble.id} class={bubble.isMine ? 'bubble mine' : 'bubble'}>
            <span class="sender">{bubble.isMine ? words.youSaid : words.botSays} </span>
            {bubble.pieces.map(({ lang, dir, text }) => (
              <p lang={lang} dir={bubble.isMine ? 'auto' : dir}>
                {text}
              </p>
            ))}
            <Status bubble={bubble} words={words} onSendAgain={onSendAgain} />
          </div>
        ))}
      </div>
      {hasNew && (
        <button type="button" class="new-message" onClick={showNew}>
          {words.newMessage}
        </button>
      )}
    </>
  );
}

function Status({ bubble, words, onSendAgain }: Omit<Props, 'bubbles'> & { bubble: Bubble }) {
  if (bubble.status === 'sent') return null;
  if (bubble.status === 'sending') return <small class="status">{words.sending}</small>;
  return (
    <small class="status">
      {bubble.status === 'too-long' ? words.tooLong : words.notSent}{' '}
      {bubble.status === 'not-sent' && (
        <button type="button" onClick={() => onSendAgain(bubble)}>
          {words.sendAgain}
        </button>
      )}
    </small>
  );
}

function distanceToEnd({ scrollHeight, scrollTop, clientHeight }: HTMLElement): number {
  return scrollHeight - scrollTop - clientHeight;
}

/** Height, px, of the items from one on. */
function heightOf(items: HTMLCollection | undefined, from: number): number {
  return Array.from(items ?? [])
    .slice(from)
    .reduce((sum, item) => sum + item.getBoundingClientRect().height, 0);
}
