// Whoever can say who they are has something to answer, an age that takes part, and a language.

import { agesFor, dialogsFor } from '../audiences';
import { type Audience, EVERYBODY } from '../dialog';
import { type ConsultationWithoutWords } from '../parse-consultation';
import { type Problem } from '../problem';
import { placeInConsultation, placeInDialog } from './place-in-file';

/** Rule `audience-blocks`: participants.md 2.2, who is this for you, then one block of theirs. (Ages, languages: ours.) */
export function lintAudiences(consultation: ConsultationWithoutWords): Problem[] {
  return [
    ...(consultation.audiences ?? []).flatMap(({ id }) => lintAudience(consultation, id)),
    ...withoutAudience(consultation),
    ...strangeLanguages(consultation),
  ];
}

function lintAudience(consultation: ConsultationWithoutWords, audience: Audience): Problem[] {
  const ages = agesFor(consultation, audience);
  const blocks = dialogsFor(consultation, audience).filter(({ offered }) => offered === 'chosen');
  return [
    ...(blocks.length === 0 ? [noBlock(consultation, audience)] : []),
    ...(ages.length < 2 ? [fewAges(consultation, audience)] : []),
    ...(ages.some(({ takesPart }) => takesPart !== false) ? [] : [nobodyTakesPart(consultation, audience)]),
  ];
}

/** Blocks of an audience that nobody can say they are. */
function withoutAudience({ audiences, dialogs }: ConsultationWithoutWords): Problem[] {
  if (audiences === undefined) return [];
  const known = [EVERYBODY, ...audiences.map(({ id }) => id)];
  return dialogs
    .filter(({ audience }) => !known.includes(audience))
    .map(({ id, audience }) => ({
      rule: 'audience-blocks',
      what: `It is for the audience "${audience}", which this consultation does not ask.`,
      where: placeInDialog({ id }, 'audience'),
      why: 'Nobody could ever choose it.',
      fix: `Add "${audience}" to the audiences of the consultation, or take the dialog out of it.`,
    }));
}

function strangeLanguages(consultation: ConsultationWithoutWords): Problem[] {
  const { audiences = [], informationSheet, languages } = consultation;
  const named = [
    ...audiences.flatMap((each) =>
      (each.languages ?? []).map((language) => ({ language, path: ['audiences', each.id, 'languages'] })),
    ),
    ...Object.keys(informationSheet.recordings).map((language) => ({
      language,
      path: ['informationSheet', 'recordings', language],
    })),
  ];
  return named
    .filter(({ language }) => !languages.includes(language))
    .map(({ language, path }) => ({
      rule: 'audience-blocks',
      what: `The language "${language}" is not on offer.`,
      where: placeInConsultation(consultation, ...path),
      why: 'Nobody could choose it, so what is written or read aloud in it would reach nobody.',
      fix: `Add "${language}" to the languages of the consultation, or take it out here.`,
    }));
}

function noBlock(consultation: ConsultationWithoutWords, audience: Audience): Problem {
  return {
    rule: 'audience-blocks',
    what: `There is no block to choose for the audience "${audience}".`,
    where: placeInConsultation(consultation, 'audiences', audience),
    why: 'They would agree to take part, and there would be nothing to take part in.',
    fix: 'Add a dialog for them, or take the audience out.',
  };
}

function fewAges(consultation: ConsultationWithoutWords, audience: Audience): Problem {
  return {
    rule: 'audience-blocks',
    what: `The audience "${audience}" can choose between fewer than 2 ages.`,
    where: placeInConsultation(consultation, 'ages'),
    why: 'A question with one answer tells people what to say, and hears nothing.',
    fix: `Add an age for them: "audiences: [${audience}]", or none of that for everybody.`,
  };
}

function nobodyTakesPart(consultation: ConsultationWithoutWords, audience: Audience): Problem {
  return {
    rule: 'audience-blocks',
    what: `No age of the audience "${audience}" takes part.`,
    where: placeInConsultation(consultation, 'ages'),
    why: 'Everybody who says that they are one of them would be sent away.',
    fix: 'Write "takesPart: true", or "takesPart: hosted", for an age of theirs, or take the audience out.',
  };
}
