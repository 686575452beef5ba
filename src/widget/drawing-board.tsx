// A canvas to draw on, with colours and pens. Nobody has to: the choices and the box for words stay beside it.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CANVAS, COLOURS } from '#privacy/drawing-pens';
import { CaptionAndSend } from './caption-and-send';
import { type ChatStore, ownPiece } from './chat';
import { type Chat } from './chat-state';
import { clearedOf, type DrawingDraft, drawingToSend, EMPTY_DRAWING, undone } from './drawing-draft';
import { roomIn, withStroke } from './growing-stroke';
import { type PageLanguage } from './languages';
import { paint } from './paint';
import { usePen } from './use-pen';
import { type Pen, type Stroke } from './wire';

type Props = { chat: Chat; store: ChatStore; words: PageLanguage['words']; isWaiting: boolean };

const PENS = [
  { width: 1, word: 'thin' },
  { width: 2, word: 'middle' },
  { width: 3, word: 'thick' },
] as const;

export function DrawingBoard({ chat, store, words, isWaiting }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [pen, setPen] = useState<Pen>({ colour: 'black', width: 2 });
  const draft = drawingIn(chat);
  useLayoutEffect(() => {
    if (canvas.current !== null) paint(canvas.current, draft.strokes);
  }, [draft.strokes]);

  const isFull = () => roomIn(drawingIn(store.read()).strokes) === 0;
  const mayBegin = () => {
    if (isFull()) store.tell(words.full);
    return !isWaiting && !isFull();
  };
  const onStroke = (stroke: Stroke) => {
    const now = drawingIn(store.read());
    store.arrange({ ...now, strokes: withStroke(now.strokes, stroke), cleared: [] });
    if (isFull()) store.tell(words.full);
    return !isFull();
  };
  const onPen = usePen(canvas, pen, mayBegin, onStroke);

  /** Not while it is under way: what is sent is what is seen. */
  const change = (next: DrawingDraft) => !isWaiting && store.arrange(next);
  const send = () => {
    if (draft.strokes.length === 0) return store.tell(words.nothingYet);
    const caption = draft.caption.trim() === '' ? [] : [ownPiece(draft.caption)];
    store.show(drawingToSend(draft), [ownPiece(words.drawing), ...caption]);
  };

  return (
    <div class="board">
      <canvas ref={canvas} role="img" aria-label={words.drawing} width={CANVAS} height={CANVAS} {...onPen} />
      <fieldset>
        <legend>{words.colour}</legend>
        {colours().map((colour) => (
          <label key={colour}>
            <input
              type="radio"
              name="colour"
              class="swatch"
              style={{ background: COLOURS[colour] }}
              checked={pen.colour === colour}
              onChange={() => setPen({ ...pen, colour })}
            />
            <span>{words[colour]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.pen}</legend>
        {PENS.map(({ width, word }) => (
          <label key={word}>
            <input
              type="radio"
              name="pen"
              checked={pen.width === width}
              onChange={() => setPen({ ...pen, width })}
            />
            <span>{words[word]}</span>
          </label>
        ))}
      </fieldset>
      <div class="moves">
        <button type="button" onClick={() => change(undone(draft))}>
          {words.undo}
        </button>
        <button type="button" onClick={() => change(clearedOf(draft))}>
          {words.clear}
        </button>
      </div>
      <CaptionAndSend
        chat={chat}
        words={words}
        caption={draft.caption}
        label={words.sendDrawing}
        isWaiting={isWaiting}
        onCaption={(caption) => store.arrange({ ...draft, caption })}
        onSend={send}
      />
    </div>
  );
}

function drawingIn({ boards, prompt }: Chat): DrawingDraft {
  const draft = boards[prompt?.about ?? ''];
  return draft?.is === 'drawing' ? draft : EMPTY_DRAWING;
}

function colours(): (keyof typeof COLOURS)[] {
  return Object.keys(COLOURS) as (keyof typeof COLOURS)[];
}
