import { findProcedure } from '../../../contracts';
import type { CaseState } from '../../../contracts/case/state';
import type { InquiryRequest, InquiryState } from '../../../contracts/inquiry/state';
import type { CivilDate } from '../../../rules/core/civil-date';
import type { LetterContext } from '../content';
import { longDate } from '../words';

/** A case that finds out before it decides, as far as its letters need to know it. */
export type InquiryCaseState = CaseState & {
  inquiry: InquiryState;
  /** Whom the case is about, where it is not the first who has applied. */
  person?: string;
  bornOn?: CivilDate;
  /** What was found before. */
  before?: { gdb?: number };
};

export type InquiryContext = LetterContext<InquiryCaseState>;

/** The request that a letter is about. */
export function requestOf({ state, facts }: InquiryContext): InquiryRequest | undefined {
  const id = facts.text('request');
  return state.inquiry.requests.find((request) => request.id === id);
}

/** Whom the case is about, so that a doctor finds the person. */
export function personIn({ parties, person, bornOn }: InquiryCaseState): string {
  const party = parties.find(({ id, role }) => (person === undefined ? role === 'applicant' : id === person));
  return `${party?.name ?? ''}${bornOn === undefined ? '' : `, geboren am ${longDate(bornOn)}`}`;
}

/** The procedure by its name, in quotation marks, with its norm. */
export function procedureIn({ procedure }: InquiryCaseState): string {
  const process = findProcedure(procedure)?.process;
  return process === undefined ? 'unser Verfahren' : `das Verfahren „${process.title.de}“ (${process.norm})`;
}

/** A text of the office as one sentence of Leichte Sprache, where it is short enough for that. */
export function inShort(before: string, text: string | undefined, otherwise: readonly string[]): string[] {
  const words = text?.trim().split(/\s+/) ?? [];
  const short = words.length > 0 && words.length <= 12 && !text?.includes('§');
  return short ? [`${before} ${words.join(' ')}`] : [...otherwise];
}
