// The conversation so far, read out as it grows.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type PageWord } from '#language/page-words';
import { type Bubble } from './chat-state';
import { withNumbersInOrder } from './numbers-in-order';

type Props = { bubbles: Bubble[]; words: Record<PageWord, string>; onSendAgain: (bubble: Bubble) => void };

/** UTF-16 units of a message of one's own that are shown; all of it is sent. */
const SHOWN = 600;

export function Bubbles({ bubbles, words, onSendAgain }: Props) {
  const list = useRef<HTMLDivElement>(null);
  /** False once the reader has scrolled, until they say something again. */
  const isPlacing = useRef(true);
  const [hasMore, setHasMore] = useState(false);
  const lastMine = bubbles.map(({ isMine }) => isMine).lastIndexOf(true);

  // What somebody just said moves to the top, and the reply grows below it: nothing that is being read moves away,
  // however long the reply is. A reader who has scrolled elsewhere is left there.
  const place = () => {
    const mine = list.current?.querySelectorAll('.mine');
    const anchor = mine?.item(mine.length - 1);
    if (isPlacing.current && anchor !== undefined && anchor !== null) anchor.scrollIntoView();
    lookBelow();
  };
  const lookBelow = () => setHasMore(isBelowTheEdge(list.current?.lastElementChild ?? null));
  const readerMoves = () => {
    isPlacing.current = false;
  };

  useLayoutEffect(() => {
    isPlacing.current = true;
    place();
  }, [lastMine]);
  useLayoutEffect(place, [bubbles.length]);
  // The buttons below have come, gone or grown.
  useEffect(() => {
    const moves = ['wheel', 'touchmove', 'keydown', 'pointerdown'];
    for (const move of moves) document.addEventListener(move, readerMoves, { passive: true });
    document.addEventListener('scroll', lookBelow, { passive: true });
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(place);
    observer?.observe(document.body);
    return () => {
      for (const move of moves) document.removeEventListener(move, readerMoves);
      document.removeEventListener('scroll', lookBelow);
      observer?.disconnect();
    };
  }, []);
  const showNew = () => {
    isPlacing.current = false;
    list.current?.lastElementChild?.scrollIntoView();
  };

  return (
    <>
      <div class="bubbles" role="log" aria-label={words.chat} ref={list}>
        {bubbles.map((bubble) => (
          <div key={bubble.id} class={bubble.isMine ? 'bubble mine' : 'bubble'}>
            <span class="sender">{bubble.isMine ? words.youSaid : words.botSays} </span>
            {bubble.pieces.map(({ lang, dir, text }) => (
              <p lang={lang} dir={bubble.isMine ? 'auto' : dir}>
                {bubble.isMine ? withNumbersInOrder(shortened(text)) : text}
              </p>
            ))}
            <Status bubble={bubble} words={words} onSendAgain={onSendAgain} />
          </div>
        ))}
      </div>
      {hasMore && (
        <div class="more">
          <button type="button" onClick={showNew}>
            {words.newMessage}
          </button>
        </div>
      )}
    </>
  );
}

function Status({ bubble, words, onSendAgain }: Omit<Props, 'bubbles'> & { bubble: Bubble }) {
  if (bubble.status === 'sent') return null;
  // Seen, but not announced: each message is announced once.
  if (bubble.status === 'sending')
    return (
      <small class="status" aria-hidden="true">
        {words.sending}
      </small>
    );
  return (
    <small class="status">
      {words.notSent}{' '}
      <button type="button" onClick={() => onSendAgain(bubble)}>
        {words.sendAgain}
      </button>
    </small>
  );
}

function isBelowTheEdge(last: Element | null): boolean {
  return last !== null && last.getBoundingClientRect().top > window.innerHeight - 8;
}

/** A long answer must not push the next question away from its sender. */
function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text;
}
