// The way through the demonstration to the line of cards, and on to the drawing.

import { content } from '../support/house';
import { type Phone } from './phone';

const { words } = content('demonstration');
export const text = (language: string, key: string) => words[language]?.[key] ?? '';
export const page = (language: string, key: string) => text(language, `page:${key}`);
const shell = (language: string, key: string) => text(language, `conversation:${key}`);

/** From the first screen to the questions of one-of-everything. */
export async function toTheQuestions({ tap, button }: Phone, language: string, endonym: string) {
  await button(endonym).waitFor();
  await tap(endonym);
  await tap(shell(language, 'private.yes'));
  await tap(text(language, 'demonstration:ages.18-or-over'));
  for (let card = 0; card < 4; card += 1) await tap(shell(language, 'information.next'));
  for (const answer of ['yes', 'no', 'no']) await tap(shell(language, `checks.${answer}`));
  await tap(text(language, 'demonstration:purposes.take-part.yes'));
  await tap(text(language, 'demonstration:purposes.quote.yes'));
  await tap(shell(language, 'receipt.goOn'));
  await tap(shell(language, 'writer.self'));
  await tap(text(language, 'one-of-everything:title'));
}

/** Skips until a board is there. A content note is carried on from, and an offer to stop is declined. */
export async function skipToTheBoard({ page: screen, button, tap }: Phone, language: string) {
  const ways = ['note.carryOn', 'offer.goOn', 'controls.skip'].map((key) => shell(language, key));
  for (let taps = 0; taps < 30; taps += 1) {
    if ((await screen.locator('.board').count()) > 0) return;
    for (const way of ways)
      if ((await button(way).count()) > 0) {
        await tap(way);
        break;
      }
  }
  throw new Error('There is no board.');
}
