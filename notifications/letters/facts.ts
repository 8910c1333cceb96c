import { civilDate, type CivilDate } from '../../rules/core/civil-date';

/** Something the law wants a letter to say and the case does not know. Who releases the letter is shown it. */
export interface Gap {
  readonly fact: string;
  readonly norm: string;
}

/** The facts of a letter; what is missing is noted, never made up. */
export class Facts {
  readonly gaps: Gap[] = [];

  constructor(private readonly values: Readonly<Record<string, unknown>>) {}

  missing(fact: string, norm: string): void {
    if (!this.gaps.some((gap) => gap.fact === fact)) this.gaps.push({ fact, norm });
  }

  date(fact: string, instead?: CivilDate): CivilDate | undefined {
    const value = this.values[fact] ?? instead;
    return typeof value === 'string' ? civilDate(value, fact) : undefined;
  }

  text(fact: string, instead?: string): string | undefined {
    const value = this.values[fact] ?? instead;
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  }

  number(fact: string, instead?: number): number | undefined {
    const value = this.values[fact] ?? instead;
    return typeof value === 'number' ? value : undefined;
  }

  record(fact: string): Readonly<Record<string, unknown>> {
    const value = this.values[fact];
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  }

  /** The same, noted as missing where it is. */
  needed<T>(value: T | undefined, fact: string, norm: string): T | undefined {
    if (value === undefined) this.missing(fact, norm);
    return value;
  }
}
