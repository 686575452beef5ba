// Hosts' links on a disk, one record each.

import { hostedLink, type HostedLink } from '#dialog/hosted-link';
import { type LinkStore } from '#turn/ports';
import { type VersionedRecords } from '../versioned-records';

const LINKS = 'links';

/** What a code of ours looks like: anything else is never looked for on the disk. */
const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function createLinks(records: VersionedRecords): LinkStore {
  const named = async (code: string): Promise<HostedLink | null> => {
    if (!CODE.test(code) || code.length > 100) return null;
    return hostedLink.safeParse((await records.read(LINKS, code))?.holds).data ?? null;
  };
  return {
    named,
    create: async (code, link) => {
      await records.write(link, 0, LINKS, code);
    },
    end: async (code) => {
      if (CODE.test(code)) await records.remove(LINKS, code);
    },
    all: async () => {
      const codes = await records.list(LINKS);
      const links = await Promise.all(codes.map(async (code) => ({ code, link: await named(code) })));
      return links.flatMap(({ code, link }) => (link === null ? [] : [{ code, link }]));
    },
  };
}
