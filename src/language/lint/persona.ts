// How the chat never speaks: praise, shock, advice. English.

import { isForEverybody, type PhraseRule } from './phrase-rule';

/** participants.md 2.1, last row: never praise content, never express shock, never advise. */
export const PERSONA: readonly PhraseRule[] = [
  {
    rule: 'praise',
    phrases: [
      /\b(?:great|good|excellent|brilliant|amazing|perfect|lovely|interesting|wonderful|fantastic) (?:answers?|points?|words?|thoughts?|ideas?|job|work)[.!]/i,
      /\bwell done\b/i,
      /\b(?:awesome|bravo|nice one|good for you|proud of you)\b/i,
      /^(?:great|brilliant|amazing|fantastic|excellent|perfect|wonderful)[.!]/i,
    ],
    isFor: isForEverybody,
    what: (phrase) => `It praises: "${phrase}".`,
    why: 'Praise for one answer tells people which answers are wanted.',
    fix: 'Say "Thank you." and nothing more.',
  },
  {
    rule: 'shock',
    phrases: [
      /\b(?:wow|oh no|oh dear|oops|omg|my god)\b/i,
      /\b(?:that|this|it|how) (?:is |was |sounds )?(?:so )?(?:terrible|awful|horrible|shocking|dreadful|unbelievable)\b/i,
      /\b(?:so|very|really) sorry to hear\b/i,
    ],
    isFor: isForEverybody,
    unless: (sentence) => sentence.includes('?'),
    what: (phrase) => `It is shocked: "${phrase}".`,
    why: 'Somebody who says something hard has to look after the feelings of the one who asked.',
    fix: 'Say "Thank you for telling me. That sounds hard."',
  },
  {
    rule: 'advice',
    phrases: [
      /\byou (?:should|ought to|had better|must)\b/i,
      /\b(?:my advice|i advise|we advise|i recommend|we recommend|if i were you)\b/i,
      /^(?:why not|try to|remember to|make sure)\b/i,
    ],
    isFor: ({ wording }) => wording === null,
    what: (phrase) => `It gives advice: "${phrase}".`,
    why: 'A computer does not know their life. Advice that does not fit can put people in danger.',
    fix: 'Say what can be done here, such as "You can skip." Help is on the help card.',
  },
];
