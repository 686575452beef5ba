// What a host's link says of itself. It never says anything of a person.

import { z } from 'zod';
import { id } from './dialog';

/** Kinds of group. A kind, never a name. */
export const GROUPS = ['school', 'college', 'youth-club', 'youth-justice', 'community'] as const;

/** Whose permission a host has obtained for everybody whom the link is given to. */
export const PERMISSIONS = ['parent', 'host'] as const;

/** The terms on which people take part through a link: plain JSON, as a session holds it. */
export const linkTerms = z.strictObject({
  /** Who may take part: ids of the consultation's ages. */
  ages: z.array(id).min(1),
  group: z.enum(GROUPS),
  permission: z.enum(PERMISSIONS).nullable(),
});

/** A link as it is stored. Days are YYYY-MM-DD in Europe/London. */
export const hostedLink = z.strictObject({
  consultation: id,
  terms: linkTerms,
  /** The last day on which somebody can begin. */
  until: z.iso.date(),
  createdOn: z.iso.date(),
});

export type LinkTerms = z.infer<typeof linkTerms>;
export type HostedLink = z.infer<typeof hostedLink>;
