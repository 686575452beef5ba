// Golden transcripts: a conversation as an ethics board could sign it, with what was kept where it was kept.

import { type Content } from '#content/read-content';
import { type Reply } from '#turn/incoming';
import { withoutIsolates } from '#turn/plain-text';
import { arrange, createScreen, draw, type Screen, tap, walkToQuestions, write } from './screen';
import { spoken } from './spoken';
import { openStage, type Stage } from './stage';
import { type TranscriptLine, transcriptLine } from './transcript-line';

/** What the first line says: `dialog one-of-everything · consultation demonstration · language en · starts 2026-03-02` */
export type Header = {
  readonly dialog: string;
  readonly consultation: string;
  readonly language: string;
  readonly starts: string;
};

function headerOf(text: string): Header {
  const line = text.split('\n').find((each) => each.startsWith('dialog ')) ?? '';
  const words = new Map(
    line.split(' · ').map((each): [string, string] => [each.split(' ')[0] ?? '', each.split(' ')[1] ?? '']),
  );
  return {
    dialog: words.get('dialog') ?? '',
    consultation: words.get('consultation') ?? 'nottinghamshire',
    language: words.get('language') ?? 'en',
    starts: words.get('starts') ?? '2026-03-02',
  };
}

export function headerLine({ dialog, consultation, language, starts }: Header): string {
  return `dialog ${dialog} · consultation ${consultation} · language ${language} · starts ${starts}`;
}

type Run = {
  readonly content: Content;
  readonly stage: Stage;
  readonly header: Header;
  readonly labels: Labels;
  screen: Screen;
  conversations: number;
  repeat: () => Promise<Reply>;
  last: Reply | null;
};

/** Runs what "you" do in a transcript, and gives back the whole of it as it happens now. */
export async function runTranscript(
  text: string,
  contentOf: (consultation: string) => Content,
): Promise<string> {
  const header = headerOf(text);
  const content = contentOf(header.consultation);
  const stage = openStage(content, header.starts);
  const out: string[] = [headerLine(header), ''];
  const run: Run = {
    content,
    stage,
    header,
    labels: new Labels(),
    screen: createScreen(stage.turn, 'conversation 1', null),
    conversations: 1,
    repeat: () => Promise.reject(new Error('There is nothing to send again.')),
    last: null,
  };
  const show = (reply: Reply) => {
    run.labels.learn(reply);
    run.last = reply;
    out.push(...stage.effects().map((effect) => `     ${effect}`), ...spoken(reply));
  };
  show(await run.screen.take({ is: 'arrived' }, '1.arrived'));
  for (const group of grouped(linesOf(text))) {
    const deliveries = group.map(({ line, source }, at) => {
      out.push(source);
      return happen(run, line, `${String(run.conversations)}.${String(out.length)}.${String(at)}`);
    });
    for (const reply of await Promise.all(deliveries)) if (reply !== null) show(reply);
  }
  return `${out.join('\n')}\n`;
}

/** @returns the reply, or null where nothing is said to the participant. */
async function happen(run: Run, line: TranscriptLine, activity: string): Promise<Reply | null> {
  const { stage, screen } = run;
  switch (line.is) {
    case 'another':
      run.conversations += 1;
      run.screen = createScreen(
        stage.turn,
        `conversation ${String(run.conversations)}`,
        line.link === null ? null : await stage.link(line.link),
      );
      return run.screen.take({ is: 'arrived' }, activity);
    case 'switch':
      await stage.turnSwitch(line.name, line.to);
      return null;
    case 'day':
      stage.setDay(line.day);
      return null;
    case 'again':
      return run.repeat();
    case 'quick': {
      const { language, dialog } = run.header;
      const first = run.last ?? (await screen.take({ is: 'arrived' }, activity));
      const reply = await walkToQuestions(
        screen,
        first,
        dialog,
        [language, audienceOf(run, dialog)],
        (step) => `${activity}.${String(step)}`,
      );
      stage.effects();
      return reply;
    }
    default: {
      const what = whatOf(run, line);
      const deliver = () => screen.take(what, activity);
      run.repeat = deliver;
      return deliver();
    }
  }
}

function audienceOf({ content }: Run, dialog: string): string {
  return content.consultation.dialogs.find(({ id }) => id === dialog)?.audience ?? '';
}

function whatOf(
  { screen, labels }: Run,
  line: Extract<TranscriptLine, { is: 'wrote' | 'tapped' | 'back' | 'drew' | 'arranged' }>,
) {
  const turn = screen.turn();
  switch (line.is) {
    case 'back':
      return { is: 'arrived' } as const;
    case 'wrote':
      return write(line.text, turn);
    case 'tapped':
      return tap(labels.idOf(line.label), line.turn ?? turn);
    case 'drew':
      return draw(line.caption, turn);
    case 'arranged':
      return arrange(line.placed, line.leftOut, line.caption, turn);
  }
}

/** Which button is meant by a label: the latest that had it. */
class Labels {
  readonly #ids = new Map<string, string>();

  learn({ prompt }: Reply): void {
    for (const { id, label } of [...(prompt?.controls ?? []), ...(prompt?.choices ?? [])])
      this.#ids.set(withoutIsolates(label.text), id);
  }

  idOf(label: string): string {
    const id = this.#ids.get(label);
    if (id === undefined) throw new Error(`No button was ever called [${label}].`);
    return id;
  }
}

function linesOf(text: string): { line: TranscriptLine; source: string }[] {
  return text.split('\n').flatMap((source) => {
    const line = transcriptLine(source);
    return line === null ? [] : [{ line, source }];
  });
}

function grouped<T extends { line: TranscriptLine }>(lines: T[]): T[][] {
  const groups: T[][] = [];
  for (const each of lines) {
    const last = groups.at(-1);
    if ('isParallel' in each.line && each.line.isParallel && last !== undefined) last.push(each);
    else groups.push([each]);
  }
  return groups;
}
