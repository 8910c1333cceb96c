import { longDate } from '../words';
import type { Unfulfilled } from './notes';
import type { SaidClause } from './with-clauses';

interface Plain {
  what: string[];
  can: string[];
  until: string[];
}

/** What the person has to do, and by when; what exactly, the letter says in its own words. */
export function plainClauses(clauses: readonly SaidClause[], unfulfilled?: Unfulfilled): Plain {
  const auflagen = clauses.filter(({ kind }) => kind === 'Auflage');
  const conditions = clauses.filter(({ kind }) => kind === 'Bedingung');
  const reserved = clauses.some(({ kind }) => kind === 'Widerrufsvorbehalt' || kind === 'Auflagenvorbehalt');
  return {
    what: [
      ...(auflagen.length > 0
        ? ['Sie müssen dafür etwas tun.', 'Was Sie tun müssen, steht in dem Brief bei: Auflage.']
        : []),
      ...conditions.flatMap(({ effect }) => [
        effect === 'suspensive' ? 'Unser Ja gilt noch nicht.' : 'Unser Ja kann wieder enden.',
        'Es hängt davon ab, ob etwas passiert.',
        'Was das ist, steht in dem Brief bei: Bedingung.',
      ]),
      ...(reserved ? ['Wir können später noch etwas ändern.'] : []),
    ],
    can:
      auflagen.length > 0
        ? [
            'Tun Sie, was bei der Auflage steht.',
            'Schicken Sie uns einen Nachweis.',
            ...(unfulfilled ? ['Tun Sie es nicht?', unfulfilled.plain] : []),
            'Schaffen Sie es nicht rechtzeitig?',
            'Dann fragen Sie uns nach mehr Zeit.',
          ]
        : [],
    until: [
      ...auflagen.flatMap(({ dueOn }) =>
        dueOn === undefined ? [] : [`Die Auflage: bis zum ${longDate(dueOn)}.`],
      ),
      ...conditions.flatMap(({ by }) =>
        by === undefined ? [] : [`Die Bedingung: bis zum ${longDate(by)}.`],
      ),
    ],
  };
}
