import { refusals, type RefusalCode } from '../contracts/case/refusal';
import type { Sentence } from '../rules';

/** What went wrong, as RFC 9457 has it: a sentence a caseworker understands, the fields, what to do. */
export const problems = {
  ...refusals,
  'malformed-input': {
    status: 400,
    de: 'Die Eingabe ist unvollständig oder fehlerhaft. Es wurde nichts erfasst; bitte die genannten Felder berichtigen.',
    en: 'The input is incomplete or malformed. Nothing was recorded; correct the fields named.',
  },
  'malformed-json': {
    status: 400,
    de: 'Der Inhalt der Anfrage muss ein gültiges JSON-Objekt sein.',
    en: 'The body of the request has to be a valid JSON object.',
  },
  'idempotency-key-missing': {
    status: 400,
    de: 'Es fehlt die Kennung des Vorgangs: bitte den Kopf „Idempotency-Key“ oder das Feld „stepId“ angeben, damit eine Wiederholung nichts doppelt erfasst.',
    en: 'The id of the request is missing: give the header "Idempotency-Key" or the field "stepId", so that a repeat records nothing twice.',
  },
  'idempotency-key-too-long': {
    status: 400,
    de: 'Der Idempotency-Key ist zu lang: möglich sind höchstens 200 Zeichen.',
    en: 'The Idempotency-Key is too long: 200 characters are possible at most.',
  },
  'idempotency-key-reused': {
    status: 409,
    de: 'Unter diesem Idempotency-Key wurde schon ein anderer Inhalt gesendet. Bitte einen neuen Schlüssel verwenden.',
    en: 'Another content was sent under this Idempotency-Key. Use a new key.',
  },
  unauthenticated: {
    status: 401,
    de: 'Die Anmeldung fehlt, ist abgelaufen oder gilt nicht für diese Installation. Bitte neu anmelden.',
    en: 'The sign-in is missing, has expired, or is not one of this installation. Sign in again.',
  },
  'issuer-unavailable': {
    status: 503,
    de: 'Der Anmeldedienst antwortet nicht. Bitte in Kürze wiederholen; eine neue Anmeldung ist nicht nötig.',
    en: 'The sign-in service does not answer. Repeat shortly; there is no need to sign in again.',
  },
  'unknown-route': {
    status: 404,
    de: 'Diese Adresse gibt es nicht.',
    en: 'There is no such address.',
  },
  'method-not-allowed': {
    status: 405,
    de: 'Diese Adresse gibt es, aber nicht für diese Methode. Die möglichen stehen im Kopf „Allow“.',
    en: 'There is such an address, but not for this method. The header "Allow" names those that are possible.',
  },
  'unknown-procedure': {
    status: 404,
    de: 'Dieses Verfahren gibt es nicht. Die Liste der Verfahren nennt GET /api/v1/procedures.',
    en: 'There is no such procedure. GET /api/v1/procedures lists them.',
  },
  'unknown-calculator': {
    status: 404,
    de: 'Diese Berechnung gibt es nicht. Die Liste der Berechnungen nennt GET /api/v1/rules.',
    en: 'There is no such calculator. GET /api/v1/rules lists them.',
  },
  'nothing-to-decide': {
    status: 409,
    de: 'Zu dieser Sendung ist nichts zu entscheiden: Sie ist weder zweifelhaft noch gescheitert. GET /api/v1/deliveries nennt die offenen.',
    en: 'There is nothing to decide about this delivery: it is neither doubtful nor failed. GET /api/v1/deliveries lists the open ones.',
  },
  'no-doubt-about-payment': {
    status: 409,
    de: 'Zu dieser Zahlung ist nichts zu entscheiden: Zweifelhafte nennt GET /api/v1/payments?status=unknown.',
    en: 'There is nothing to decide about this payment: GET /api/v1/payments?status=unknown lists the doubtful ones.',
  },
  'payments-pending': {
    status: 409,
    de: 'Zu dieser Akte sind Zahlungen noch nicht abgeschlossen; bis dahin kann sie nicht gelöscht werden.',
    en: 'Payments of this case are not settled yet; until then it cannot be erased.',
  },
  'bank-report-faulty': {
    status: 422,
    de: 'Das ist keine Rückmeldung einer Bank (pain.002), die gelesen werden kann. Was daran nicht stimmt, steht unter „fault“ und „places“.',
    en: 'This is no report of a bank (pain.002) that can be read. What is wrong with it stands under "fault" and "places".',
  },
  'bank-report-of-another-run': {
    status: 422,
    de: 'Die Rückmeldung bezieht sich auf eine andere Datei. Sie steht unter „originalMessageId“.',
    en: 'The report is about another file. It stands under "originalMessageId".',
  },
  'unknown-recomputation': {
    status: 404,
    de: 'Eine Neuberechnung unter dieser Kennung gibt es nicht. GET /api/v1/recomputations nennt die letzten.',
    en: 'There is no recomputation under this id. GET /api/v1/recomputations lists the last ones.',
  },
  'recomputation-in-preparation': {
    status: 409,
    de: 'Die Akten werden noch durchgesehen. Freigegeben werden kann erst, was vollständig vorliegt.',
    en: 'The cases are still being looked through. Only what is complete can be released.',
  },
  'recomputation-not-seen': {
    status: 409,
    de: 'Die Prüfsumme ist nicht die dessen, was diese Neuberechnung jetzt vorschlägt. Bitte (noch einmal) ansehen und mit der Prüfsumme freigeben, die dabei steht.',
    en: 'The digest is not that of what this recomputation proposes now. Look at it (again) and release it with the digest shown there.',
  },
  'recomputation-withdrawn': {
    status: 409,
    de: 'Diese Neuberechnung wurde zurückgezogen und wird nicht mehr freigegeben. Bitte eine neue vorbereiten.',
    en: 'This recomputation was withdrawn and is not released any more. Have another one prepared.',
  },
  'recomputation-released': {
    status: 409,
    de: 'Diese Neuberechnung ist schon freigegeben und kann nicht mehr zurückgezogen werden. Was an ihr falsch war, macht eine weitere gut.',
    en: 'This recomputation is released already and cannot be withdrawn any more. What was wrong with it is made good by another one.',
  },
  'recomputation-failed': {
    status: 409,
    de: 'Diese Neuberechnung ist gescheitert; warum, steht unter „fault“. Bitte eine neue vorbereiten, wenn der Mangel behoben ist.',
    en: 'This recomputation has failed; why stands under "fault". Have another one prepared once that is mended.',
  },
  'unknown-posting': {
    status: 404,
    de: 'Einen Brief unter dieser Kennung, der auf Papier hinausgeht, gibt es nicht. Bitte die Kennung aus dem Begleitblatt („key“) oder den Namen des Ordners angeben.',
    en: 'There is no letter on paper under this key. Give the key of its manifest, or the name of its folder.',
  },
  'not-handed-over': {
    status: 409,
    de: 'Der Brief ist noch nicht hinausgegeben oder zurückgezogen worden: Aufgegeben sein kann er nicht. Bitte zuerst über seine Sendung entscheiden.',
    en: 'The letter has not been handed over, or was withdrawn: it cannot have been posted. Decide about its delivery first.',
  },
  'posted-before': {
    status: 409,
    de: 'Für diesen Brief ist schon ein anderer Tag der Aufgabe zur Post erfasst. Ist er falsch, bitte den Schritt in der Akte berichtigen.',
    en: 'Another day of posting is recorded for this letter. If it is wrong, correct the step in the case.',
  },
  'letters-open': {
    status: 409,
    de: 'Die Akte hat Briefe, die noch nicht hinausgegangen sind oder von denen niemand weiß, ob sie es sind. Erst wenn über sie entschieden ist, kann sie gelöscht werden.',
    en: 'The case has letters that have not gone out, or of which nobody knows whether they have. It can be erased once they are decided.',
  },
  'payment-run-cancelled': {
    status: 409,
    de: 'Dieser Zahlungslauf ist aufgegeben; seine Datei wird nicht mehr ausgegeben, damit nichts doppelt gezahlt wird.',
    en: 'This payment run is cancelled; its file is not handed out any more, so that nothing is paid twice.',
  },
  'unknown-document': {
    status: 404,
    de: 'Dieses Schriftstück gibt es in der Akte nicht, oder es ist noch nicht ausgefertigt.',
    en: 'The case has no such document, or it has not been written yet.',
  },
  'unknown-step': {
    status: 404,
    de: 'Diesen Schritt gibt es in dem Verfahren nicht. Die Akte nennt die möglichen Schritte.',
    en: 'The procedure has no such step. The case names the possible steps.',
  },
  'unknown-case': {
    status: 404,
    de: 'Eine Akte mit diesem Aktenzeichen gibt es nicht.',
    en: 'There is no case of this number.',
  },
  'case-being-opened': {
    status: 503,
    de: 'Die Akte wird gerade angelegt. Bitte in Kürze wiederholen.',
    en: 'The case is being opened. Repeat shortly.',
  },
  'unknown-receipt': {
    status: 404,
    de: 'Unter dieser Schrittkennung ist nichts erfasst, oder noch nicht.',
    en: 'Nothing is recorded under this step id, or not yet.',
  },
  'unknown-office': {
    status: 404,
    de: 'Diese Behörde ist nicht hinterlegt.',
    en: 'There is no such office.',
  },
  'unknown-staff': {
    status: 404,
    de: 'Im Verzeichnis der Beschäftigten gibt es diese Person nicht.',
    en: 'The directory of staff has no such person.',
  },
  'no-deputy': {
    status: 422,
    de: 'Für diese Person ist keine Vertretung hinterlegt. Bitte im Feld „to“ angeben, wer die Akten übernimmt.',
    en: 'The directory names no deputy of this person. Say in the field "to" who takes over the cases.',
  },
  'unknown-post': {
    status: 404,
    de: 'Diesen Posteingang gibt es nicht.',
    en: 'There is no such piece of post.',
  },
  'case-erased': {
    status: 410,
    de: 'Die Akte wurde gelöscht. Erhalten sind nur ihr Aktenzeichen und der Nachweis der Löschung.',
    en: 'The case was erased. Only its number and the proof of the erasure are left.',
  },
  'case-not-closed': {
    status: 409,
    de: 'Gelöscht wird nur eine abgeschlossene und archivierte Akte.',
    en: 'Only a closed and archived case can be erased.',
  },
  'engine-unavailable': {
    status: 503,
    de: 'Der Ablaufdienst antwortet nicht. Ob der Schritt erfasst ist, steht noch nicht fest: bitte denselben Schritt mit derselben Kennung wiederholen, doppelt erfasst wird er nicht.',
    en: 'The engine does not answer. Whether the step is recorded is not known yet: repeat the same step with the same id, it will not be recorded twice.',
  },
  'register-unavailable': {
    status: 503,
    de: 'Das Register antwortet nicht. Bitte in Kürze mit derselben Kennung wiederholen.',
    en: 'The register does not answer. Repeat shortly with the same id.',
  },
  'rehearsal-refused': {
    status: 409,
    de: 'Die Uhr der Probeakten lässt sich so nicht vorstellen.',
    en: 'The rehearsal cannot be moved on like this.',
  },
  'internal-error': {
    status: 500,
    de: 'Es ist ein unerwarteter Fehler aufgetreten. Die Systembetreuung findet ihn unter der genannten Kennung.',
    en: 'An unexpected error occurred. Operations find it under the id given.',
  },
} as const;

export type ProblemCode = keyof typeof problems | RefusalCode;

export interface FieldProblem {
  field: string;
  /** A sentence in both languages, or one in the language asked for already. */
  message: Sentence | string;
}

export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: Record<string, unknown> & { fields?: FieldProblem[] } = {},
  ) {
    super(code);
  }
}

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}

export function toDocument(
  problem: Problem,
  language: 'de' | 'en',
): Record<string, unknown> & { status: number } {
  const { status, [language]: sentence } = problems[problem.code];
  const { fields: named, ...details } = problem.details;
  const fields: readonly (FieldProblem | string)[] | undefined = named;
  const { code } = problem;
  const own = { type: `urn:fristwerk:problem:${code}`, title: sentence, status, code };
  return {
    ...own,
    ...details,
    // A fact of the same name does not put itself in the place of what every problem says.
    ...own,
    ...(fields === undefined ? {} : { fields: fields.map(inLanguage(language)) }),
  };
}

/** A refusal of the case names its fields and no more: its sentence says what is wrong with them. */
const inLanguage = (language: 'de' | 'en') => (field: FieldProblem | string) => {
  if (typeof field === 'string') return field;
  const { message } = field;
  return { ...field, message: typeof message === 'string' ? message : message[language] };
};
