// The four follow-ups that may be asked, and no others.

import { z } from 'zod';

/** participants.md 2.1 of the research: a closed list, once each, never made up and never after something sad. */
export const PROBES = ['more', 'meaning', 'like', 'else'] as const;

export const probes = z
  .array(z.enum(PROBES))
  .max(2)
  .default([])
  .describe(
    'Follow-ups after an answer in words, in this order: more ("Can you say a bit more?"), meaning ("What do you mean by …?", after an own word), like ("What was that like?"), else ("Anything else?").',
  );
