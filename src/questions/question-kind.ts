// What every kind of question says about itself.

/** A kind of question. `isOwnWord` says that the reply is used back in later questions. */
export type QuestionKind = { readonly name: string; readonly isOwnWord: boolean };
