// What every kind of question says about itself.

/**
 * A kind of question. `forms` are the wordings that its locale must hold besides `text` and `simpler`;
 * `isOwnWord` says that the reply is used back in later questions.
 */
export type QuestionKind = { readonly name: string; readonly isOwnWord: boolean };
