// What is never asked, and how nothing is asked. English.

import { isForEverybody, type PhraseRule } from './phrase-rule';

/** Asks for something: a question, or a request to write it. What we say of ourselves asks for nothing. */
function asks(sentence: string): boolean {
  const isRequest = /^(please )?(tell|give|type|write|say|name|send|show|describe|list)\b/i.test(sentence);
  const isAboutUs = /^(will|do|can|may|could|shall) we\b/i.test(sentence);
  return (isRequest || sentence.includes('?')) && !isAboutUs && !/\b(do not|never|without)\b/i.test(sentence);
}

const PERSON = '(?:you|they|he|she|your (?:child|children|friends?|young person|family))';
const THEIR = '(?:your|their|his|her|the)';

const bannedAsk = (thing: string, phrases: readonly RegExp[]): PhraseRule => ({
  rule: 'banned-ask',
  phrases,
  isFor: isForEverybody,
  unless: (sentence) => !asks(sentence),
  what: (phrase) => `It asks for ${thing}: "${phrase}".`,
  why: 'Whoever answers could be found by it, or be in danger or in trouble for it. We never ask.',
  fix: 'Ask about people in general, or about what helps.',
});

/** participants.md 2.1: never ask for a name, school, street, gang, date of an event, crime, weapon, drugs. */
const BANNED_ASKS = [
  bannedAsk('a name', [
    new RegExp(`\\b${THEIR} (?:full |first |last |real |second |family )?(?:sur)?names?\\b`, 'i'),
    new RegExp(`\\bwhat (?:is|are|was|were) ${PERSON} called\\b`, 'i'),
    /\bname (?:the|a|that|this|any) (?:person|people|someone|friend|teacher)\b/i,
  ]),
  bannedAsk('a school', [
    /\bwhich (?:school|college|academy)\b/i,
    new RegExp(`\\bwhat (?:school|college|academy) (?:do|does|did|are|is|was) ${PERSON}\\b`, 'i'),
    /\bname of (?:your|the|their) (?:school|college)\b/i,
    new RegExp(`\\bwhere (?:do|does|did) ${PERSON} (?:go to (?:school|college)|study)\\b`, 'i'),
  ]),
  bannedAsk('a street or an address', [
    /\b(?:which|what)(?: is| was)?(?: your| the| their)? (?:street|road|address|post ?code|estate)\b/i,
    /\byour (?:home )?(?:address|post ?code|street|road|house number)\b/i,
    new RegExp(`\\bwhere (?:exactly )?(?:do|does|did) ${PERSON} live\\b`, 'i'),
  ]),
  bannedAsk('belonging to a gang', [
    new RegExp(
      `\\b(?:are|were|is|was|have|has) ${PERSON} (?:ever )?(?:been )?(?:in|part of|a member of) (?:a|any|the) (?:gang|crew)\\b`,
      'i',
    ),
    /\bwhich (?:gang|crew)\b/i,
    /\bgang (?:members?|names?)\b/i,
  ]),
  bannedAsk('the date of an event', [
    /\b(?:when|how long ago) (?:did (?:it|this|that)|was (?:it|this|that)|did (?:you|they) (?:come|arrive|leave|move))\b/i,
    /\b(?:what|which|on what|on which) (?:day|date|month|year|time)\b[^?]*\b(?:happen(?:ed)?|was it|did)\b/i,
  ]),
  bannedAsk('a crime', [
    new RegExp(
      `\\b(?:have|has|did|do) ${PERSON} (?:ever )?(?:commit(?:ted)?|steal|stolen|rob(?:bed)?|sell|sold|deal|dealt|broken? the law|been arrested)\\b`,
      'i',
    ),
    new RegExp(`\\bwhat crimes?\\b[^?]*\\b${PERSON}\\b`, 'i'),
  ]),
  bannedAsk('carrying a weapon', [
    new RegExp(
      `\\b(?:do|does|did|have|has|are|is) ${PERSON}\\b[^?]*\\b(?:carry|carried|carrying|own|have|had|keep|got)\\b[^?]*\\b(?:knife|knives|weapons?|blades?|guns?|something sharp)\\b`,
      'i',
    ),
  ]),
  bannedAsk('using drugs', [
    new RegExp(
      `\\b(?:do|does|did|have|has) ${PERSON}\\b[^?]*\\b(?:drugs?|weed|cannabis|cocaine|pills)\\b`,
      'i',
    ),
  ]),
];

export const ASKING: readonly PhraseRule[] = [
  ...BANNED_ASKS,
  /** participants.md 2.1: third person about harm, for young people and community members. */
  {
    rule: 'third-person',
    phrases: [
      /\bhave you (?:ever|been (?:hurt|hit|attacked|threatened|robbed|bullied|stopped|arrested|in))\b/i,
      /\bdid you\b/i,
      /\bwere you\b/i,
      /\b(?:has|did) (?:anyone|anybody|someone|somebody|a person)\b[^.?!]*\byou\b/i,
      /\b(?:has|did|what)\b[^.?!]*\bhappen(?:ed)? to you\b[^.?!]*\?/i,
      /\bdo you (?:hurt|hit|fight|attack)\b/i,
    ],
    isFor: ({ wording, readers }) =>
      wording !== null && (readers.has('young-person') || readers.has('community-member')),
    what: (phrase) => `It asks the person about themselves: "${phrase}".`,
    why: 'Nobody is asked to say what they did, or what was done to them: it can hurt, and it can get them into danger.',
    fix: 'Ask about "people your age", or "some people".',
  },
  /** participants.md 2.1: no "why did you"; ask "what", "how", "what would help". */
  {
    rule: 'why-you',
    phrases: [/\bwhy\b[^.?!]*\b(?:you|your)\b[^.?!]*\?/i],
    isFor: isForEverybody,
    what: (phrase) => `It asks why somebody is as they are: "${phrase}"`,
    why: '"Why" and "you" in one question sound like blame, and people begin to defend themselves.',
    fix: 'Ask "what", "how" or "what would help".',
  },
  /** participants.md 2.1: not leading, both directions welcome. Only what is certain; two reviewers read the rest. */
  {
    rule: 'leading',
    phrases: [
      /\b(?:do|would) ?(?:n['’]t| not) you (?:think|agree|feel)\b/i,
      /\bdo you not (?:think|agree|feel)\b/i,
      /\b(?:is|are|was|does|do)(?:n['’]t| not) (?:it|they|that)\?/i,
      /\b(?:surely|obviously|clearly|of course|everyone knows|everybody knows)\b/i,
      /\bhow (?:bad|terrible|awful|dangerous|scary|frightening|violent|unsafe) (?:is|are|was|were)\b/i,
      /\bwould you agree\b/i,
    ],
    isFor: isForEverybody,
    what: (phrase) => `"${phrase}" carries the answer in it.`,
    why: 'People often agree with what they are asked. Then we hear ourselves.',
    fix: 'Ask it so that either answer is equally easy to give.',
  },
];
