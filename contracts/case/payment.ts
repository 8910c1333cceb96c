import type { CivilDate } from '../../rules/core/civil-date';

/** What a clerk has prepared to be paid; a second person makes it owed. */
export interface PaymentOrder {
  stepId: string;
  /** Month (`2026-11`) or occasion: what is paid once in a case. */
  id: string;
  to: string;
  cents: number;
  ground: string;
  purpose: string;
  dueOn: CivilDate;
  invoice?: string | undefined;
  settles?: string | undefined;
  preparedBy: string;
  releasedBy?: string | undefined;
}

/** Money the case owes a party, once under its id. */
export interface Payment {
  key: string;
  id: string;
  to: string;
  cents: number;
  ground: string;
  /** What the recipient reads in the statement of the account. */
  purpose: string;
  dueOn: CivilDate;
  causedBy: string;
  /** Attempts that the bank has sent back. */
  rejected?: RejectedPayment[] | undefined;
}

export interface RejectedPayment {
  /** The row of the payment list, which is the end-to-end id too. */
  row: string;
  reason: string;
  /** The step that has ordered it to be paid again. */
  again?: string | undefined;
}

/** Where the money goes, as the case knows it now. */
export interface PaymentAccount {
  holder: string;
  iban: string;
  bic?: string | undefined;
  /** Who has entered it: they do not release what is paid to it. */
  enteredBy?: string | undefined;
}

/** A payment as it goes into a file: what is owed, and to which account. */
export interface PayablePayment extends Payment {
  account?: PaymentAccount | undefined;
}

export type PaymentChange = { change: 'owed' | 'withdrawn' | 'changed'; payment: PayablePayment };

/** A payment that is changed after money has gone: what is paid too much by now, or is paid in addition. */
export interface OvertakenPayment {
  payment: string;
  over: number;
}

/**
 * The end-to-end id of an attempt, by which the bank tells of it and the list of payments knows it. It follows from the case
 * and what is paid, so that no restore can give it to another payment. At most 35 characters of those that SEPA carries.
 */
export function endToEndId(caseId: string, id: string, attempt: number): string {
  const first = `${caseId}-${shortened(id, longest - caseId.length - 1 - longestAttempt)}`;
  return attempt === 1 ? first : `${first}-${attempt}`;
}

/** Which payment of a case an end-to-end id means. */
export function paymentOfRow<T extends { id: string }>(
  caseId: string,
  payments: readonly T[],
  row: string,
): T | undefined {
  return payments.find(({ id }) => {
    const first = endToEndId(caseId, id, 1);
    return row === first || (row.startsWith(`${first}-`) && /^[1-9]\d*$/.test(row.slice(first.length + 1)));
  });
}

/** The case that a row of the list belongs to. */
export function caseOfRow(row: string): string | undefined {
  return /^[A-Z]{2,4}-\d{4}-\d{6,}(?=-)/.exec(row)?.[0];
}

const longest = 35;
const longestAttempt = '-999'.length;

/** Hyphens become dots, so that an attempt's number is never taken for a part of it; what is too long ends in a checksum. */
function shortened(id: string, most: number): string {
  const month = /^(\d{4})-(\d{2})$/.exec(id);
  if (month) return `${month[1]}${month[2]}`;
  // Six digits are what is written for a month: of an occasion of that name they would say something else.
  if (/^\d{6}$/.test(id)) return `N${id}`;
  const text = id.replaceAll('-', '.');
  if (text.length <= most) return text;
  const sum = checksum(id);
  return `${text.slice(0, most - sum.length - 1)}.${sum}`;
}

/** FNV-1a: the workflow has no other at hand, and within one case nothing more is needed. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash.toString(36);
}
