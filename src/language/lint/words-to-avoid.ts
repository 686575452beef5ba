// Words that put people in boxes, or promise what cannot be kept. English.

import { isReadByResidents, isReadByYoungPeople } from './linted-text';
import { isForEverybody, type PhraseRule } from './phrase-rule';

/** As they are written, for whoever looks for capital letters. */
export const SHORT_FORMS = ['SEND', 'SLCN', 'AP', 'EHCP', 'YJS', 'CAMHS', 'PRU', 'BAME'];

const SHORT = SHORT_FORMS.join('|');

export const WORDS_TO_AVOID: readonly PhraseRule[] = [
  /** participants.md 2.7, B-YP-5, "the only route by which 'gang' may enter" is the participant; B-PR-2: off for practitioners. */
  {
    rule: 'gang',
    phrases: [/\bgangs?\b/i],
    isFor: isReadByResidents,
    what: () => 'It says "gang".',
    why: 'The word judges people before they have said a word. They have their own, and we ask for it.',
    fix: 'Say "a group of young people", or use their own word: usesOwnWord.',
  },
  /** participants.md 3.6b, GC-6: words to avoid, for residents. */
  {
    rule: 'label-word',
    phrases: [
      /\bengag(?:e|es|ed|ing|ement)\b/i,
      /\bvulnerable\b/i,
      /\bhard[ -]to[ -]reach\b/i,
      /\bat[ -]risk (?:youth|young|children|kids|people)\b/i,
      /\boffenders?\b/i,
    ],
    isFor: isReadByResidents,
    what: (phrase) => `"${phrase}" is a word of institutions for people.`,
    why: 'People do not call themselves that, and hear that others do.',
    fix: 'Say what is meant, in the words that people use of themselves.',
  },
  /** participants.md 3.6b, GC-6: victim and perpetrator, in what young people read. */
  {
    rule: 'victim-word',
    phrases: [/\b(?:victim|perpetrator|survivor|criminal)s?\b/i],
    isFor: isReadByYoungPeople,
    what: (phrase) => `It calls people "${phrase}".`,
    why: 'Many have been hurt and have hurt others. One word for a person leaves no room for that.',
    fix: 'Say "people who get hurt", "people who hurt others".',
  },
  /** participants.md 3.6b, GC-6: SEND, SLCN, AP unexpanded. Written out first, then in brackets, it may stand. */
  {
    rule: 'short-form',
    phrases: [new RegExp(`\\b(?:${SHORT})\\b`)],
    isFor: isReadByResidents,
    unless: (_, { text }) => new RegExp(`[(](?:${SHORT})[)]`).test(text),
    what: (phrase) => `"${phrase}" is not written out.`,
    why: 'Only those who work with it know what it means; "send" and "ap" are read as other words.',
    fix: 'Write it out, or say what it is. Who needs the short form too puts it behind, in brackets.',
  },
  /** participants.md 3.3, SG-2: no "confidential" without its limit in the same card. */
  {
    rule: 'confidential',
    phrases: [/\bconfidential(?:ly|ity)?\b/i],
    isFor: isForEverybody,
    unless: (_, { text }) => /\b(?:except|unless|danger|one time when|limits? (?:of|to))\b/i.test(text),
    what: () => 'It says "confidential", and not when it is not.',
    why: 'There are times when what is said has to be passed on. Who learns that too late was deceived.',
    fix: 'Say in the same text when it is not, or leave the word out.',
  },
];
