// A session is plain JSON: nothing of a person fits into it.

import { type IsPlainJson, type Session } from '#engine/session';
import { type AnonymisedText } from '#privacy/anonymised-text';
import { type RawText } from '#privacy/receive';
import { type Receipt } from '#privacy/receipt';
import { type ConversationKey, type Stores } from '#turn/ports';

declare const raw: RawText;
declare const receipt: Receipt;
declare const key: ConversationKey;
declare const stores: Stores;
declare const session: Session;

// @ts-expect-error a session that remembers raw text is not plain JSON
export const withRawText: IsPlainJson<Session & { last: RawText }> = true;

// @ts-expect-error nor is one that remembers it deep inside
export const withDeepRawText: IsPlainJson<Session & { handled: { replies: RawText[] }[] }> = true;

// @ts-expect-error nor one that remembers an answer
export const withAnswer: IsPlainJson<Session & { last: AnonymisedText }> = true;

// @ts-expect-error nor one that remembers the four words
export const withReceipt: IsPlainJson<Session & { receipt: Receipt }> = true;

// @ts-expect-error raw text is not a session to save
void stores.sessions.save(key, { session: { ...session, language: raw }, handled: [] }, 0, 0);

// @ts-expect-error neither is a receipt
void stores.sessions.save(key, { session: { ...session, language: receipt }, handled: [] }, 0, 0);
