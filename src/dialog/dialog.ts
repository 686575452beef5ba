// One block of questions as data: ids, order and rules, and no words.

import { z } from 'zod';
import { KINDS } from '#questions/kinds';

/** Ids become file names, locale keys and export columns. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
  .max(40);

const THEMES = [
  'victims-perpetrators',
  'young-people',
  'send',
  'culture-communities',
  'partnerships-place',
  /** Background questions: about the participant, not about the subject. */
  'background',
] as const;

/** Who a consultation asks; each person says which of them they are. */
export const AUDIENCES = ['young-person', 'community-member', 'parent-carer', 'practitioner'] as const;

/** A block that every audience is asked: its words obey the rules for young people. */
export const EVERYBODY = 'everybody';

/** When a block comes: first and last ones by themselves, the others by the participant's choice. */
const OFFERED = ['first', 'chosen', 'last'] as const;

const LAYERS = ['individual', 'relationship', 'organisational', 'community', 'society', 'any'] as const;

const condition = z
  .strictObject({
    question: id.describe('A question with buttons that comes before this one, or a name from "once".'),
    is: z.array(id).min(1).describe('Asked only when one of these options was chosen.'),
  })
  .describe('Asks this question only after certain choices.');

/** What every question has. */
const common = {
  id: id.describe('Its name: words, answers and columns are found by it. Never changed once it was asked.'),
  /** How a block goes: it opens gently, goes to what is harder, and ends in hope. */
  stage: z
    .enum(['easy', 'harder', 'hopeful'])
    .default('harder')
    .describe('A block goes from easy to harder to hopeful; the last question is hopeful.'),
  usesOwnWord: z
    .boolean()
    .default(false)
    .describe('True when its wording has a second form that uses the word of an own-word question.'),
  once: id
    .optional()
    .describe('Questions of the same name, in any dialog of a consultation, are asked once.'),
  when: condition.optional(),
  asksUs: z
    .boolean()
    .default(false)
    .describe(
      'True where people ask us: their questions are a list of their own, export --format questions.',
    ),
};

const asked = {
  ...common,
  instrument: z.string().describe("The question's number in the study's instrument."),
  layer: z.enum(LAYERS).describe('The ecological layer that it tends to reach.'),
};

const question = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.literal('open-text'), ...KINDS['open-text'].shape }),
  z.strictObject({ ...asked, kind: z.literal('own-word'), ...KINDS['own-word'].shape }),
  z.strictObject({ ...asked, kind: z.literal('one-choice'), ...KINDS['one-choice'].shape }),
  z.strictObject({ ...asked, kind: z.literal('several-choices'), ...KINDS['several-choices'].shape }),
  z.strictObject({ ...asked, kind: z.literal('agree-scale'), ...KINDS['agree-scale'].shape }),
  z.strictObject({ ...asked, kind: z.literal('violence-scale'), ...KINDS['violence-scale'].shape }),
  z.strictObject({ ...asked, kind: z.literal('drawing'), ...KINDS.drawing.shape }),
  z.strictObject({ ...common, kind: z.literal('content-note'), ...KINDS['content-note'].shape }),
]);

export const dialog = z.strictObject({
  id: id.describe('The name of this file, and of its words in locales/.'),
  theme: z.enum(THEMES).describe('What the block is about.'),
  audience: z
    .enum([...AUDIENCES, EVERYBODY])
    .describe('Who is asked. It decides which rules the words obey. everybody: every audience.'),
  offered: z
    .enum(OFFERED)
    .default('chosen')
    .describe(
      'first: before the others, by itself, such as warm-ups. last: after them, with reasons why each is asked.',
    ),
  questions: z.array(question).min(1).describe('In the order in which they are asked.'),
});

export type Dialog = z.infer<typeof dialog>;
export type Audience = (typeof AUDIENCES)[number];
export type Question = Dialog['questions'][number];
/** A question of one kind. */
export type QuestionOf<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;
