// What we use of the package franc-min, which brings no types in its version for require().

declare module 'franc-min' {
  /** @returns the ISO 639-3 code of the likeliest language; `und` where there is too little to tell. */
  function franc(text: string, options?: { readonly minLength?: number }): string;
  export = franc;
}
