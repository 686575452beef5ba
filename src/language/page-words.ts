// The words of the page around the conversation, by their keys in page.json.

export const PAGE_WORDS = [
  'title',
  'leave',
  'chat',
  'botSays',
  'youSaid',
  'yourAnswer',
  'send',
  'sending',
  'notSent',
  'sendAgain',
  'tooLong',
  'connecting',
  'lost',
  'choices',
  'controls',
  'expired',
  'startAgain',
  'newMessage',
] as const;

export type PageWord = (typeof PAGE_WORDS)[number];
