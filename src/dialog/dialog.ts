// One block of questions as data: ids, order and rules, and no words.

import { z } from 'zod';
import { KIND_NAMES } from '#questions/kinds';

/** Ids become file names, locale keys and export columns. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

const question = z.strictObject({
  id,
  /** The question's number in the study's instrument. */
  instrument: z.string(),
  kind: z.enum(KIND_NAMES),
  layer: z.enum(['individual', 'relationship', 'organisational', 'community', 'society', 'any']),
  /** True when its wording has a second form that uses the participant's own word. */
  usesOwnWord: z.boolean().default(false),
});

export const dialog = z
  .strictObject({
    id,
    theme: z.enum([
      'victims-perpetrators',
      'young-people',
      'send',
      'culture-communities',
      'partnerships-place',
    ]),
    audience: z.enum(['young-person', 'community-member', 'parent-carer', 'practitioner']),
    questions: z.array(question).min(1),
  })
  .superRefine((value, context) => {
    const ids = value.questions.map((each) => each.id);
    const twice = ids.find((each, at) => ids.indexOf(each) !== at);
    if (twice !== undefined)
      context.addIssue({ code: 'custom', path: ['questions'], message: `the id "${twice}" stands twice` });
    const asksFor = value.questions.findIndex((each) => each.kind === 'own-word');
    const uses = value.questions.findIndex((each) => each.usesOwnWord);
    if (uses !== -1 && (asksFor === -1 || uses < asksFor))
      context.addIssue({
        code: 'custom',
        path: ['questions', uses, 'usesOwnWord'],
        message: 'the own word is used before an own-word question has asked for it',
      });
  });

export type Dialog = z.infer<typeof dialog>;
export type Question = Dialog['questions'][number];
