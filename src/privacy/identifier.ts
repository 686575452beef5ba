// A place in a text that could show who somebody is.

export type IdentifierKind = 'name' | 'area' | 'phone' | 'email' | 'postcode' | 'handle' | 'link';

/** A stretch of a text, in UTF-16 units, end exclusive. */
export type Identifier = { readonly start: number; readonly end: number; readonly kind: IdentifierKind };
