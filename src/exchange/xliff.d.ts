// What we use of the package xliff, which brings no types.

declare module 'xliff/jsToXliff12' {
  type TransUnit = {
    readonly source: string;
    readonly target: string;
    readonly note: readonly string[];
    readonly additionalAttributes: Readonly<Record<string, string>>;
  };

  /** XLIFF 1.2 as text, of units by their ids, by file. */
  function jsToXliff12(
    document: {
      readonly sourceLanguage: string;
      readonly targetLanguage: string;
      readonly resources: Readonly<Record<string, Readonly<Record<string, TransUnit>>>>;
    },
    options: { readonly indent: string },
    done: (error: Error | null, xliff: string) => void,
  ): string;
  export = jsToXliff12;
}
