// The page that holds the chat, and the way out of it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Response, type Server } from 'restify';
import { LOCALES } from '#language/locales';
import { type Words } from '#language/catalogue';
import { serve } from './serve';

/** What the page is told of a language. */
type PageLanguage = {
  readonly tag: string;
  readonly dir: string;
  readonly digits: string;
  readonly words: Words;
};

/**
 * @param folder holds page.html, page.js and page.css, as the build made them.
 * @param words by language. Only the page's own ones are sent.
 */
export function addPageRoutes(
  server: Server,
  folder: string,
  words: Readonly<Record<string, Words>>,
  leaveTo: string,
): void {
  const file = (name: string) => readFileSync(join(folder, name));
  const languages = JSON.stringify(pageLanguages(words)).replace(/</g, '\\u003c');
  const html = file('page.html')
    .toString('utf8')
    .replace('{{languages}}', () => languages);
  serve(server, '/', 'text/html; charset=utf-8', Buffer.from(html));
  // The same page through a host's link: the page itself says to the chat by which.
  for (const path of ['/with/:code', '/with/:code/'])
    serve(server, path, 'text/html; charset=utf-8', Buffer.from(html));
  serve(server, '/page.js', 'text/javascript; charset=utf-8', file('page.js'));
  serve(server, '/page.css', 'text/css; charset=utf-8', file('page.css'));
  serve(server, '/favicon.ico', 'image/svg+xml', Buffer.from(NEUTRAL_ICON));
  server.get('/leave', async (_request, response: Response) => {
    response.header('Clear-Site-Data', '"cache", "cookies", "storage"');
    response.header('Location', leaveTo);
    response.sendRaw(303, '');
  });
}

const NEUTRAL_ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#767676"/></svg>';

function pageLanguages(words: Readonly<Record<string, Words>>): Record<string, PageLanguage> {
  return Object.fromEntries(
    Object.entries(words).map(([language, all]) => {
      const own = Object.entries(all).flatMap(([key, text]) =>
        key.startsWith('page:') ? [[key.slice(5), text]] : [],
      );
      const { tag, dir, digits } = LOCALES[language] ?? { tag: language, dir: 'ltr', digits: '0123456789' };
      return [language, { tag, dir, digits, words: Object.fromEntries(own) as Words }];
    }),
  );
}
