// Labels that can be typed: each is itself, no command, and no number. Every language.

import { type Problem } from '#dialog/problem';
import { fold } from '#privacy/fold';
import { type Commands, formsOfControls } from '../typed-forms';
import { type LintedText } from './linted-text';

/** Labels that stand side by side, by the beginning of their key. Cards are placed, never typed, and must differ all the same. */
const LABEL = /^([^:]+:(?:questions\.[^.]+\.(?:options|cards)\.|ages\.|purposes\.[^.]+\.(?=yes$|no$)))[^.]+$/;

/** Rules `label-twice`, `label-command` and `label-number`: participants.md 2.1, one idea; a typed label is a tap. (Ours.) */
export function lintLabels(
  texts: readonly LintedText[],
  commands: Readonly<Record<string, Commands>>,
): Problem[] {
  const labels = texts.flatMap((text) => {
    const [, group] = LABEL.exec(text.key) ?? [];
    return group === undefined || text.text.trim() === ''
      ? []
      : [{ ...text, group, folded: fold(text.text) }];
  });
  return labels.flatMap((label, at) => {
    const same = labels
      .slice(0, at)
      .find(({ group, folded }) => group === label.group && folded === label.folded);
    const command = label.group.endsWith('cards.')
      ? undefined
      : formsOfControls(commands, label.language).find(({ forms }) =>
          forms.some((form) => fold(form) === label.folded),
        );
    return [
      ...(same === undefined ? [] : [sameAs(label, same)]),
      ...(command === undefined ? [] : [isCommand(label, command.id)]),
      ...(/^\d+$/.test(label.folded) ? [isNumber(label)] : []),
    ];
  });
}

function sameAs({ text, where }: LintedText, other: LintedText): Problem {
  return {
    rule: 'label-twice',
    what: `"${text}" is the same as the label at ${other.key.split(':')[1] ?? ''}.`,
    where,
    why: 'Who types it, or reads it out, would get the wrong one of the two.',
    fix: 'Say the difference. Letters with and without marks, and capitals, count as the same.',
  };
}

function isCommand({ text, where }: LintedText, control: string): Problem {
  return {
    rule: 'label-command',
    what: `"${text}" is also what people type for "${control}".`,
    where,
    why: 'Who types it would do the one and mean the other.',
    fix: 'Say it in other words, or in more of them.',
  };
}

function isNumber({ text, where }: LintedText): Problem {
  return {
    rule: 'label-number',
    what: `The label is only a number: "${text}".`,
    where,
    why: 'A typed number means the button in that place, which may be another one.',
    fix: 'Add a word to it.',
  };
}
