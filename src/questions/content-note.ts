// Says what comes next and offers a way round it. Not a question: it is not counted, and nothing of it is kept.

import { z } from 'zod';
import { type QuestionKind } from './question-kind';

/** The route that leads through. It is always there, and always first. */
export const CARRY_ON = 'carry-on';

const LABELS = { skip: 'note.skip', another: 'note.another', easier: 'note.easier' } as const;

const ids = z.array(z.string());

type ContentNote = { readonly routes: Readonly<Partial<Record<keyof typeof LABELS, readonly string[]>>> };

export const contentNote = {
  name: 'content-note',
  isAsked: false,
  shape: {
    covers: ids.min(1).describe('Ids of the questions that follow and that every other route leads past.'),
    routes: z
      .strictObject({
        skip: ids.optional().describe('"Skip this part".'),
        another: ids.optional().describe('"Another one".'),
        easier: ids.optional().describe('"Easier questions".'),
      })
      .refine((routes) => Object.keys(routes).length > 0, 'there is no way round: name at least one route')
      .describe(
        'Ways round, each with the ids of the questions that only it asks: skip, another ("Another one"), easier.',
      ),
  },
  recognises: 'one',
  options: ({ routes }) => [
    { id: CARRY_ON, label: { common: 'note.carryOn' } },
    ...(Object.keys(LABELS) as (keyof typeof LABELS)[])
      .filter((route) => routes[route] !== undefined)
      .map((route) => ({ id: route, label: { common: LABELS[route] } })),
  ],
  plainHint: 'plain.one',
  texts: () => [],
  cells: () => ({}),
} as const satisfies QuestionKind<ContentNote>;
