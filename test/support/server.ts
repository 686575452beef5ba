// A real server on a free port of this machine, with the house behind it.

import { join } from 'node:path';
import { type DirectLine } from '#channels/direct-line/direct-line';
import { type Running, startServer } from '#http/server';
import { sheetsOf } from '#main';
import { type Stores } from '#turn/ports';
import { content, type House, openHouse, ROOT } from './house';

export type Served = { readonly url: string; readonly house: House; readonly running: Running };

/** @param instead replaces the Direct Line behind the routes. */
export async function serve(around?: (stores: Stores) => Stores, instead?: DirectLine): Promise<Served> {
  const house = openHouse(around);
  const needs = {
    directLine: instead ?? house.directLine,
    tokens: house.tokens,
    log: (fact: House['facts'][number]) => void house.facts.push(fact),
    publicFolder: join(ROOT, 'dist', 'public'),
    words: content().words,
    leaveTo: 'http://127.0.0.1:9/',
    sheets: sheetsOf(content()),
  };
  const running = await startServer(needs, '127.0.0.1', 0);
  return { url: `http://127.0.0.1:${String(running.port)}`, house, running };
}

export type Answer = { readonly status: number; readonly text: string; readonly json: unknown };

/** One request; the body is sent as it is. */
export async function call(
  { url }: Pick<Served, 'url'>,
  method: string,
  path: string,
  {
    token,
    body,
    headers = {},
  }: { token?: string; body?: string | Uint8Array; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await fetch(url + path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, text, json: text.startsWith('{') ? (JSON.parse(text) as unknown) : null };
}

type Opened = { conversationId: string; token: string; streamUrl: string };

/** A conversation, opened as every client opens one. */
export async function open(served: Pick<Served, 'url'>): Promise<Opened> {
  const { json } = await call(served, 'POST', '/v3/directline/tokens/generate');
  const { token } = json as Opened;
  return (await call(served, 'POST', '/v3/directline/conversations', { token })).json as Opened;
}
