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

  /** The same refusal where the facts lie inside another one (a plan inside a repayment). */
  abstract within(field: string): RuleError;

  protected constructor(readonly sentence: Sentence) {
    super(sentence.en);
    this.name = new.target.name;
  }
}

/** The days whose law is recorded; `until` is null where the last entry is open. */
export interface CoveredDays {
  readonly from: string;
  readonly until: string | null;
}

/** No recorded law covers the date: the rules refuse instead of applying the nearest entry. */
export class LawNotCoveredError extends RuleError {
  readonly code = 'law-not-covered';
  readonly remedy: Sentence;

  constructor(
    readonly parameter: string,
    readonly date: string,
    readonly covered: CoveredDays,
  ) {
    super({
      de: `Für diesen Tag ist kein Recht erfasst (${parameter}).`,
      en: `No recorded law covers this date (${parameter}).`,
    });
    const { from, until } = covered;
    this.remedy = {
      de:
        `Erfasst ist das Recht vom ${german(from)}${until === null ? ' an' : ` bis zum ${german(until)}`}. Bitte die ` +
        `Angabe prüfen; ist sie richtig, muss das Recht dieses Tages erst erfasst werden.`,
      en:
        `Law is recorded from ${from}${until === null ? ' on' : ` to ${until}`}. Check the fact; if it is right, the ` +
        `law of that day has to be recorded first.`,
    };
  }

  /** It names a law and a day, not a field: who asked finds the day among the facts. */
  within(): LawNotCoveredError {
    return this;
  }
}

function german(date: string): string {
  return date.split('-').reverse().join('.');
}

/** Facts that cannot be true together. `remedy` says what to do about it. */
export class FactsContradictError extends RuleError {
  readonly code = 'facts-contradict';
  readonly remedy: Sentence;
  readonly #ownRemedy: Sentence | undefined;

  constructor(
    readonly fields: readonly string[],
    sentence: Sentence,
    remedy?: Sentence,
  ) {
    super(sentence);
    this.#ownRemedy = remedy;
    this.remedy = remedy ?? {
      de: `Bitte diese Angaben prüfen: ${fields.join(', ')}.`,
      en: `Please check these facts: ${fields.join(', ')}.`,
    };
  }

  within(field: string): FactsContradictError {
    const fields = this.fields.map((one) => `${field}.${one}`);
    return new FactsContradictError(fields, this.sentence, this.#ownRemedy);
  }
}

/** A fact without which the rule has no answer. */
export class MissingFactError extends RuleError {
  readonly code = 'missing-fact';

  constructor(readonly field: string) {
    super({ de: `Es fehlt die Angabe „${field}“.`, en: `The fact "${field}" is missing.` });
  }

  within(field: string): MissingFactError {
    return new MissingFactError(`${field}.${this.field}`);
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

  within(field: string): UnknownKindError {
    return new UnknownKindError(`${field}.${this.field}`, this.allowed);
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

  within(field: string): InvalidDateError {
    return new InvalidDateError(`${field}.${this.field}`);
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

  within(field: string): InvalidValueError {
    return new InvalidValueError(`${field}.${this.field}`, this.expected);
  }
}

/** Asks a rule about facts that lie inside another fact: its refusals name them there. */
export function askedWithin<T>(field: string, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw error instanceof RuleError ? error.within(field) : error;
  }
}
