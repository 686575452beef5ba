// The Direct Line 3.0 endpoints of a chat, on restify.

import { type Request, type Server } from 'restify';
import { z } from 'zod';
import { clientActivity, LONGEST_TEXT } from '#channels/direct-line/client-activity';
import { type DirectLine } from '#channels/direct-line/direct-line';
import { type Caller, TOKEN_LIFE, type Tokens } from '#channels/direct-line/tokens';
import { type Log } from '#turn/ports';
import { readJson } from './read-json';
import { Refusal } from './refusal';
import { type Answer, route } from './routes';

const BASE = '/v3/directline';

/** Path of a conversation's stream, without its query. */
export const STREAM_PATH = /^\/v3\/directline\/conversations\/(?<conversation>[^/]+)\/stream$/;

export function addDirectLineRoutes(server: Server, directLine: DirectLine, tokens: Tokens, log: Log): void {
  const permission = (request: Request): Caller => permitted(tokens, request);
  server.post(
    `${BASE}/tokens/generate`,
    route(log, async (request) =>
      granted(tokens, { conversation: directLine.newConversation(), link: linkIn(request) }),
    ),
  );
  server.post(
    `${BASE}/tokens/refresh`,
    route(log, async (request) => granted(tokens, permission(request))),
  );
  server.post(
    `${BASE}/conversations`,
    route(log, async (request) => {
      const caller = permission(request);
      await directLine.open(caller);
      return opened(request, tokens, caller, 201);
    }),
  );
  server.get(
    `${BASE}/conversations/:conversation`,
    route(log, async (request) => {
      const caller = permittedFor(request, permission(request));
      await directLine.open(caller);
      return opened(request, tokens, caller, 200);
    }),
  );
  server.get(
    `${BASE}/conversations/:conversation/activities`,
    route(log, async (request) => {
      const caller = permittedFor(request, permission(request));
      const watermark = new URLSearchParams(request.getQuery()).get('watermark');
      return { status: 200, body: await directLine.since(caller, watermark) };
    }),
  );
  server.post(
    `${BASE}/conversations/:conversation/activities`,
    route(log, async (request) => {
      const caller = permittedFor(request, permission(request));
      const activity = readJson(request, clientActivity);
      if ((activity.text?.length ?? 0) > LONGEST_TEXT) throw new Refusal(413, 'body-too-large');
      const id = await directLine.post(caller, activity);
      return id === null
        ? { status: 502, body: { error: { code: 'NotKept', message: 'Not kept yet. Send it again.' } } }
        : { status: 200, body: { id } };
    }),
  );
}

/** The conversation that the request's token is for. */
function permitted(tokens: Tokens, request: Request): Caller {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) throw new Refusal(401, 'no-token');
  const caller = tokens.read(token);
  if (caller === null) throw new Refusal(403, 'bad-token');
  return caller;
}

/** Characters of a code that are looked at: one more than a code can have, so that a longer one is no code. */
const LONGEST_CODE = 101;

const asked = z.object({ link: z.string().min(1) });

/** The host's link that the page was opened with, if it was. Other clients send other things, or nothing. */
function linkIn({ body }: Request): string | null {
  if (body === undefined || body === null) return null;
  try {
    const text = Buffer.isBuffer(body) ? body.toString('utf8') : String(body);
    return asked.safeParse(JSON.parse(text)).data?.link.slice(0, LONGEST_CODE) ?? null;
  } catch {
    return null;
  }
}

/** A token opens one conversation. Whether another one exists is not told. */
function permittedFor(request: Request, caller: Caller): Caller {
  const params = request.params as Record<string, string | undefined>;
  if (params['conversation'] !== caller.conversation) throw new Refusal(403, 'other-conversation');
  return caller;
}

function granted(tokens: Tokens, caller: Caller): Answer {
  const { conversation: conversationId } = caller;
  return {
    status: 200,
    body: { conversationId, token: tokens.issue(caller), expires_in: TOKEN_LIFE },
  };
}

function opened(request: Request, tokens: Tokens, caller: Caller, status: number): Answer {
  const { conversation } = caller;
  const token = tokens.issue(caller);
  const host = request.headers.host ?? 'localhost';
  const forwarded = String(request.headers['x-forwarded-proto'] ?? '')
    .split(',')[0]
    ?.trim();
  const scheme = request.isSecure() || forwarded === 'https' ? 'wss' : 'ws';
  const watermark = new URLSearchParams(request.getQuery()).get('watermark') ?? '';
  const query = new URLSearchParams({ watermark, t: token }).toString();
  const streamUrl = `${scheme}://${host}${BASE}/conversations/${conversation}/stream?${query}`;
  return { status, body: { conversationId: conversation, token, expires_in: TOKEN_LIFE, streamUrl } };
}
