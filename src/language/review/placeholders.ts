// What is filled into a text, by the names in {{ }}.

const PLACEHOLDER = /\{\{(\w+)\}\}/g;

/** Each name once, in order. */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name))];
}

/** Braces that belong to no placeholder, with the letters beside them: what is left of a broken one. */
export function brokenPlaceholdersIn(text: string): string[] {
  return text.replace(PLACEHOLDER, ' ').match(/[\w{}]*[{}][\w{}]*/g) ?? [];
}
