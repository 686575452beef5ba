// What authors and operators bring, in memory: editions, switches, hosts' links.

import { type HostedLink } from '#dialog/hosted-link';
import { type LinkStore, type RevisionStore, type SwitchStore } from '#turn/ports';

export function createRevisionMemory(): RevisionStore {
  const revisions = new Map<string, Readonly<Record<string, string>>>();
  return {
    keep: async (id, files) => void revisions.set(id, files),
    read: async (id) => revisions.get(id) ?? null,
    ids: async () => [...revisions.keys()],
  };
}

export function createSwitchMemory(): SwitchStore {
  const off = new Set<string>();
  return {
    off: async () => [...off].sort(),
    turn: async (name, to) => {
      if (to === 'off') off.add(name);
      else off.delete(name);
    },
  };
}

export function createLinkMemory(): LinkStore {
  const links = new Map<string, HostedLink>();
  return {
    create: async (code, link) => {
      if (!links.has(code)) links.set(code, link);
    },
    named: async (code) => links.get(code) ?? null,
    end: async (code) => void links.delete(code),
    all: async () => [...links].map(([code, link]) => ({ code, link })),
  };
}
