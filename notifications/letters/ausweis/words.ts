import type { AusweisState, Card, Decided } from '../../../contracts/ausweis/messages';
import type { Letterhead } from '../../../contracts/case/letterhead';
import { euros } from '../../../rules/core/money';
import { contestedDecision } from '../case-facts';
import type { LetterContext } from '../content';
import { oneLine } from '../words';

export type CardContext = LetterContext<AusweisState>;

/** "Ihren Schwerbehindertenausweis Nr. A 1" */
export const numbered = (what: string, number: string | undefined): string =>
  `${what}${number ? ` Nr. ${number}` : ''}`;

export function cardOf({ state, facts }: CardContext): Card | undefined {
  const id = facts.text('card');
  return state.cards.find((card) => card.id === id);
}

/** What a decision on a card or its sheet has decided. */
export function decidedIn({ state }: CardContext, notice: string | undefined): Decided | undefined {
  return state.decided.find((one) => one.notice === notice);
}

/** What is decided, of the notice that an objection is against. */
export function contestedIn(context: CardContext): Decided | undefined {
  return decidedIn(context, contestedDecision(context)?.id);
}

export const marksIn = ({ letter }: CardContext): string[] => {
  const { marks } = letter.facts;
  return Array.isArray(marks) ? (marks as string[]) : [];
};

export const flag = ({ letter }: CardContext, name: string): boolean => letter.facts[name] === true;

export const amount = ({ facts }: CardContext): string => euros(facts.number('cents') ?? 0);

/** Where a card or paper is to be brought, in Leichte Sprache. */
export const bringItPlainly = (letterhead: Letterhead): string[] => [
  'Schicken Sie uns den Ausweis.',
  'Oder bringen Sie ihn zu uns.',
  `Unsere Adresse ist: ${oneLine(letterhead)}.`,
];
