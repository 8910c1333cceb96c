import {
  cardMatters,
  type AusweisState,
  type Card,
  type Decided,
  type Sheet,
} from '../../contracts/ausweis/messages';
import { severelyDisabledFrom } from '../../contracts/severe-disability';
import { Refusal } from '../kit/refusal';
import { wasMadeGood } from '../kit/application/cooperation';

const matters: Record<Decided['as'], string> = {
  refused: cardMatters.card,
  'refused-cooperation': cardMatters.card,
  'token-refused': cardMatters.token,
  'return-ordered': cardMatters.withdrawal,
};

/** What of a card a decision can be contested for. */
export const matterOf = ({ as, matter }: Pick<Decided, 'as' | 'matter'>): string => matter ?? matters[as];

/** Each sheet that is refused has a contest of its own: what is said of one says nothing about the other. */
export function ownMatter({ decided }: AusweisState, as: Decided['as']): string | undefined {
  const before = decided.filter((one) => one.as === as).length;
  return as === 'token-refused' && before > 0 ? `${matters[as]}-${before + 1}` : undefined;
}

/** § 2 Abs. 2, § 199 Abs. 1 SGB IX: severely disabled, or still treated so. */
export function hasStatus(state: AusweisState): boolean {
  return state.resident && (state.status?.gdb ?? 0) >= severelyDisabledFrom && !statusIsOver(state);
}

/** The protection has ended with its months, or at once where it was lost for another reason. */
export function statusIsOver({ loss, protection }: AusweisState): boolean {
  return loss !== undefined || protection?.over === true;
}

/** The card that counts: in the hands of the person, or on its way there. */
export function cardInHands({ cards }: AusweisState): Card | undefined {
  return cards.findLast(({ status }) => status === 'out' || status === 'issued');
}

/** The refusal of this proceeding, as long as it has not been lifted or made good (§ 67 SGB I). */
export function refusalOf({ decided, proceeding, remedies, inquiry }: AusweisState): Decided | undefined {
  const last = decided.findLast(
    (one) => one.proceeding === proceeding.id && matterOf(one) === cardMatters.card,
  );
  if (!last || isLifted(remedies, cardMatters.card)) return undefined;
  const notice = remedies.notices.find(({ id }) => id === last.notice);
  return last.as === 'refused-cooperation' && wasMadeGood(inquiry, notice) ? undefined : last;
}

/** The order to bring the card back, as long as it stands. */
export function orderOf({ decided, collection, remedies }: AusweisState): Decided | undefined {
  if (!collection || isLifted(remedies, cardMatters.withdrawal)) return undefined;
  return decided.findLast(({ as, card }) => as === 'return-ordered' && card === collection.card);
}

export function isLifted({ matters, notices }: AusweisState['remedies'], matter: string): boolean {
  const draft = notices.some(
    ({ releasedOn, kind, rulings }) => releasedOn === undefined && kind === 'decision' && matter in rulings,
  );
  return !draft && matters.some((known) => known.matter === matter && known.status === 'lifted');
}

/** A card is still to be issued, or to be refused. */
export function isOpen(state: AusweisState): boolean {
  return state.proceeding.ended === undefined && refusalOf(state) === undefined;
}

/** Another office goes on. */
export function wasGivenAway({ proceeding }: AusweisState): boolean {
  return proceeding.ended?.how === 'forwarded' || proceeding.ended?.how === 'handed-over';
}

export function sheetOf({ sheets }: AusweisState, id: string): Sheet {
  const sheet = sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw new Refusal('unknown-request', { sheet: id });
  return sheet;
}
