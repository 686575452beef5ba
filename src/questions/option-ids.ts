// Ids of options and cards, as authors write them.

import { z } from 'zod';

export const optionIds = z
  .array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'))
  .min(2)
  .max(12)
  .refine((ids) => new Set(ids).size === ids.length, 'an id stands twice');
