// Writes XLIFF 1.2, and not 2.0: every tool reads it, Weblate calls its own 2.0 unfinished (docs.weblate.org,
// formats/xliff2), and 1.2 has plain attributes for the longest length and for spaces that must stay.

import { type Element, js2xml, xml2js } from 'xml-js';
import jsToXliff12 from 'xliff/jsToXliff12';
import { localeOf } from '#language/locales';
import { folderOf, type Sent } from './exchanged';
import { stateInXliff } from './xliff-states';

const SOURCE = 'en';

/** @param texts in the order in which they should be read. @returns a whole file, with a line break at its end. */
export function toXliff(language: string, texts: readonly Sent[]): string {
  const units = Object.fromEntries(
    texts.map(({ id, source, target, state, notes, longest }) => [
      id,
      {
        source,
        target,
        note: notes,
        additionalAttributes: {
          resname: id,
          // "no" is what it means to leave it out, and a tool may forget to change it.
          ...(state === 'approved' ? { approved: 'yes' } : {}),
          ...(longest === null ? {} : { maxwidth: String(longest), 'size-unit': 'char' }),
          'xml:space': 'preserve',
        },
      },
    ]),
  );
  const document = {
    sourceLanguage: localeOf(SOURCE).tag,
    targetLanguage: localeOf(language).tag,
    resources: { [folderOf(language)]: units },
  };
  const xliff = jsToXliff12(document, { indent: '  ' }, () => undefined);
  return withStates(xliff, new Map(texts.map(({ id, state }) => [id, stateInXliff(state)])));
}

/** The package has no place for the state of a target: it is set on what it wrote. */
function withStates(xliff: string, states: ReadonlyMap<string, string>): string {
  const tree = xml2js(xliff) as Element;
  for (const { unit, target } of targetsIn(tree))
    target.attributes = { state: states.get(String(unit.attributes?.['id'])) };
  const declaration = { attributes: { version: '1.0', encoding: 'UTF-8' } };
  return `${js2xml({ declaration, ...tree }, { spaces: 2 })}\n`;
}

function targetsIn(element: Element): { unit: Element; target: Element }[] {
  return (element.elements ?? []).flatMap((inner) =>
    inner.name === 'target' ? [{ unit: element, target: inner }] : targetsIn(inner),
  );
}
