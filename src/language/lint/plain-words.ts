// Words as they mean what they say, written out. English, except for emoji.

import { isReadByResidents, isReadByYoungPeople } from './linted-text';
import { isForEverybody, type PhraseRule } from './phrase-rule';
import { SHORT_FORMS } from './words-to-avoid';

/** Capital letters that are how the word is written; short forms have a rule of their own. */
const WRITTEN_SO = ['OK', 'UK', 'GP', 'TV', 'ID', 'NHS', ...SHORT_FORMS];

export const PLAIN_WORDS: readonly PhraseRule[] = [
  /** participants.md 3.6, CH-6: no idioms, metaphors, irony; literal (2.1). */
  {
    rule: 'idiom',
    phrases: [
      /\b(?:pop (?:in|your|it|them|up)|drop us a line|on the same page|touch base|reach out|get in touch)\b/i,
      /\b(?:at the end of the day|the bigger picture|big picture|in the long run|food for thought|ring a bell)\b/i,
      /\b(?:piece of cake|by heart|under the weather|in hot water|in the same boat|behind bars|cross the line)\b/i,
      /\b(?:from scratch|from time to time|up to you|hang on|bear with us|keep in mind|sum up|heads up)\b/i,
      /\b(?:what makes you tick|off your chest|down in the dumps|fed up|let off steam|speak your mind|have your say)\b/i,
      /\b(?:fall(?:s|ing)? through the cracks|slip(?:s|ping)? through the net|on the streets?|wrong crowd|bad apples?)\b/i,
      /\b(?:safe space|open up|tip of the iceberg|no strings attached|the ball is in|a level playing field)\b/i,
    ],
    isFor: isReadByResidents,
    what: (phrase) => `"${phrase}" does not mean what its words say.`,
    why: 'Many people read word for word, and many learned English late. Machines translate it word for word too.',
    fix: 'Say what is meant.',
  },
  /** participants.md 3.5, ER-4: "do not" rather than "don't". */
  {
    rule: 'contraction',
    phrases: [
      /\b\w+n['’]t\b/i,
      /\b\w+['’](?:re|ve|ll|m|d)\b/i,
      /\b(?:it|that|what|who|where|here|there|let|he|she|how)['’]s\b/i,
    ],
    isFor: isReadByYoungPeople,
    what: (phrase) => `"${phrase}" is two words in one.`,
    why: 'The short form hides the "not", and is hard for people who read slowly.',
    fix: 'Write both words out.',
  },
  /** participants.md 3.5, ER-5: no ALL CAPS for emphasis. */
  {
    rule: 'all-caps',
    phrases: [new RegExp(`\\b(?!(?:${WRITTEN_SO.join('|')})\\b)[A-Z]{2,}\\b`)],
    isFor: isReadByResidents,
    what: (phrase) => `"${phrase}" is in capital letters.`,
    why: 'Words in capitals lose their shape, and look like shouting.',
    fix: 'Write it in small letters, or write the short form out.',
  },
  /** participants.md 3.6b, GC-3: no Latin. */
  {
    rule: 'latin',
    phrases: [/\b(?:e\.?g|i\.?e|etc|viz|cf|nb|n\.b)\b\.?/i],
    isFor: isForEverybody,
    what: (phrase) => `"${phrase}" is short for Latin words.`,
    why: 'Many people do not know it, and screen readers say it letter by letter.',
    fix: 'Write "such as", "that is", or name the things.',
  },
  /** participants.md 3.6b, GC-3: no "click here". */
  {
    rule: 'click-here',
    phrases: [/\b(?:click|press|tap|go) here\b/i, /\bclick(?:ing)? (?:on|the|this|below)\b/i],
    isFor: isForEverybody,
    what: (phrase) => `"${phrase}" does not say what to tap.`,
    why: 'Who listens to the page, or uses a phone, has no "here" and nothing to click.',
    fix: 'Name the button: tap “Next”.',
  },
  /** participants.md 3.5, ER-6: numerals for numbers. "One" is too often no number. */
  {
    rule: 'numeral',
    phrases: [
      /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|hundred)\b(?! of (?:you|us|them)\b)/i,
    ],
    isFor: isReadByYoungPeople,
    what: (phrase) => `The number "${phrase}" is written as a word.`,
    why: 'A digit is found and read faster, also by people who read little English.',
    fix: 'Write the digits.',
  },
  /** participants.md 3.6, CH-6: no emoji as the only meaning; here there are none. */
  {
    rule: 'emoji',
    phrases: [/(?![©®™])\p{Extended_Pictographic}/u],
    isFor: isForEverybody,
    what: (phrase) => `There is a picture sign: ${phrase}`,
    why: 'It looks different on each phone, means different things to people, and screen readers say its name.',
    fix: 'Say it in words.',
  },
];
