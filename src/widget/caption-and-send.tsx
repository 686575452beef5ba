// The end of a board: words beside it, and the button that sends both.

import { type Chat } from './chat-state';
import { type PageLanguage } from './languages';

type Props = {
  chat: Chat;
  words: PageLanguage['words'];
  caption: string;
  label: string;
  isWaiting: boolean;
  onCaption: (caption: string) => void;
  onSend: () => void;
};

/** UTF-16 units; a longer text goes into the box for answers. */
const LONGEST_CAPTION = 2000;

export function CaptionAndSend({ chat, words, caption, label, isWaiting, onCaption, onSend }: Props) {
  const isSeen = chat.told === words.nothingYet || chat.told === words.full;
  return (
    <>
      <label>
        {words.caption}
        <textarea
          rows={1}
          dir="auto"
          autocomplete="off"
          maxLength={LONGEST_CAPTION}
          value={caption}
          readOnly={chat.isWaiting}
          onInput={(event) => onCaption(event.currentTarget.value)}
        />
      </label>
      {/* The page's notice has announced it: here it is for the eyes. */}
      {isSeen && <p aria-hidden="true">{chat.told}</p>}
      <button type="button" aria-disabled={isWaiting} onClick={() => !isWaiting && onSend()}>
        {label}
      </button>
    </>
  );
}
