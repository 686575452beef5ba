// All cards of a line at once: tapped onto it, moved up and down, taken off. Everything is a button.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { CaptionAndSend } from './caption-and-send';
import { type ChatStore, ownPiece } from './chat';
import { type Chat } from './chat-state';
import { type PageLanguage } from './languages';
import { cardsOf, EMPTY_LINE, type LineDraft, lineToSend, moved, put, takenOff, withOwn } from './line-draft';
import { type Button, type LineForm } from './wire';
import { WriteCard } from './write-card';

type Props = { form: LineForm; chat: Chat; store: ChatStore; language: PageLanguage; isWaiting: boolean };

export function LineBoard({ form, chat, store, language, isWaiting }: Props) {
  const { words } = language;
  const board = useRef<HTMLDivElement>(null);
  /** What gets the focus when the board has been drawn anew: what had it may be elsewhere now. */
  const focus = useRef<string | null>(null);
  const draft = lineIn(chat);
  const { on, off } = cardsOf(form, draft);
  useLayoutEffect(() => {
    if (focus.current === null) return;
    board.current?.querySelector<HTMLElement>(`[data-focus="${focus.current}"]`)?.focus();
    focus.current = null;
  }, [draft]);

  const change = (next: LineDraft, card: Button, focused: string | null) => {
    if (isWaiting) return;
    focus.current = focused;
    store.arrange(next);
    store.tell(`${card.label.text}: ${placeOf(card, next)}`);
  };
  const placeOf = ({ id }: Button, { order }: LineDraft) =>
    order.includes(id)
      ? words.place
          .replace('{{number}}', numberIn(language, order.indexOf(id) + 1))
          .replace('{{count}}', numberIn(language, order.length))
      : words.notOnLine;
  const putOn = (card: Button) => {
    const next = off[off.indexOf(card) + 1] ?? off.find(({ id }) => id !== card.id) ?? card;
    change(put(draft, card.id), card, next.id);
  };
  const select = ({ id }: Button) => store.arrange({ ...draft, selected: draft.selected === id ? null : id });
  const addOwn = (text: string) => {
    const next = withOwn(draft, ownPiece(text));
    const card = next.own[next.own.length - 1];
    if (card !== undefined) change(next, card, next.own.length < form.ownCards ? null : card.id);
  };
  const send = () => {
    if (on.length === 0) return store.tell(words.nothingYet);
    const caption = draft.caption.trim() === '' ? [] : [ownPiece(draft.caption)];
    store.show(lineToSend(form, draft), [...on.map(({ label }) => label), ...caption]);
  };

  return (
    <div class="board" ref={board}>
      <p>{words.lineHow}</p>
      {off.length > 0 && (
        <div class="choices" role="group" aria-label={words.notOnLine}>
          {off.map((card) => (
            <Card key={card.id} card={card} isWaiting={isWaiting} onTap={() => putOn(card)} />
          ))}
        </div>
      )}
      <div class="line">
        <End piece={form.ends[0]} />
        {on.length > 0 && (
          <ol role="list" aria-label={words.line}>
            {on.map((card) => (
              <li key={card.id}>
                <Card
                  card={card}
                  isOpen={draft.selected === card.id}
                  isWaiting={isWaiting}
                  onTap={() => select(card)}
                />
                {draft.selected === card.id && (
                  <div class="moves">
                    <button
                      type="button"
                      data-focus="up"
                      onClick={() => change(moved(draft, card.id, -1), card, 'up')}
                    >
                      {words.moveUp}
                    </button>
                    <button
                      type="button"
                      data-focus="down"
                      onClick={() => change(moved(draft, card.id, 1), card, 'down')}
                    >
                      {words.moveDown}
                    </button>
                    <button type="button" onClick={() => change(takenOff(draft, card.id), card, card.id)}>
                      {words.takeOff}
                    </button>
                  </div>
                )}
              </li>
            ))}
          </ol>
        )}
        <End piece={form.ends[1]} />
      </div>
      {draft.own.length < form.ownCards && <WriteCard words={words} onAdd={addOwn} />}
      <CaptionAndSend
        chat={chat}
        words={words}
        caption={draft.caption}
        label={words.sendLine}
        isWaiting={isWaiting}
        onCaption={(caption) => store.arrange({ ...draft, caption })}
        onSend={send}
      />
    </div>
  );
}

type CardProps = { card: Button; isOpen?: boolean; isWaiting: boolean; onTap: () => void };

function Card({ card: { id, label }, isOpen, isWaiting, onTap }: CardProps) {
  return (
    <button
      type="button"
      data-focus={id}
      lang={label.lang}
      dir={id.startsWith('own:') ? 'auto' : label.dir}
      aria-expanded={isOpen}
      aria-disabled={isWaiting}
      onClick={() => !isWaiting && onTap()}
    >
      {label.text}
    </button>
  );
}

function End({ piece: { lang, dir, text } }: { piece: Button['label'] }) {
  return (
    <p lang={lang} dir={dir}>
      {text}
    </p>
  );
}

export function lineIn({ boards, prompt }: Chat): LineDraft {
  const draft = boards[prompt?.about ?? ''];
  return draft?.is === 'line' ? draft : EMPTY_LINE;
}

function numberIn({ digits }: PageLanguage, value: number): string {
  return String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
