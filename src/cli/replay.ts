// npm run replay: real answers, given by as many participants as it takes, over the public endpoint.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type DirectLineClient, type Heard, openConversation } from './direct-line-client';

const USAGE = `npm run replay -- FILE.jsonl [--url URL] [--participants N] [--speaker NAME] [--lang LANGUAGE] [--audience NAME] [--copies N]

  FILE            one JSON object a line; its "text" is one answer
  --url           a running server (default: http://localhost:3978)
  --participants  how many at the same time (default: 1). Each consents and answers every question in words; one who
                  has answered the last question hands the rest to the next
  --speaker       only lines whose "speaker" is this
  --lang          the language that they choose (default: en)
  --audience      who they say they are, where that is asked (default: young-person)
  --copies        each answer is sent so often at the same instant, as a bad network does (default: 1)

Ends with 1 when an answer was lost or doubled.
`;

const line = z.object({ text: z.string().min(1), speaker: z.string().optional() });

type Options = {
  file: string;
  url: string;
  participants: number;
  speaker: string | null;
  lang: string;
  audience: string;
  copies: number;
};
type Tally = { participants: number; sent: number; kept: number; doubled: number };

export async function start(_environment: NodeJS.ProcessEnv, args: string[]): Promise<void> {
  const options = optionsOf(args);
  if (options === null) return end(USAGE, 1);
  try {
    const tally = await replay(textsOf(options), options);
    const lost = tally.sent - tally.kept;
    const { participants, sent, kept, doubled } = tally;
    const figures = { participants, 'answers sent': sent, kept, lost, doubled };
    const report = Object.entries(figures).map(([name, count]) => `${name} ${String(count)}`);
    end(`${report.join(', ')}\n`, sent > 0 && lost === 0 && doubled === 0 ? 0 : 1);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown error';
    end(`The replay could not go on: ${reason}. Is a server running at ${options.url}?\n`, 1);
  }
}

async function replay(texts: string[], options: Options): Promise<Tally> {
  const tally: Tally = { participants: 0, sent: 0, kept: 0, doubled: 0 };
  const relay = async () => {
    while (texts.length > 0) await participate(await openConversation(options.url), texts, options, tally);
  };
  await Promise.all(Array.from({ length: options.participants }, relay));
  return tally;
}

/** One participant, from choosing a language to the close, or until the answers have run out. */
async function participate(
  client: DirectLineClient,
  texts: string[],
  options: Options,
  tally: Tally,
): Promise<void> {
  let heard = await client.hear();
  let hasAnswered = false;
  for (;;) {
    const text = heard.takesAnswer && heard.choices.length === 0 ? texts.shift() : undefined;
    if (text !== undefined) {
      if (!hasAnswered) tally.participants += 1;
      hasAnswered = true;
      tally.sent += 1;
      await client.write(text, options.copies);
      heard = await client.hear();
      const parts = partsByQuestion(heard.kept);
      tally.kept += parts.size > 0 ? 1 : 0;
      // Each question is answered once here: a second part, or a second question, is the same answer once more.
      tally.doubled += Math.max(0, [...parts.values()].reduce((sum, each) => sum + each, 0) - 1);
      continue;
    }
    const choice = heard.takesAnswer ? past(heard) : pick(heard.choices, options);
    await client.tap(choice);
    if (choice === 'keep' || choice === 'end') return;
    heard = await client.hear();
  }
}

/** Several copies of one message can each be told of the same part: the largest count is the number of parts. */
function partsByQuestion(kept: Heard['kept']): Map<string, number> {
  const parts = new Map<string, number>();
  for (const each of kept) parts.set(each.question, Math.max(each.parts, parts.get(each.question) ?? 0));
  return parts;
}

/** No text is for buttons or a follow-up, and none is left for a question in words. */
function past({ choices }: Heard): string {
  return choices.length > 0 ? 'control:skip' : 'control:stop';
}

/** Takes part wherever that is one of the choices, and takes the first part or way that is offered. */
function pick(choices: readonly string[], { lang, audience }: Options): string {
  const wanted = [
    lang,
    audience,
    'keep',
    'end',
    'yes',
    'next',
    'go-on',
    'self',
    '18-24',
    '18-or-over',
    '16-17',
  ];
  const choice = wanted.find((each) => choices.includes(each)) ?? choices[0];
  if (choice === undefined) throw new Error('There is nothing to choose here.');
  return choice;
}

function textsOf({ file, speaker }: Options): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((each) => each.trim() !== '')
    .map((each) => line.parse(JSON.parse(each)))
    .filter((each) => speaker === null || each.speaker === speaker)
    .map(({ text }) => text);
}

function optionsOf(args: string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        url: { type: 'string', default: 'http://localhost:3978' },
        participants: { type: 'string', default: '1' },
        speaker: { type: 'string' },
        lang: { type: 'string', default: 'en' },
        audience: { type: 'string', default: 'young-person' },
        copies: { type: 'string', default: '1' },
      },
    });
    const [file] = positionals;
    const participants = Number(values.participants);
    const copies = Number(values.copies);
    const counts = [participants, copies].every((count) => Number.isInteger(count) && count > 0);
    if (file === undefined || positionals.length !== 1 || !counts) return null;
    return {
      file,
      url: values.url,
      participants,
      speaker: values.speaker ?? null,
      lang: values.lang,
      audience: values.audience,
      copies,
    };
  } catch {
    return null;
  }
}

function end(message: string, code: number): void {
  (code === 0 ? process.stdout : process.stderr).write(message);
  process.exitCode = code;
}
