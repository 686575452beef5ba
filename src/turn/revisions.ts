// Editions of the consultation: people inside finish the one that they began, whatever was deployed meanwhile.

import { type Consultation } from '#dialog/consultation';
import { type Renderer } from '#language/render';

/** One edition, ready to be spoken. */
export type Revision = {
  /** A hash of the files it was read from. */
  readonly id: string;
  readonly consultation: Consultation;
  readonly renderer: Renderer;
};

export type Revisions = {
  /** What newcomers get. */
  readonly current: Revision;
  /** Null for one that is not known any more, or that this version of the program cannot read. */
  readonly named: (id: string) => Promise<Revision | null>;
};

/** @param read finds an earlier edition. Each is read once; one that could not be found is looked for again. */
export function createRevisions(
  current: Revision,
  read: (id: string) => Promise<Revision | null>,
): Revisions {
  const earlier = new Map<string, Revision>();
  return {
    current,
    named: async (id) => {
      if (id === current.id) return current;
      const known = earlier.get(id);
      if (known !== undefined) return known;
      const found = await read(id);
      if (found !== null) earlier.set(id, found);
      return found;
    },
  };
}
