/** A sentence a caseworker understands. It never holds personal data: facts go into the properties of the error. */
export interface Sentence {
  readonly de: string;
  readonly en: string;
}

export type RuleErrorCode =
  'law-not-covered' | 'facts-contradict' | 'missing-fact' | 'unknown-kind' | 'invalid-date' | 'invalid-value';

/** What every refusal of a rule has in common. */
export abstract class RuleError extends Error {
  abstract readonly code: RuleErrorCode;

  protected constructor(readonly sentence: Sentence) {
    super(sentence.en);
    this.name = new.target.name;
  }
}

/** No recorded law covers the date: the rules refuse instead of applying the nearest entry. */
export class LawNotCoveredError extends RuleError {
  readonly code = 'law-not-covered';

  constructor(
    readonly parameter: string,
    readonly date: string,
  ) {
    super({
      de: `Für diesen Tag ist kein Recht erfasst (${parameter}).`,
      en: `No recorded law covers this date (${parameter}).`,
    });
  }
}

/** Facts that cannot be true together. `remedy` says what to do about it. */
export class FactsContradictError extends RuleError {
  readonly code = 'facts-contradict';

  constructor(
    readonly fields: readonly string[],
    sentence: Sentence,
    readonly remedy: Sentence = {
      de: `Bitte diese Angaben prüfen: ${fields.join(', ')}.`,
      en: `Please check these facts: ${fields.join(', ')}.`,
    },
  ) {
    super(sentence);
  }
}

/** A fact without which the rule has no answer. */
export class MissingFactError extends RuleError {
  readonly code = 'missing-fact';

  constructor(readonly field: string) {
    super({ de: `Es fehlt die Angabe „${field}“.`, en: `The fact "${field}" is missing.` });
  }
}

/** A member of an enumeration that the law here does not know. */
export class UnknownKindError extends RuleError {
  readonly code = 'unknown-kind';

  constructor(
    readonly field: string,
    readonly allowed: readonly (string | number)[],
  ) {
    super({
      de: `„${field}“ hat einen unbekannten Wert. Möglich sind: ${allowed.join(', ')}.`,
      en: `"${field}" has an unknown value. Possible are: ${allowed.join(', ')}.`,
    });
  }
}

/** Not a day of the calendar, or not written YYYY-MM-DD. */
export class InvalidDateError extends RuleError {
  readonly code = 'invalid-date';

  constructor(readonly field: string) {
    super({
      de: `„${field}“ ist kein Datum des Kalenders in der Form JJJJ-MM-TT.`,
      en: `"${field}" is not a date of the calendar in the form YYYY-MM-DD.`,
    });
  }
}

/** A number or a list of another shape than the rule needs. */
export class InvalidValueError extends RuleError {
  readonly code = 'invalid-value';

  constructor(
    readonly field: string,
    readonly expected: Sentence,
  ) {
    super({ de: `„${field}“ muss ${expected.de} sein.`, en: `"${field}" has to be ${expected.en}.` });
  }
}
