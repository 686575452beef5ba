// The conversation so far, read out as it grows.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type PageWord } from '#language/page-words';
import { type Bubble } from './chat';

type Props = { bubbles: Bubble[]; words: Record<PageWord, string>; onSendAgain: (bubble: Bubble) => void };

/** Px: nearer to the end than this, nothing more is waiting below. */
const NEAR_END = 24;

export function Bubbles({ bubbles, words, onSendAgain }: Props) {
  const list = useRef<HTMLDivElement>(null);
  /** False once the reader has scrolled, until they say something again. */
  const isPlacing = useRef(true);
  const [hasMore, setHasMore] = useState(false);
  const lastMine = bubbles.map(({ isMine }) => isMine).lastIndexOf(true);

  // What somebody just said moves to the top, and the reply grows below it: nothing that is being read moves away,
  // however long the reply is. A reader who has scrolled elsewhere is left there.
  const place = () => {
    const scroller = list.current;
    if (scroller === null) return;
    const mine = scroller.querySelectorAll('.mine');
    const anchor = mine.item(mine.length - 1);
    if (isPlacing.current && anchor instanceof HTMLElement) scroller.scrollTop = anchor.offsetTop - 8;
    setHasMore(distanceToEnd(scroller) > NEAR_END);
  };
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
    if (list.current === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(place);
    observer.observe(list.current);
    return () => observer.disconnect();
  }, []);
  const showNew = () => {
    isPlacing.current = false;
    if (list.current !== null) list.current.scrollTop = list.current.scrollHeight;
  };

  return (
    <>
      <div
        class="bubbles"
        role="log"
        aria-label={words.chat}
        ref={list}
        tabIndex={0}
        onScroll={place}
        onWheel={readerMoves}
        onTouchMove={readerMoves}
        onPointerDown={readerMoves}
        onKeyDown={readerMoves}
      >
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
      {hasMore && (
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
