// Whether an answer is a sad or frightening one: then no follow-up is asked. It is no alarm, and no topic word is in it.

import { sadnessOf } from '#safeguard/sadness';

test.each([
  'my cousin died last year',
  'My brother was STABBED to death',
  'she got jumped',
  'i self-harm sometimes',
  'hes been bullied for years',
  'I’m scared to go out',
  'we went to his funeral',
  'my dad hits me',
  'nobody cares about us',
])('"%s" is sad', (text) => expect(sadnessOf(text, 'en')).toBe('sad'));

test.each([
  'its ok, mates are there',
  'knives and gangs, police everywhere',
  'people fight over nothing',
  'the word violence means hurting someone',
  'i would stop all the fights',
  'it is what it is',
  '',
])('"%s" is not', (text) => expect(sadnessOf(text, 'en')).toBe('not-sad'));

test('in a language that nobody has taught us, nobody can tell', () => {
  expect(sadnessOf('خۆشە', 'ckb')).toBe('unknown');
  expect(sadnessOf('my cousin died', null)).toBe('unknown');
});
