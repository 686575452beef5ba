// Reads the XLIFF 1.2 that a translator's tool has saved: with a parser for XML, since the package xliff forgets the state
// of a target, and loses a line break that stands beside a tag.

import { type Element, xml2js } from 'xml-js';
import { type Exchanged, type Returned } from './exchanged';
import { stateFromXliff } from './xliff-states';

/** @returns what the file holds, or what is wrong with it as a file. */
export function fromXliff(text: string): Returned | { readonly malformed: string } {
  const tree = parsed(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  if (typeof tree === 'string') return { malformed: tree };
  const root = child(tree, 'xliff');
  if (root === undefined) return { malformed: 'There is no <xliff> in it.' };
  const version = attribute(root, 'version') ?? 'none';
  if (version !== '1.2') return { malformed: `Its version of XLIFF is ${version}; this is 1.2.` };
  const files = children(root, 'file');
  const [first] = files;
  if (first === undefined) return { malformed: 'There is no <file> in it.' };
  return {
    folder: attribute(first, 'original') ?? '',
    sourceTag: attribute(first, 'source-language') ?? '',
    tag: attribute(first, 'target-language') ?? '',
    texts: files.flatMap((file) => descendants(file, 'trans-unit')).map(exchanged),
  };
}

/** The end of a whole file. The parser does not say when it is missing. */
const END = /<\/xliff\s*>\s*(?:<!--[^]*?-->\s*)*$/;

/** The tree, or what is wrong in the text, in one line. */
function parsed(text: string): Element | string {
  if (text.includes('<xliff') && !END.test(text)) return 'It is cut short: its end is missing.';
  try {
    return xml2js(text, { captureSpacesBetweenElements: true }) as Element;
  } catch (error) {
    const [what = '', line = ''] = (error instanceof Error ? error.message : 'unknown').split('\n');
    return `${what.replace(/[.]?$/, '.')}${line === '' ? '' : ` ${line}.`}`;
  }
}

function exchanged(unit: Element): Exchanged {
  const target = child(unit, 'target');
  return {
    id: attribute(unit, 'id') ?? '',
    source: textOf(child(unit, 'source')),
    target: textOf(target),
    state: stateFromXliff(target && attribute(target, 'state'), attribute(unit, 'approved')),
  };
}

/** Without the tags that tools put around or into a text; what they stand for is in it. */
function textOf(element: Element | undefined): string {
  if (element === undefined) return '';
  const inner = (element.elements ?? []).map(textOf).join('');
  return `${String(element.text ?? '')}${element.cdata ?? ''}${inner}`;
}

function child(element: Element, name: string): Element | undefined {
  return children(element, name)[0];
}

function children({ elements = [] }: Element, name: string): Element[] {
  return elements.filter((each) => each.name === name);
}

function descendants(element: Element, name: string): Element[] {
  return (element.elements ?? []).flatMap((each) => (each.name === name ? [each] : descendants(each, name)));
}

function attribute({ attributes }: Element, name: string): string | undefined {
  const value = attributes?.[name];
  return value === undefined ? undefined : String(value);
}
