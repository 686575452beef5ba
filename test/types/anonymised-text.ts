// Only the anonymiser makes anonymised text.

import { AnonymisedText } from '#privacy/anonymised-text';

// @ts-expect-error its constructor is private
export const made = new AnonymisedText('Jayden', 0);

// @ts-expect-error a string cannot be cast into it
export const cast = 'Jayden' as AnonymisedText;

// @ts-expect-error an object of the same shape is not it
export const shaped: AnonymisedText = { text: 'Jayden', hidden: 0, isBlank: false, toJSON: () => '' };

// @ts-expect-error it is made from raw text, not from a string
export const fromString = AnonymisedText.of('Jayden');
