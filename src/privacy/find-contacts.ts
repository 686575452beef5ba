// Ways to reach somebody: addresses of mail and web, handles, phone numbers, postcodes.

import { type Identifier, type IdentifierKind } from './identifier';

// Quantifiers are bounded so that 20,000 letters without an @ cost no more than they should.
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
const LINK =
  /\b(?:https?:\/\/|www\.)\S+|\b[a-z0-9-]{1,63}\.(?:com|co\.uk|org\.uk|org|net|uk|me|io|tv|gg|ly)\b(?:\/\S*)?/giu;
const HANDLE = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_.]{2,64}/gu;
const NAMED_HANDLE =
  /\b(?:snap(?:chat)?|insta(?:gram)?|tik ?tok|ig|discord|telegram|whatsapp|username|gamertag)(?:\s+(?:is|name is|handle is)\s+|\s*[:=]\s*)(?<hidden>[\p{L}\p{N}_.-]{3,64})/giu;
// A number that starts like a phone number, or any run of nine digits or more, in any script and any grouping.
const PHONE =
  /(?:\+|\(?0|\(?٠|\(?۰)(?:[\s()./_·\p{Pd}\p{Cf}]{0,3}\p{Nd}){6,}|\p{Nd}(?:[\s()./_·\p{Pd}\p{Cf}]{0,3}\p{Nd}){8,}/gu;
// The 121 postcode areas of Great Britain and Northern Ireland (Royal Mail, Postcode Address File).
const AREAS =
  'AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|HA|HD|HG|HP|HR|HS|HU|HX|IG|IP|IV|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE';
const POSTCODE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${AREAS})\\p{Cf}{0,2}\\d[A-Z\\d]?[\\s\\p{Pd}\\p{Cf}]{0,2}\\d[\\s\\p{Cf}]{0,2}[ABD-HJLNP-UW-Z]{2}|NG[\\s\\p{Cf}]{0,2}\\d{1,2})(?![\\p{L}\\p{N}])`,
  'giu',
);

const FINDERS: readonly (readonly [IdentifierKind, RegExp])[] = [
  ['email', EMAIL],
  ['link', LINK],
  ['handle', HANDLE],
  ['handle', NAMED_HANDLE],
  ['phone', PHONE],
  ['postcode', POSTCODE],
];

/** Contact details as they are written in chats, in upper or lower case. */
export function findContacts(text: string): Identifier[] {
  return FINDERS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => {
      const hidden = match.groups?.['hidden'] ?? match[0];
      const end = match.index + match[0].length;
      return { kind, start: end - hidden.length, end };
    }),
  );
}
