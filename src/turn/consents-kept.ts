// Under which consents anything of a participation is kept: answers, and what is held for the reviewer.

import { type Stores } from './ports';

/** None where nothing is kept. Somebody may have drawn and written nothing: that can be deleted too. */
export async function consentsKept(
  { answers, held }: Stores,
  consultation: string,
  participation: string,
): Promise<readonly string[]> {
  const written = await answers.consentsOf(consultation, participation);
  return [...new Set([...written, ...(await held.consentsOf(consultation, participation))])];
}
