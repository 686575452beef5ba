// What we use of the package syllable, which brings no types in its version for require().

declare module 'syllable' {
  /** How many syllables an English word, or text, has. */
  function syllable(text: string): number;
  export = syllable;
}
