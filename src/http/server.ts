// The server: restify, its limits and headers, and everything that it serves.

import { type AddressInfo } from 'node:net';
import restify, { type Next, type Request, type RequestHandler, type Response } from 'restify';
import { type DirectLine } from '#channels/direct-line/direct-line';
import { type Tokens } from '#channels/direct-line/tokens';
import { type Words } from '#language/catalogue';
import { type Log } from '#turn/ports';
import { addDirectLineRoutes } from './direct-line-routes';
import { addInformationRoutes, type Sheets } from './information-routes';
import { addPageRoutes } from './page';
import { LARGEST_BODY } from './read-json';
import { addStream } from './stream';

type ServerNeeds = {
  readonly directLine: DirectLine;
  readonly tokens: Tokens;
  readonly log: Log;
  /** Of the build: the page's files. */
  readonly publicFolder: string;
  /** By language. */
  readonly words: Readonly<Record<string, Words>>;
  readonly leaveTo: string;
  readonly sheets: Sheets;
};

/** The server while it runs. */
export type Running = { readonly port: number; readonly stop: () => Promise<void> };

export function startServer(needs: ServerNeeds, host: string, port: number): Promise<Running> {
  const server = restify.createServer({ name: '', handleUncaughtExceptions: false });
  server.pre(readableAddressOnly(needs.log));
  server.pre(securityHeaders);
  server.pre(plainBodiesOnly(needs.log));
  server.use(restify.plugins.gzipResponse());
  server.use(restify.plugins.bodyReader({ maxBodySize: LARGEST_BODY }));
  server.on('restifyError', (_request: Request, response: Response, error: HttpError, done: () => void) => {
    const status = error.statusCode ?? 500;
    const reason = status === 413 ? 'body-too-large' : 'unknown-path';
    needs.log({ fact: 'request-refused', status, reason });
    // The library's message can repeat what was sent; ours cannot.
    response.json(status, { error: { code: 'BadArgument', message: reason } });
    done();
  });
  addDirectLineRoutes(server, needs.directLine, needs.tokens, needs.log);
  addPageRoutes(server, needs.publicFolder, needs.words, needs.leaveTo);
  addInformationRoutes(server, needs.sheets, needs.words);
  const closeStreams = addStream(server.server, needs.directLine, needs.tokens, needs.log);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const stop = () =>
        new Promise<void>((stopped) => {
          closeStreams();
          server.close(() => stopped());
          server.server.closeAllConnections();
        });
      resolve({ port: (server.server.address() as AddressInfo).port, stop });
    });
  });
}

type HttpError = Error & { readonly statusCode?: number };

/** restify reads the address again while it looks for the route, where nobody could catch what it throws. */
function readableAddressOnly(log: Log): RequestHandler {
  return (request: Request, response: Response, next: Next) => {
    try {
      request.getUrl();
      return next();
    } catch {
      log({ fact: 'request-refused', status: 400, reason: 'unknown-path' });
      response.json(400, { error: { code: 'BadArgument', message: 'unknown-path' } });
      next(false);
    }
  };
}

/** A small compressed body can be a huge one: its size is known only when it is too late. */
function plainBodiesOnly(log: Log): RequestHandler {
  return (request: Request, response: Response, next: Next) => {
    if (request.headers['content-encoding'] === undefined) return next();
    log({ fact: 'request-refused', status: 415, reason: 'body-compressed' });
    response.json(415, { error: { code: 'BadArgument', message: 'body-compressed' } });
    next(false);
  };
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** Nothing from elsewhere, nothing kept, nothing told to the next page. */
function securityHeaders(request: Request, response: Response, next: Next): void {
  // Older Safari does not count a WebSocket of the same host as 'self'.
  const here = /^[\w.:[\]-]+$/.test(request.headers.host ?? '') ? (request.headers.host ?? '') : '';
  const connect = here === '' ? "connect-src 'self'" : `connect-src 'self' ws://${here} wss://${here}`;
  response.header('Content-Security-Policy', [...POLICY, connect].join('; '));
  response.header('Cache-Control', 'no-store');
  response.header('Referrer-Policy', 'no-referrer');
  response.header('X-Content-Type-Options', 'nosniff');
  response.header('X-Frame-Options', 'DENY');
  response.header('Cross-Origin-Opener-Policy', 'same-origin');
  response.header('Cross-Origin-Resource-Policy', 'same-origin');
  response.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  next();
}
