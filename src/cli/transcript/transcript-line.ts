// The lines of a transcript that a person writes. All others are the program's.

/**
 *   you> some words                 writes them; "…" is read as JSON, for what cannot be typed
 *   you> [Label]                    taps the button with that label
 *   you> [Label] of turn 3          taps a button of an older message
 *   you& some words                 at the same instant as the line before
 *   you= (again)                    the delivery before once more
 *   you come back                   opens the page of this chat again
 *   you draw> a caption             sends a drawing with that caption, or with none
 *   you arrange> a, own: b | c | d  places cards a and b on the line, leaves c out, with the caption d
 *   as far as the questions         taps its way to the first question, without showing it
 *   another conversation            the rest happens in a new chat
 *   another conversation by a link: school, 13-15 16-17, until 2026-03-09
 *   the operator switches off one-of-everything.line       (or: switches on)
 *   it is 2031-01-01                from now on
 */
export type TranscriptLine =
  | { readonly is: 'wrote'; readonly text: string; readonly isParallel: boolean }
  | {
      readonly is: 'tapped';
      readonly label: string;
      readonly turn: number | null;
      readonly isParallel: boolean;
    }
  | { readonly is: 'again' }
  | { readonly is: 'back' }
  | { readonly is: 'drew'; readonly caption: string }
  | {
      readonly is: 'arranged';
      readonly placed: readonly ({ readonly card: string } | { readonly own: string })[];
      readonly leftOut: readonly string[];
      readonly caption: string;
    }
  | { readonly is: 'quick' }
  | { readonly is: 'another'; readonly link: LinkLine | null }
  | { readonly is: 'switch'; readonly to: 'off' | 'on'; readonly name: string }
  | { readonly is: 'day'; readonly day: string };

type LinkLine = { readonly group: string; readonly ages: readonly string[]; readonly until: string };

/** @returns null for a line of the program's. */
export function transcriptLine(source: string): TranscriptLine | null {
  const line = source.trim();
  if (line === 'another conversation') return { is: 'another', link: null };
  if (line === 'as far as the questions') return { is: 'quick' };
  if (line === 'you come back') return { is: 'back' };
  if (source.startsWith('you= ')) return { is: 'again' };
  return byLink(line) ?? byOperator(line) ?? arranged(source) ?? said(source);
}

function byLink(line: string): TranscriptLine | null {
  const [, group, ages, until] =
    /^another conversation by a link: ([a-z-]+), ([a-z0-9 -]+), until (\S+)$/.exec(line) ?? [];
  if (group === undefined || ages === undefined || until === undefined) return null;
  return { is: 'another', link: { group, ages: ages.split(' '), until } };
}

function byOperator(line: string): TranscriptLine | null {
  const [, to, name] = /^the operator switches (off|on) (\S+)$/.exec(line) ?? [];
  if ((to === 'off' || to === 'on') && name !== undefined) return { is: 'switch', to, name };
  const [, day] = /^it is (\d{4}-\d{2}-\d{2})$/.exec(line) ?? [];
  return day === undefined ? null : { is: 'day', day };
}

function arranged(source: string): TranscriptLine | null {
  const [, caption] = /^you draw> ?(.*)$/.exec(source) ?? [];
  if (caption !== undefined) return { is: 'drew', caption };
  const [, cards] = /^you arrange> ?(.*)$/.exec(source) ?? [];
  if (cards === undefined) return null;
  const [placed = '', leftOut = '', words = ''] = cards.split('|').map((each) => each.trim());
  return {
    is: 'arranged',
    placed: listed(placed).map((each) =>
      each.startsWith('own: ') ? { own: each.slice('own: '.length) } : { card: each },
    ),
    leftOut: listed(leftOut),
    caption: words,
  };
}

function listed(text: string): string[] {
  return text.split(',').flatMap((each) => each.trim() || []);
}

function said(source: string): TranscriptLine | null {
  const [, sign, words] = /^you([>&]) (.*)$/.exec(source) ?? [];
  if (words === undefined) return null;
  const isParallel = sign === '&';
  const tap = /^\[(.+)\](?: of turn (\d+))?$/.exec(words);
  if (tap?.[1] !== undefined)
    return { is: 'tapped', label: tap[1], turn: tap[2] === undefined ? null : Number(tap[2]), isParallel };
  return { is: 'wrote', text: words.startsWith('"') ? (JSON.parse(words) as string) : words, isParallel };
}
