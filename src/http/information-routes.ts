// The information sheet over HTTP: a page that works without script, a file to keep, a recording, and what the chat shows.

import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Request, type Response, type Server } from 'restify';
import { type Words } from '#language/catalogue';
import { type InformationSheet, sheetAsText } from '#language/information-sheet';
import { localeOf } from '#language/locales';
import { type Piece } from '#language/render';
import { serve } from './serve';

export type Sheets = {
  /** By language on offer. */
  readonly sheets: Readonly<Record<string, InformationSheet>>;
  /** Holds a folder for each language, with its recording. */
  readonly localesFolder: string;
};

/** @param words by language; the page's own. Paths say nothing of the subject: they stay in a phone's history. */
export function addInformationRoutes(
  server: Server,
  { sheets, localesFolder }: Sheets,
  words: Readonly<Record<string, Words>>,
): void {
  for (const [language, sheet] of Object.entries(sheets)) {
    const path = `/information/${language}`;
    const own = words[language] ?? {};
    const recording = recordingOf(localesFolder, language, sheet);
    serve(server, path, 'text/html; charset=utf-8', Buffer.from(asPage(language, sheet, own, recording)));
    serve(server, `${path}/sheet`, 'application/json; charset=utf-8', Buffer.from(asJson(sheet, recording)));
    serveFile(server, `${path}/file`, sheetAsText(sheet));
    if (recording !== null) serve(server, `${path}/recording`, recording.type, recording.bytes);
  }
}

type Recording = { readonly type: string; readonly bytes: Buffer };

const TYPES: Readonly<Record<string, string>> = {
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.m4a': 'audio/mp4',
};

function recordingOf(folder: string, language: string, { recording }: InformationSheet): Recording | null {
  if (recording === null) return null;
  const path = join(folder, language, recording);
  const type = TYPES[extname(recording)] ?? 'application/octet-stream';
  return existsSync(path) ? { type, bytes: readFileSync(path) } : null;
}

/** With a byte order mark: old phones take a text file for Latin letters without it. */
function serveFile(server: Server, path: string, text: string): void {
  server.get(path, async (_request: Request, response: Response) => {
    response.header('Content-Type', 'text/plain; charset=utf-8');
    response.header('Content-Disposition', 'attachment; filename="information.txt"');
    response.sendRaw(200, Buffer.from(`\uFEFF${text}`));
  });
}

function asJson({ bubbles }: InformationSheet, recording: Recording | null): string {
  return JSON.stringify({ bubbles: bubbles.map(({ pieces }) => pieces), hasRecording: recording !== null });
}

function asPage(
  language: string,
  sheet: InformationSheet,
  words: Words,
  recording: Recording | null,
): string {
  const { tag, dir } = localeOf(language);
  const word = (name: string) => escaped(words[`page:${name}`] ?? '');
  const listen =
    recording === null
      ? ''
      : `<p>${word('listen')}</p><audio controls preload="none" src="/information/${language}/recording"></audio>`;
  return `<!doctype html>
<html lang="${tag}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${word('title')}</title>
<link rel="icon" href="/favicon.ico">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<div class="page">
<header><a class="leave" href="/leave" rel="noreferrer">${word('leave')}</a></header>
<main class="sheet">
<h1>${word('about')}</h1>
${listen}
${sheet.bubbles.map(({ pieces }) => `<div class="bubble">${pieces.map(paragraph).join('')}</div>`).join('\n')}
<p><a href="/information/${language}/file" download="information.txt">${word('download')}</a></p>
</main>
</div>
</body>
</html>
`;
}

function paragraph({ lang, dir, text }: Piece): string {
  return `<p lang="${lang}" dir="${dir}">${escaped(text)}</p>`;
}

function escaped(text: string): string {
  const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}
