import type { z } from 'zod';
import { ibanFaults } from '../../contracts/payments/iban';
import type { Sentence } from '../../rules';

type Issue = Parameters<z.core.$ZodErrorMap>[0];
export type Language = keyof Sentence;

/** What is wrong with a field, as a caseworker reads it. Undefined: the schema library's own words, which name no fact. */
export const wordingIn =
  (language: Language) =>
  (issue: Issue): string | undefined =>
    sentenceOf(issue)?.[language];

export const UNKNOWN_FIELD: Sentence = {
  de: 'Dieses Feld gibt es hier nicht',
  en: 'There is no such field here',
};

function sentenceOf(issue: Issue): Sentence | undefined {
  if (issue.code === 'invalid_type') {
    return issue.input === undefined ? MISSING : expected(EXPECTED[issue.expected]);
  }
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String), issue.input);
  if (issue.code === 'too_small') return limit(issue.origin, AT_LEAST, issue.minimum);
  if (issue.code === 'too_big') return limit(issue.origin, AT_MOST, issue.maximum);
  if (issue.code === 'invalid_format') return OTHER_FORM;
  return issue.code === 'invalid_union' ? OTHER_SHAPE : undefined;
}

const AT_LEAST: Sentence = { de: 'mindestens', en: 'at least' };
const AT_MOST: Sentence = { de: 'höchstens', en: 'at most' };
const OTHER_FORM: Sentence = {
  de: 'Diese Angabe hat nicht die nötige Form',
  en: 'This is not in the form that is needed',
};
const OTHER_SHAPE: Sentence = { de: 'Diese Angabe passt hier nicht', en: 'This does not fit here' };
const MISSING: Sentence = { de: 'Diese Angabe fehlt', en: 'This is missing' };

const EXPECTED: Record<string, Sentence | undefined> = {
  string: { de: 'ein Text', en: 'a text' },
  number: { de: 'eine Zahl', en: 'a number' },
  int: { de: 'eine ganze Zahl', en: 'a whole number' },
  boolean: { de: 'true oder false (ja oder nein)', en: 'true or false' },
  array: { de: 'eine Liste', en: 'a list' },
  object: { de: 'eine Gruppe benannter Angaben', en: 'a group of named facts' },
  record: { de: 'eine Gruppe benannter Angaben', en: 'a group of named facts' },
};

function expected(what: Sentence | undefined): Sentence | undefined {
  return what === undefined ? undefined : { de: `Nötig ist ${what.de}`, en: `Needed is ${what.en}` };
}

function oneOf(values: readonly string[], input: unknown): Sentence {
  const list = values.join(', ');
  return input === undefined
    ? { de: `Diese Angabe fehlt. Möglich sind: ${list}`, en: `This is missing. Possible are: ${list}` }
    : {
        de: `Diesen Wert gibt es hier nicht. Möglich sind: ${list}`,
        en: `No such value. Possible are: ${list}`,
      };
}

const COUNTED: Record<string, Sentence | undefined> = {
  string: { de: ' Zeichen', en: ' characters' },
  array: { de: ' Einträge', en: ' entries' },
};

function limit(origin: string, word: Sentence, value: number | bigint): Sentence {
  const counted = COUNTED[origin];
  return {
    de: `Möglich sind ${word.de} ${String(value)}${counted?.de ?? ''}`,
    en: `Possible are ${word.en} ${String(value)}${counted?.en ?? ''}`,
  };
}

const IBAN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(ibanFaults).map(({ de, en }) => [de, en]),
);

/** What the schemas word themselves, in German: the same in English. */
const ENGLISH: Readonly<Record<string, string>> = {
  'Datum im Format JJJJ-MM-TT angeben': 'Give a date as YYYY-MM-DD',
  'Dieses Datum gibt es nicht': 'There is no such date',
  'Das Jahr muss zwischen 1800 und 2199 liegen': 'The year has to be between 1800 and 2199',
  'Kennung: Kleinbuchstaben, Ziffern und Bindestriche, höchstens 40':
    'An id: small letters, digits and hyphens, at most 40',
  'Schrittkennung: Buchstaben, Ziffern, . _ -, höchstens 80': 'A step id: letters, digits, . _ -, at most 80',
  'Text fehlt': 'The text is missing',
  'Text ist zu lang (höchstens 20.000 Zeichen)': 'The text is too long (at most 20,000 characters)',
  'Mindestens zwei Buchstaben angeben': 'Give at least two letters',
  'Name fehlt': 'The name is missing',
  'Staat fehlt': 'The country is missing',
  'Das Verfahren fehlt': 'The procedure is missing',
  'Mindestens eine Akte angeben': 'Name at least one case',
  'Unbekannter Gegenstand': 'Unknown subject',
  'Für diese Art der Bekanntgabe ist dieses Datum nötig': 'This way of notification needs this date',
  'Mindestens die betroffene Person angeben': 'Name at least the person concerned',
  'Die betroffene Person fehlt (Rolle applicant)': 'The person concerned is missing (role applicant)',
  'Jede Kennung darf nur einmal vorkommen': 'Each id may occur only once',
  'Niemand handelt für sich selbst': 'Nobody acts for themselves',
  'Eine beteiligte Person mit dieser Kennung gibt es nicht': 'There is no party of this id',
  'Zu einer Gleichstellung gibt es keinen Ausweis': 'There is no card for a Gleichstellung',
  'Für eine Herabstufung ist der GdB nötig': 'A lowering needs the GdB',
  'Unter einem GdB von 50 besteht kein Status, der geschützt werden könnte':
    'Under a GdB of 50 there is no status that could be protected',
  'Der neue GdB muss niedriger sein als der bisherige': 'The new GdB has to be lower than the former one',
  'Kennung aus dem Zugangstoken: ohne Leerzeichen, höchstens 100':
    'The id of the access token: without blanks, at most 100 characters',
  'Sprache: zwei oder drei Kleinbuchstaben nach ISO 639': 'A language: two or three small letters of ISO 639',
  'E-Mail-Adresse prüfen': 'Check the e-mail address',
  'Zum letzten Tag der Abwesenheit gehört der erste': 'The last day of the absence needs the first one',
  'Der letzte Tag der Abwesenheit liegt vor dem ersten': 'The last day of the absence lies before the first',
  'BIC: 8 oder 11 Zeichen, wie sie auf dem Kontoauszug steht': 'A BIC: 8 or 11 characters',
  'Höchstens 70 Zeichen': 'At most 70 characters',
  'Höchstens 140 Zeichen': 'At most 140 characters',
  'Höchstens 500 Zeichen': 'At most 500 characters',
  'Betrag in Cent, mindestens 1': 'An amount in cents, at least 1',
  'Verwendungszweck fehlt': 'The purpose is missing',
  'Kennung einer Zahlung, wie GET /payments sie nennt': 'The id of a payment, as GET /payments names it',
  'Diesen Monat gibt es nicht': 'There is no such month',
  'Mindestens eine Zahlung angeben': 'Name at least one payment',
  'Jede Zahlung darf nur einmal vorkommen': 'Each payment may occur only once',
  'An diesem Tag führen Banken keine Zahlungen aus (kein TARGET-Tag)':
    'On this day banks execute no payments (no TARGET day)',
  'Prüfsumme, wie GET /payment-runs/{id} sie nennt': 'The digest, as GET /payment-runs/{id} names it',
  'Grund: bis zu vier Großbuchstaben und Ziffern': 'The reason: up to four capitals and digits',
  'Kennung: Kleinbuchstaben, Ziffern und Bindestriche': 'An id: small letters, digits and hyphens',
  'Ein Datum JJJJ-MM-TT angeben, bei HOURS einen Zeitpunkt in UTC (2026-11-02T09:00:00Z)':
    'Give a date as YYYY-MM-DD, with HOURS an instant in UTC (2026-11-02T09:00:00Z)',
};

export function inEnglish(message: string): string {
  return ENGLISH[message] ?? IBAN[message] ?? message;
}
