// What the operator has switched off, known to a turn without a read each time.

import { type Clock, type SwitchStore } from './ports';

/** Ms until a change by the operator is seen. */
const SEEN_WITHIN = 1000;

export type Switches = () => Promise<ReadonlySet<string>>;

export function createSwitches(store: SwitchStore, clock: Clock): Switches {
  let known: { readonly off: ReadonlySet<string>; readonly at: number } | null = null;
  return async () => {
    if (known === null || clock() - known.at >= SEEN_WITHIN || clock() < known.at)
      known = { off: new Set(await store.off()), at: clock() };
    return known.off;
  };
}
