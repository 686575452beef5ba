// What an operator and a host do with the programs of cli/, beside a running server.

import { rmSync } from 'node:fs';
import { dayOf } from '#turn/day';
import {
  filesIn,
  newDataFolder,
  runProgram,
  type ServerProcess,
  startProcess,
} from '../support/server-process';
import { createTalker, TAKES_PART } from '../support/talker';

const YOUNG = ['13-15', ...TAKES_PART];

const data = newDataFolder();
const env = { SOUNDINGS_DATA: data, SOUNDINGS_CONSULTATION: 'demonstration' };
let server: ServerProcess;
beforeAll(async () => {
  server = await startProcess(data, env);
}, 60_000);
afterAll(async () => {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

const TOMORROW = dayOf(Date.now() + 24 * 60 * 60 * 1000);
const host = (...args: string[]) => runProgram(['cli/host', ...args], env);
const CREATE = ['create', '--ages', '13-15', '--group', 'school', '--until', TOMORROW];

async function newLink(...more: string[]): Promise<string> {
  const { out } = await host(...CREATE, '--permission', 'parent', ...more);
  const code = /\/with\/([a-z-]+)/.exec(out)?.[1];
  if (code === undefined) throw new Error(out);
  return code;
}

describe('npm run host', () => {
  test('says what a link is for, lists it, and ends it', async () => {
    const made = await host(...CREATE, '--permission', 'parent');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toMatch(/http:\/\/localhost:3978\/with\/[a-z]+-[a-z]+-[a-z]+-[a-z]+/);
    expect(made.out).toContain('ages 13-15, with a school group');
    const code = /\/with\/([a-z-]+)/.exec(made.out)?.[1] ?? '';
    expect((await host('list')).out).toContain(code);
    expect(await host('end', code)).toMatchObject({ code: 0 });
    expect((await host('list')).out).not.toContain(code);
    expect(await host('end', code)).toMatchObject({ code: 1 });
  });

  test.each([
    [['create'], 'npm run host -- create'],
    [CREATE, '13-15 needs --permission parent'],
    [['create', '--ages', '5-7', '--group', 'school', '--until', TOMORROW], '"5-7" does not take part'],
    [['create', '--ages', '16-17', '--group', 'Year 9', '--until', TOMORROW], 'terms.group'],
    [['create', '--ages', '16-17', '--group', 'school', '--until', '2020-01-01'], 'is over already'],
    [['create', '--ages', '16-17', '--group', 'school', '--until', '2099-01-01'], 'closes on 2030-12-31'],
    [['create', '--ages', '16-17', '--group', 'school', '--until', 'soon'], 'until'],
    [['nonsense'], 'npm run host -- list'],
  ])('%j is refused, and says why', async (args, why) => {
    const { code, err } = await host(...args);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(why) as string });
  });

  test('a link that no server would know is not made', async () => {
    const memory = { ...env, SOUNDINGS_STORE: 'memory' };
    const { code, out, err } = await runProgram(['cli/host', ...CREATE, '--permission', 'parent'], memory);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('Leave SOUNDINGS_STORE out');
  });

  test('through a link a 13-year-old takes part; without it, or by one that ended, nobody begins', async () => {
    const code = await newLink();
    const young = await createTalker(server.url, code);
    const asked = await young.walk(YOUNG);
    expect(asked.join('\n')).toContain('What do you want to talk about first?');
    const alone = await createTalker(server.url);
    expect((await alone.walk(['en', 'yes', '13-15'])).join('\n')).toContain('16 or over');
    await host('end', code);
    const late = await createTalker(server.url, code);
    expect((await late.walk(['en'])).join('\n')).toContain('This link is closed now.');
    // Who is inside can finish.
    await young.tap('being-young-here');
    expect((await young.write('its ok')).join('\n')).toContain('Question 2 of 9');
    for (const wrong of ['x'.repeat(500), '../switches/switched-off']) {
      const guessed = await createTalker(server.url, wrong);
      expect((await guessed.walk(['en'])).join('\n')).toContain('This link is closed now.');
    }
    const copied = await createTalker(server.url, (await newLink()).toUpperCase());
    expect((await copied.walk(['en'])).join('\n')).toContain('Are you somewhere private?');
    expect((await fetch(`${server.url}/with/a-b/`)).status).toBe(200);
    const guessed = await createTalker(server.url, 'no-such-code');
    expect((await guessed.walk(['en'])).join('\n')).toContain('This link is closed now.');
  });

  test('refusing, stopping and finishing look the same, word for word and button for button', async () => {
    const code = await newLink();
    const ends: unknown[] = [];
    const refuses = await createTalker(server.url, code);
    await refuses.walk(['en', '13-15', 'next']);
    for (const choice of ['yes', '13-15', 'next', 'next', 'next', 'next', 'yes', 'no', 'no'])
      await refuses.tap(choice);
    ends.push(await refuses.tap('no'), refuses.prompt());
    const stops = await createTalker(server.url, code);
    await stops.walk(YOUNG);
    await stops.tap('being-young-here');
    await stops.write('its ok');
    await stops.tap('control:stop');
    ends.push(await stops.tap('keep'), stops.prompt());
    const early = await createTalker(server.url, code);
    await early.walk(['en']);
    ends.push(await early.tap('control:stop'), early.prompt());
    const [said, prompt] = ends;
    expect(said).toContain('Thank you. This is the end of the chat.');
    for (const [at, end] of ends.entries()) expect(end).toEqual(at % 2 === 0 ? said : prompt);
  });

  test('nothing that is stored tells which link an answer came by, or who opened it', async () => {
    const code = await newLink();
    const young = await createTalker(server.url, code);
    await young.walk(YOUNG);
    await young.tap('being-young-here');
    await young.write('its ok');
    const kept = filesIn(data).filter(({ path }) => /answers|consents|held|sessions/.test(path));
    const texts = kept.map(({ bytes }) => bytes.toString());
    expect(texts.some((text) => text.includes('"group":"school"'))).toBe(true);
    expect(texts.filter((text) => text.includes(code))).toEqual([]);
  });
});

describe('npm run switch', () => {
  const turn = (...args: string[]) => runProgram(['cli/switch', ...args], env);

  test('what is switched off is led past at once, in a server that runs', async () => {
    const me = await createTalker(server.url);
    await me.walk(TAKES_PART);
    await me.tap('being-young-here');
    expect(await turn('off', 'being-young-here.life')).toMatchObject({ code: 0 });
    expect((await turn('list')).out).toContain('being-young-here.life');
    let said: string[] = [];
    // The server looks again within a second.
    while (!said.includes('We do not ask that question any more.')) said = await me.tap('control:unclear');
    expect(said).toContain('What do people your age worry about most?');
    expect(await turn('on', 'being-young-here.life')).toMatchObject({ code: 0 });
    expect((await turn('list')).out).toContain('Nothing is switched off.');
  });

  test.each([
    [['off'], 'npm run switch'],
    [['off', 'being-young-here.nothing'], 'There is no "being-young-here.nothing"'],
    [['off', 'demonstration.information.about'], 'cannot be switched off'],
    [['perhaps', 'being-young-here.life'], 'npm run switch'],
  ])('%j is refused, and says why', async (args, why) => {
    expect(await turn(...args)).toMatchObject({ code: 1, err: expect.stringContaining(why) as string });
  });
});
