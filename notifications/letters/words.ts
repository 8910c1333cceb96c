import type { PostalAddress } from '../../contracts/case/letterhead';
import { partsOf, type CivilDate } from '../../rules/core/civil-date';
import type { Block, Runs } from '../pdf/document';

const months = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;

export function longDate(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${day}. ${months[month - 1]} ${year}`;
}

export function oneLine({ name, street, postcode, town }: PostalAddress): string {
  return `${name}, ${street}, ${postcode} ${town}`;
}

export function paragraph(...text: Exclude<Runs, string>): Block {
  return { kind: 'paragraph', text };
}

/** A text that a person has written, paragraph by paragraph as it was parted by empty lines. */
export function paragraphsOf(text: string): Block[] {
  return text
    .split(/\r?\n[ \t]*\r?\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph', text: part.trim() }));
}

export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} und ${items.at(-1)}`;
}
