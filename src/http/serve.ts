// A file that does not change while the server runs.

import { type Response, type Server } from 'restify';

export function serve(server: Server, path: string, type: string, body: Buffer): void {
  server.get(path, async (_request, response: Response) => {
    response.header('Content-Type', type);
    response.sendRaw(200, body);
  });
}
