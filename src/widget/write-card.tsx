// A box, opened by those who want it, to write a card of one's own.

import { useState } from 'preact/hooks';
import { type PageLanguage } from './languages';

type Props = { words: PageLanguage['words']; onAdd: (text: string) => void };

/** UTF-16 units: a card is read at a glance. */
const LONGEST_CARD = 200;

export function WriteCard({ words, onAdd }: Props) {
  const [text, setText] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <details>
      <summary>{words.ownCard}</summary>
      <form class="write" onSubmit={add}>
        <input
          type="text"
          dir="auto"
          autocomplete="off"
          aria-label={words.ownCard}
          maxLength={LONGEST_CARD}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">{words.addCard}</button>
      </form>
    </details>
  );
}
