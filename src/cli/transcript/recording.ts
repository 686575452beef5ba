// Stores that tell what happens in them, in the words of a transcript.

import { type StoredAnswer, withRoundFinished } from '#privacy/sealed-answer';
import { type Stores } from '#turn/ports';

/** @param tell is called before each thing that happens. */
export function recording(stores: Stores, tell: (what: string) => void): Stores {
  const { sessions, answers, held, consents } = stores;
  return {
    ...stores,
    sessions: {
      ...sessions,
      forget: async (key) => {
        tell('the conversation is forgotten');
        await sessions.forget(key);
      },
    },
    answers: {
      ...answers,
      keep: async (answer) => {
        const { question, parts, round } = answer.addedTo(null);
        const there = await lyingThere(stores, answer.consultation, answer.participation, answer.name);
        const manner = answer.addedTo(there).carried > 0 ? 'beside' : 'in place of';
        const again = there !== null && there.round < round ? ` ${manner} what was there` : '';
        tell(`kept  ${question}: ${parts.map(described).join(', ')}${again}`);
        return answers.keep(answer);
      },
      finishRound: async (consultation, participation, name, round) => {
        const there = await lyingThere(stores, consultation, participation, name);
        if (there !== null && withRoundFinished(there, round) !== there)
          tell(`erased what was there before of ${there.question}`);
        await answers.finishRound(consultation, participation, name, round);
      },
      erase: async (consultation, participation) => {
        const erased = await answers.erase(consultation, participation);
        tell(`erased ${String(erased)} answer(s)`);
        return erased;
      },
      eraseOne: async (consultation, participation, name) => {
        tell(`erased ${name.split('.')[1] ?? name}`);
        return answers.eraseOne(consultation, participation, name);
      },
    },
    held: {
      ...held,
      keep: async (place, sealed) => {
        tell(`held  ${place.name.split('.')[1] ?? place.name}: locked, for the reviewer`);
        await held.keep(place, sealed);
      },
      erase: async (consultation, participation) => {
        const erased = await held.erase(consultation, participation);
        if (erased > 0) tell(`erased ${String(erased)} held answer(s)`);
        return erased;
      },
    },
    consents: {
      ...consents,
      append: async (entry) => {
        tell('given' in entry ? given(entry.given) : 'consent withdrawn');
        await consents.append(entry);
      },
    },
  };
}

async function lyingThere(
  { answers }: Stores,
  consultation: string,
  participation: string,
  name: string,
): Promise<StoredAnswer | null> {
  for await (const each of answers.all(consultation))
    if (each.participation === participation && `${each.dialog}.${each.question}` === name) return each;
  return null;
}

function given({ version, purposes, route, permission }: StoredAnswer['consent']): string {
  const host = route === 'hosted' ? `, by a host's link, permission ${permission ?? 'not needed'}` : '';
  return `consent given, wording ${version}, purposes ${purposes.join(', ')}${host}`;
}

function described(part: StoredAnswer['parts'][number]): string {
  switch (part.kind) {
    case 'text':
      return JSON.stringify(part.kept) + (part.probe === null ? '' : ` (follow-up: ${part.probe})`);
    case 'choice':
      return `[${part.kept}]`;
    case 'placed':
      return `${part.card} at ${String(part.place)} of ${String(part.of)}`;
    case 'left-out':
      return `${part.card} left out`;
    case 'own-card':
      return `own card ${JSON.stringify(part.kept)}${part.place === null ? '' : ` at ${String(part.place)} of ${String(part.of)}`}`;
    case 'own-card-placed':
      return `own card at ${String(part.place)} of ${String(part.of)}`;
    case 'picture':
    case 'skipped':
    case 'stopped':
      return part.kind;
  }
}
