// How a route of this server is written: return what to send, throw a Refusal, and nothing else gets out.

import { type Request, type RequestHandler, type Response } from 'restify';
import { type Log } from '#turn/ports';
import { Refusal } from './refusal';

export type Answer = { readonly status: number; readonly body: unknown };

/** Wraps a handler. An error that is not ours becomes a bare 500: no message, no stack leaves the house. */
export function route(log: Log, handle: (request: Request) => Promise<Answer>): RequestHandler {
  return async (request: Request, response: Response) => {
    try {
      const { status, body } = await handle(request);
      response.json(status, body);
    } catch (error) {
      if (error instanceof Refusal) {
        log({ fact: 'request-refused', status: error.status, reason: error.reason });
        response.json(error.status, { error: { code: codeFor(error.status), message: error.reason } });
      } else {
        log({ fact: 'request-failed', code: 'UNEXPECTED' });
        response.json(500, { error: { code: 'ServiceError', message: 'The server could not do this.' } });
      }
    }
  };
}

/** The codes that Direct Line clients know. */
function codeFor(status: number): string {
  return status === 401 || status === 403 ? 'BadToken' : 'BadArgument';
}
