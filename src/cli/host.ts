// npm run host: links for schools, clubs and other hosts, each with the terms on which people take part through it.

import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings, type Settings } from '#config/settings';
import { type Content, readContent } from '#content/read-content';
import { folderSource } from '#content/reading';
import { GROUPS, type HostedLink, hostedLink, PERMISSIONS } from '#dialog/hosted-link';
import { describeProblems, type Problem } from '#dialog/problem';
import { createFolderStores } from '#storage/folder';
import { dayOf } from '#turn/day';
import { type LinkStore } from '#turn/ports';
import { fail, print } from './terminal';

const USAGE = `npm run host -- create --ages AGES --group GROUP --until DAY [--permission PERMISSION]
npm run host -- list
npm run host -- end CODE

  --ages        who may take part through it: ids of the consultation's ages, joined by commas (13-15,16-17)
  --group       the kind of group, never its name: ${GROUPS.join(', ')}
  --until       the last day on which somebody can begin, YYYY-MM-DD
  --permission  whose permission the host has obtained for everybody who gets the link: ${PERMISSIONS.join(', ')}

A link says nothing of a person. Nobody is told who opened it, agreed, refused or finished, and how many: every end
looks the same. Links are kept in SOUNDINGS_DATA (default: data); their address begins with SOUNDINGS_URL.
`;

/** A server that keeps everything in its own memory cannot be told of a link. */
const NOWHERE: Problem = {
  rule: 'store',
  what: 'A link would be kept nowhere.',
  where: 'SOUNDINGS_STORE: memory',
  why: 'A server that keeps everything in memory knows no links.',
  fix: 'Leave SOUNDINGS_STORE out, here and where the server is started, with the same SOUNDINGS_DATA for both.',
};

const ROOT = join(__dirname, '..', '..');

export async function start(
  environment: Readonly<Record<string, string | undefined>>,
  args: string[],
): Promise<void> {
  const [verb, ...rest] = args;
  const { settings, problems } = readSettings(environment);
  if (settings === null) return fail(describeProblems(problems));
  if (settings.store === 'memory') return fail(describeProblems([NOWHERE]));
  const links = createFolderStores(settings.dataFolder, Date.now).links;
  if (verb === 'list' && rest.length === 0) return list(settings, links);
  if (verb === 'end' && rest.length === 1) return end(links, rest[0] ?? '');
  if (verb !== 'create') return fail(USAGE);
  const read = readContent(folderSource(ROOT), settings.consultation);
  if (read.content === null) return fail(describeProblems(read.problems));
  await create(settings, links, read.content, rest);
}

async function create(settings: Settings, links: LinkStore, content: Content, args: string[]): Promise<void> {
  const asked = optionsOf(args);
  if (asked === null) return fail(USAGE);
  const link = hostedLink.safeParse({
    consultation: content.consultation.id,
    terms: { ages: asked.ages.split(','), group: asked.group, permission: asked.permission ?? null },
    until: asked.until,
    createdOn: dayOf(Date.now()),
  });
  if (!link.success)
    return fail(
      `${link.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n')}\n\n${USAGE}`,
    );
  const wrong = whatIsWrong(content, link.data);
  if (wrong.length > 0) return fail(`${wrong.join('\n')}\n`);
  const code = newCode(content);
  await links.create(code, link.data);
  print([`Link        ${addressOf(settings, code)}`, ...described(link.data)]);
  if (settings.isPlainlyLocal)
    print(['', 'Only this machine can open it: set SOUNDINGS_URL where others can reach the server.']);
}

/** What the consultation does not allow. */
function whatIsWrong({ consultation }: Content, { terms, until, createdOn }: HostedLink): string[] {
  const ages = terms.ages.map((id) => ({ id, age: consultation.ages.find((each) => each.id === id) }));
  const needed = ages.filter(
    ({ age }) => age?.permission !== undefined && age.permission !== terms.permission,
  );
  const there = consultation.ages.filter(({ takesPart }) => takesPart !== false).map(({ id }) => id);
  return [
    ...ages
      .filter(({ age }) => age === undefined || age.takesPart === false)
      .map(({ id }) => `--ages: "${id}" does not take part. There are: ${there.join(', ')}.`),
    ...needed.map(
      ({ id, age }) =>
        `--permission: ${id} needs --permission ${age?.permission ?? ''}. Obtain it before the link is given to anybody.`,
    ),
    ...(until < createdOn ? [`--until: ${until} is over already.`] : []),
    ...(consultation.closes !== undefined && until > consultation.closes
      ? [`--until: the consultation closes on ${consultation.closes}.`]
      : []),
  ];
}

/** Four words, as receipts have: easy to write on a board, hard to guess. */
function newCode({ receiptWords }: Content): string {
  const words = receiptWords['en'] ?? Object.values(receiptWords)[0] ?? [];
  return Array.from({ length: 4 }, () => words[randomInt(words.length)] ?? '').join('-');
}

async function list(settings: Settings, links: LinkStore): Promise<void> {
  const all = await links.all();
  if (all.length === 0) return print([`There are no links in ${settings.dataFolder}.`]);
  for (const { code, link } of all)
    print([`Link        ${addressOf(settings, code)}`, ...described(link), '']);
}

async function end(links: LinkStore, code: string): Promise<void> {
  if ((await links.named(code)) === null)
    return fail(`There is no link ${code}. "npm run host -- list" shows them.\n`);
  await links.end(code);
  print([`Ended. Nobody can begin with ${code} any more; people inside can finish.`]);
}

function described({ consultation, terms, until, createdOn }: HostedLink): string[] {
  return [
    `For         ${consultation}, ages ${terms.ages.join(', ')}, with a ${terms.group} group`,
    `Permission  ${terms.permission === null ? 'none is needed' : `of ${terms.permission}, as the host has said`}`,
    `Until       ${until} (made on ${createdOn})`,
  ];
}

function addressOf({ url, port }: Settings, code: string): string {
  return `${url ?? `http://localhost:${String(port)}`}/with/${code}`;
}

function optionsOf(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args,
      options: { ages: text, group: text, until: text, permission: text },
    });
    const { ages, group, until, permission } = values;
    if (ages === undefined || group === undefined || until === undefined) return null;
    return { ages, group, until, permission };
  } catch {
    return null;
  }
}
