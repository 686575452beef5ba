// What the participant can do now: tap a choice, draw or arrange, write, or use a control.

import { useEffect, useRef, useState } from 'preact/hooks';
import { type ChatStore } from './chat';
import { type Chat } from './chat-state';
import { DrawingBoard } from './drawing-board';
import { type PageLanguage } from './languages';
import { LineBoard, lineIn } from './line-board';
import { type Button } from './wire';

type Props = { chat: Chat; store: ChatStore; language: PageLanguage };

/** Ms. A second tap of a double tap must not answer a question that has only just come. */
const SETTLE = 300;

export function ReplyArea({ chat, store, language }: Props) {
  const { words } = language;
  const area = useRef<HTMLElement>(null);
  const { prompt, turn } = chat;
  const draft = chat.drafts[prompt?.about ?? ''] ?? '';
  const isWaiting = useSettling(turn) || chat.isWaiting;
  const canWrite = prompt !== null && prompt.takes !== 'choice';
  const form = prompt?.form ?? null;
  const line = lineIn(chat);
  const isOnLine = form?.is === 'line' && !line.isOneByOne;

  // The button that was tapped is gone: keyboard and screen reader go on from here, not from the top.
  useEffect(() => {
    if (document.activeElement === document.body && chat.bubbles.length > 1)
      area.current?.focus({ preventScroll: true });
  }, [prompt, isWaiting]);

  const send = () => {
    if (draft.trim() === '') return;
    store.draft('');
    store.write(draft);
  };
  const sendOnEnter = (event: KeyboardEvent) => {
    // Safari ends a composition before it tells of its Enter: 229 is the key code of composing.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    send();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    send();
  };

  return (
    <section class="reply" ref={area} tabIndex={-1} aria-label={canWrite ? words.yourAnswer : words.choices}>
      {form?.is === 'line' && (
        <div class="choices">
          <button
            type="button"
            onClick={() => !chat.isWaiting && store.arrange({ ...line, isOneByOne: !line.isOneByOne })}
          >
            {line.isOneByOne ? words.allTogether : words.oneByOne}
          </button>
        </div>
      )}
      {isOnLine ? (
        <LineBoard
          key={prompt?.about}
          form={form}
          chat={chat}
          store={store}
          language={language}
          isWaiting={isWaiting}
        />
      ) : (
        <Buttons
          class="choices"
          label={words.choices}
          buttons={prompt?.choices ?? []}
          turn={turn}
          isWaiting={isWaiting}
          onTap={store.tap}
        />
      )}
      {form?.is === 'drawing' && (
        <DrawingBoard key={prompt?.about} chat={chat} store={store} words={words} isWaiting={isWaiting} />
      )}
      {canWrite && (
        <form class="write" onSubmit={submit}>
          <label class="hidden" for="answer">
            {words.yourAnswer}
          </label>
          <textarea
            id="answer"
            rows={2}
            dir="auto"
            autocomplete="off"
            placeholder={words.yourAnswer}
            value={draft}
            onInput={(event) => store.draft(event.currentTarget.value)}
            onKeyDown={sendOnEnter}
          />
          <button type="submit">{words.send}</button>
        </form>
      )}
      <Buttons
        class="controls"
        label={words.controls}
        buttons={(prompt?.controls ?? []).filter(({ id }) => id !== 'control:language')}
        turn={turn}
        isWaiting={isWaiting}
        onTap={store.tap}
      />
    </section>
  );
}

/** True for a moment after each new turn. */
export function useSettling(turn: number): boolean {
  const [settled, setSettled] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(turn), SETTLE);
    return () => clearTimeout(timer);
  }, [turn]);
  return settled !== turn;
}

/** A key that is held down presses once. */
function ignoreRepeats(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}

type ButtonsProps = {
  class: string;
  label: string;
  buttons: Button[];
  turn: number;
  isWaiting: boolean;
  onTap: ChatStore['tap'];
};

function Buttons({ class: name, label, buttons, turn, isWaiting, onTap }: ButtonsProps) {
  if (buttons.length === 0) return null;
  return (
    <div class={name} role="group" aria-label={label}>
      {buttons.map(({ id, label: piece }) => (
        <button
          key={`${String(turn)} ${id}`}
          type="button"
          lang={piece.lang}
          dir={piece.dir}
          aria-disabled={isWaiting}
          onKeyDown={ignoreRepeats}
          onClick={() => !isWaiting && onTap(id, piece)}
        >
          {piece.text}
        </button>
      ))}
    </div>
  );
}
