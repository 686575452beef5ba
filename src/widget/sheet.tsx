// The information sheet over the chat: all that is said before consent, to read, to keep, or to hear.

import { useEffect, useRef, useState } from 'preact/hooks';
import { type PageWord } from '#language/page-words';
import { type Piece } from './wire';

type Props = { language: string; words: Record<PageWord, string>; close: () => void };

type Sheet = { bubbles: Piece[][]; hasRecording: boolean };

/** The chat stays as it is behind it, and "Leave fast" stays above it. */
export function SheetView({ language, words, close }: Props) {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const path = `/information/${language}`;

  useEffect(() => {
    const ending = new AbortController();
    setSheet(null);
    fetch(`${path}/sheet`, { signal: ending.signal })
      .then((response) => response.json())
      .then((found: Sheet) => setSheet(found))
      .catch(() => setHasFailed(!ending.signal.aborted));
    title.current?.focus();
    return () => ending.abort();
  }, [path]);

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };

  return (
    <section class="sheet" role="region" aria-labelledby="sheet-title" onKeyDown={onKey}>
      <h2 id="sheet-title" ref={title} tabIndex={-1}>
        {words.about}
      </h2>
      <button type="button" onClick={close}>
        {words.close}
      </button>
      {sheet === null && <p role="status">{hasFailed ? words.lost : words.connecting}</p>}
      {sheet?.hasRecording === true && (
        <>
          <p>{words.listen}</p>
          <audio controls preload="none" src={`${path}/recording`} aria-label={words.listen} />
        </>
      )}
      {sheet?.bubbles.map((pieces, at) => (
        <div class="bubble" key={at}>
          {pieces.map(({ lang, dir, text }) => (
            <p lang={lang} dir={dir}>
              {text}
            </p>
          ))}
        </div>
      ))}
      {sheet !== null && (
        <p>
          <a href={`${path}/file`} download="information.txt">
            {words.download}
          </a>
        </p>
      )}
      <button type="button" onClick={close}>
        {words.close}
      </button>
    </section>
  );
}
