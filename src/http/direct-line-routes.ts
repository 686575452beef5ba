// The Direct Line 3.0 endpoints of a chat, on restify.

import { type Request, type Server } from 'restify';
import { clientActivity, LONGEST_TEXT } from '#channels/direct-line/client-activity';
import { type DirectLine } from '#channels/direct-line/direct-line';
import { TOKEN_LIFE, type Tokens } from '#channels/direct-line/tokens';
import { type Log } from '#turn/ports';
import { readJson } from './read-json';
import { Refusal } from './refusal';
import { type Answer, route } from './routes';

const BASE = '/v3/directline';

/** Path of a conversation's stream, without its query. */
export const STREAM_PATH = /^\/v3\/directline\/conversations\/(?<conversation>[^/]+)\/stream$/;

export function addDirectLineRoutes(server: Server, directLine: DirectLine, tokens: Tokens, log: Log): void {
  const permission = (request: Request): string => permitted(tokens, request);
  server.post(
    `${BASE}/tokens/generate`,
    route(log, async () => granted(tokens, directLine.newConversation())),
  );
  server.post(
    `${BASE}/tokens/refresh`,
    route(log, async (request) => granted(tokens, permission(request))),
  );
  server.post(
    `${BASE}/conversations`,
    route(log, async (request) => {
      const conversation = permission(request);
      await directLine.open(conversation);
      return opened(request, tokens, conversation, 201);
    }),
  );
  server.get(
    `${BASE}/conversations/:conversation`,
    route(log, async (request) => {
      const conversation = permittedFor(request, permission(request));
      await directLine.open(conversation);
      return opened(request, tokens, conversation, 200);
    }),
  );
  server.get(
    `${BASE}/conversations/:conversation/activities`,
    route(log, async (request) => {
      const conversation = permittedFor(request, permission(request));
      const watermark = new URLSearchParams(request.getQuery()).get('watermark');
      return { status: 200, body: await directLine.since(conversation, watermark) };
    }),
  );
  server.post(
    `${BASE}/conversations/:conversation/activities`,
    route(log, async (request) => {
      const conversation = permittedFor(request, permission(request));
      const activity = readJson(request, clientActivity);
      if ((activity.text?.length ?? 0) > LONGEST_TEXT) throw new Refusal(413, 'body-too-large');
      const id = await directLine.post(conversation, activity);
      return id === null
        ? { status: 502, body: { error: { code: 'NotKept', message: 'Not kept yet. Send it again.' } } }
        : { status: 200, body: { id } };
    }),
  );
}

/** The conversation that the request's token is for. */
function permitted(tokens: Tokens, request: Request): string {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) throw new Refusal(401, 'no-token');
  const conversation = tokens.read(token);
  if (conversation === null) throw new Refusal(403, 'bad-token');
  return conversation;
}

/** A token opens one conversation. Whether another one exists is not told. */
function permittedFor(request: Request, conversation: string): string {
  const params = request.params as Record<string, string | undefined>;
  if (params['conversation'] !== conversation) throw new Refusal(403, 'other-conversation');
  return conversation;
}

function granted(tokens: Tokens, conversation: string): Answer {
  return {
    status: 200,
    body: { conversationId: conversation, token: tokens.issue(conversation), expires_in: TOKEN_LIFE },
  };
}

function opened(request: Request, tokens: Tokens, conversation: string, status: number): Answer {
  const token = tokens.issue(conversation);
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
