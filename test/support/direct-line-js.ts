// Microsoft's own Direct Line client, in Node: fetch for its requests, ws for its stream.

import { DirectLine } from 'botframework-directlinejs';
import { fromPromise } from 'rxjs/observable/fromPromise';
import WebSocket from 'ws';

type Request = { method?: string; url: string; headers?: Record<string, string>; body?: unknown };

const ajax = (request: Request) =>
  fromPromise(
    (async () => {
      const { method = 'GET', url, headers, body } = request;
      const response = await fetch(url, {
        method,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const parsed: unknown = text.startsWith('{') ? JSON.parse(text) : text;
      const xhr = { getResponseHeader: (name: string) => response.headers.get(name) };
      const { status } = response;
      if (!response.ok)
        throw Object.assign(new Error(`ajax ${String(status)}`), { status, xhr, response: parsed });
      return { status, response: parsed, xhr, request };
    })(),
  );

export function officialClient(url: string, token: string, webSocket: boolean): DirectLine {
  // It asks whether there is a global WebSocket, and polls in silence where there is none, as in Node 20.
  Object.assign(globalThis, { WebSocket });
  return new DirectLine({
    domain: `${url}/v3/directline`,
    token,
    webSocket,
    pollingInterval: 200,
    ajax,
    WebSocket: WebSocket as never,
  } as never);
}
