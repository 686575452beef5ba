// The WebSocket on which a conversation's activities arrive.

import { type IncomingMessage, type Server } from 'node:http';
import { type Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { type DirectLine } from '#channels/direct-line/direct-line';
import { type Tokens } from '#channels/direct-line/tokens';
import { type Log, type RefusalReason } from '#turn/ports';
import { STREAM_PATH } from './direct-line-routes';

/** Ms between signs of life, so that proxies do not close a stream while somebody thinks. */
const SIGN_OF_LIFE = 25_000;

/** @returns how to close every stream. */
export function addStream(server: Server, directLine: DirectLine, tokens: Tokens, log: Log): () => void {
  // Clients only listen here: what they send is not read, and a large frame closes the stream.
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const asked = askedFor(request);
    const caller = asked === null ? null : tokens.read(asked.token);
    socket.on('error', () => socket.destroy());
    if (asked === null) return refuse(socket, 404, 'unknown-path', log);
    if (caller === null) return refuse(socket, 403, 'bad-token', log);
    if (caller.conversation !== asked.conversation) return refuse(socket, 403, 'other-conversation', log);
    sockets.handleUpgrade(request, socket, head, (stream) => {
      const stop = directLine.follow(caller.conversation, asked.watermark, (set) =>
        stream.send(JSON.stringify(set)),
      );
      // An empty message is Direct Line's own sign of life.
      const alive = setInterval(() => stream.send(''), SIGN_OF_LIFE);
      alive.unref();
      stream.on('error', () => stream.terminate());
      stream.on('close', () => {
        clearInterval(alive);
        stop();
      });
    });
  });
  return () => {
    for (const stream of sockets.clients) stream.terminate();
    sockets.close();
  };
}

function askedFor(
  request: IncomingMessage,
): { conversation: string; token: string; watermark: string | null } | null {
  const url = URL.parse(request.url ?? '', 'ws://here');
  const conversation = STREAM_PATH.exec(url?.pathname ?? '')?.groups?.['conversation'];
  if (url === null || conversation === undefined) return null;
  const watermark = url.searchParams.get('watermark');
  return {
    conversation,
    token: url.searchParams.get('t') ?? '',
    watermark: watermark === '' ? null : watermark,
  };
}

function refuse(socket: Duplex, status: number, reason: RefusalReason, log: Log): void {
  log({ fact: 'request-refused', status, reason });
  socket.end(`HTTP/1.1 ${String(status)} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
