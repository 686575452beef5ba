// One part of a stored answer: a message, a choice, a card in its place.

import { z } from 'zod';

/** Keyed hash of the activity that brought it, and which of its parts: the same activity twice is the same part. */
const id = z.string();
const hidden = z.number().int().min(0);
const place = z.number().int().min(1);
/** How many places there were to choose from: 5 when placed one by one, the number of cards when arranged. */
const of = z.number().int().min(1);

export const storedPart = z.discriminatedUnion('kind', [
  /** `probe` names the follow-up that it replied to. */
  z.strictObject({
    id,
    kind: z.literal('text'),
    kept: z.string(),
    hidden,
    probe: z.string().nullable().default(null),
  }),
  z.strictObject({ id, kind: z.literal('choice'), kept: z.string(), hidden: hidden.default(0) }),
  z.strictObject({ id, kind: z.literal('placed'), card: z.string(), place, of }),
  z.strictObject({ id, kind: z.literal('left-out'), card: z.string() }),
  /** A card that the participant wrote; `place` is null until it was placed. */
  z.strictObject({
    id,
    kind: z.literal('own-card'),
    kept: z.string(),
    hidden,
    place: place.nullable(),
    of: of.nullable(),
  }),
  /** Where the own card before it lies. */
  z.strictObject({ id, kind: z.literal('own-card-placed'), place, of }),
  /** A picture lies in `held/` under the same id. */
  z.strictObject({ id, kind: z.literal('picture') }),
  z.strictObject({ id, kind: z.literal('skipped') }),
  z.strictObject({ id, kind: z.literal('stopped') }),
]);

export type StoredPart = z.infer<typeof storedPart>;
