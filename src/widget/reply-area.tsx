// What the participant can do now: tap a choice, write, or use a control.

import { useEffect, useRef } from 'preact/hooks';
import { type PageWord } from '#language/page-words';
import { type Chat } from './chat';
import { type Button, type Piece } from './wire';

type Props = {
  chat: Chat;
  words: Record<PageWord, string>;
  draft: string;
  onDraft: (draft: string) => void;
  onWrite: (text: string) => void;
  onTap: (choice: string, label: Piece) => void;
};

export function ReplyArea({ chat, words, draft, onDraft, onWrite, onTap }: Props) {
  const area = useRef<HTMLElement>(null);
  const { prompt, isWaiting } = chat;
  const canWrite = prompt !== null && prompt.takes !== 'choice';

  // The button that was tapped is gone: keyboard and screen reader go on from here, not from the top.
  useEffect(() => {
    if (document.activeElement === document.body && chat.bubbles.length > 1) area.current?.focus();
  }, [prompt, isWaiting]);

  const send = () => {
    if (draft.trim() === '') return;
    onWrite(draft);
    onDraft('');
  };
  const sendOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    send();
  };

  return (
    <section class="reply" ref={area} tabIndex={-1} aria-label={canWrite ? words.yourAnswer : words.choices}>
      <Buttons
        class="choices"
        label={words.choices}
        buttons={prompt?.choices ?? []}
        isWaiting={isWaiting}
        onTap={onTap}
      />
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
            onInput={(event) => onDraft(event.currentTarget.value)}
            onKeyDown={sendOnEnter}
          />
          <button type="submit">{words.send}</button>
        </form>
      )}
      <Buttons
        class="controls"
        label={words.controls}
        buttons={prompt?.controls ?? []}
        isWaiting={isWaiting}
        onTap={onTap}
      />
    </section>
  );
}

type ButtonsProps = {
  class: string;
  label: string;
  buttons: Button[];
  isWaiting: boolean;
  onTap: Props['onTap'];
};

function Buttons({ class: name, label, buttons, isWaiting, onTap }: ButtonsProps) {
  if (buttons.length === 0) return null;
  return (
    <div class={name} role="group" aria-label={label}>
      {buttons.map(({ id, label: piece }) => (
        <button
          key={id}
          type="button"
          lang={piece.lang}
          dir={piece.dir}
          aria-disabled={isWaiting}
          onClick={() => !isWaiting && onTap(id, piece)}
        >
          {piece.text}
        </button>
      ))}
    </div>
  );
}
