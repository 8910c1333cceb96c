import type { CivilDate } from '../../rules/core/civil-date';
import type { CardValidityInput } from '../../rules/severe-disability/card-validity';
import type { ApplicationState, Begun } from '../application/state';

/** Name of the workflow that Temporal runs. */
export const ausweisWorkflow = 'ausweis';

/** What of a card can be contested: its refusal, its withdrawal, the refusal of a token; of a second one `wertmarke-2`. */
export const cardMatters = { card: 'ausweis', withdrawal: 'einziehung', token: 'wertmarke' } as const;

/** Why a card is to be issued. Extensions are none of them: since § 6 Abs. 6 SchwbAwV fell away a new one is issued. */
export const wishes = ['first', 'renewal', 'replacement', 'exchange'] as const;
export type Wish = (typeof wishes)[number];

/** `correction` (§ 152 Abs. 5 S. 5 SGB IX) and `protection` (§ 199 SGB IX) the office begins by itself. */
export type Occasion = Wish | 'correction' | 'protection' | 'past-error' | 'taken-over';

export type ProceedingEnd = 'issued' | 'withdrawn' | 'forwarded' | 'handed-over' | 'died' | 'moot';

export interface CardProceeding extends Begun {
  occasion: Occasion;
  receivedOn: CivilDate;
  accepted: boolean;
  /** The request for the picture, where it was asked for. */
  pictureAsked?: string;
  ended?: { how: ProceedingEnd; on: CivilDate };
}

/** What is found, as far as the card shows it or depends on it. */
export interface Status {
  gdb: number;
  marks: string[];
  /** Receipt of the application for the finding (§ 6 Abs. 1 Nr. 1 SchwbAwV). */
  appliedOn?: CivilDate | undefined;
  /** A pension notice or the like stands for it (§ 152 Abs. 2 SGB IX). */
  foundBy: 'office' | 'other-body';
  /** No essential change is to be expected (§ 6 Abs. 2 S. 2 SchwbAwV). */
  unlimited?: boolean | undefined;
  reviewDue?: CivilDate | undefined;
  /** Nobody can contest it any more: the card follows it (§ 152 Abs. 5 S. 5 SGB IX). */
  final: boolean;
}

/** The GdB was lowered below 50, and that is final: the special rules go on for a while (§ 199 Abs. 1 SGB IX). */
export interface Lowering {
  gdbBefore: number;
  gdbAfter: number;
  finalSince: CivilDate;
}

export type CardStatus = 'issued' | 'out' | 'replaced' | 'lost' | 'returned' | 'given-up' | 'expired';

export interface Card {
  id: string;
  number?: string | undefined;
  issuedOn: CivilDate;
  validFrom?: CivilDate | undefined;
  /** Absent: unlimited. */
  validUntil?: CivilDate | undefined;
  /** From what its validity follows; not known of a card that was out before. */
  validity?: CardValidityInput;
  shows: { gdb: number; marks: string[] };
  orange: boolean;
  picture: boolean;
  status: CardStatus;
  handedOverOn?: CivilDate;
  returnedOn?: CivilDate;
}

export type SheetKind = 'token' | 'vehicle-tax';
export type SheetStatus = 'applied' | 'lapsed' | 'refused' | 'issued' | 'returned' | 'ended';

/** Beiblatt to the card: with a token for free local transport, or without one for the vehicle tax (§ 3a SchwbAwV). */
export interface Sheet {
  id: string;
  kind: SheetKind;
  appliedOn: CivilDate;
  months: 6 | 12;
  wishedFrom?: CivilDate | undefined;
  entitled: boolean;
  priceCents: number;
  paidCents: number;
  paidOn?: CivilDate;
  status: SheetStatus;
  validFrom?: CivilDate;
  validUntil?: CivilDate;
  returnedOn?: CivilDate;
  refundCents?: number;
}

export const refusals = ['not-severely-disabled', 'no-residence'] as const;
export type Ground = (typeof refusals)[number];

export const decisions = ['refused', 'refused-cooperation', 'token-refused', 'return-ordered'] as const;

export interface Decided {
  notice: string;
  as: (typeof decisions)[number];
  proceeding: string;
  ground?: Ground | undefined;
  /** What can be contested in it, where that is not what its kind says. */
  matter?: string | undefined;
  sheet?: string | undefined;
  /** The card that is to come back. */
  card?: string | undefined;
  /** § 51 SGB X: by when the card has to be back, with what follows if it is not. */
  returnBy?: CivilDate | undefined;
}

/** Asking for a card whose protection is over (§ 152 Abs. 5 S. 4 SGB IX, § 51 SGB X). */
export interface Collection {
  card: string;
  askedOn: CivilDate;
  returnBy: CivilDate;
  reminders: number;
  /** When the person was told that the return can be ordered, and could speak to it (§ 24 SGB X). */
  heardOn?: CivilDate;
  deadline: string;
}

export const losses = ['residence', 'permit', 'other'] as const;

export interface AusweisState extends ApplicationState {
  bornOn?: CivilDate;
  permitUntil?: CivilDate;
  /** Lives or works lawfully in Germany (§ 2 Abs. 2 SGB IX). */
  resident: boolean;
  proceeding: CardProceeding;
  earlier: CardProceeding[];
  status?: Status;
  lowering?: Lowering;
  /** What of the lowering the rules say, and whether the protection is over. */
  protection?: { until: CivilDate; over: boolean };
  loss?: { lostOn: CivilDate; because: (typeof losses)[number] };
  picture?: { receivedOn: CivilDate };
  withoutPicture?: boolean;
  cards: Card[];
  sheets: Sheet[];
  decided: Decided[];
  collection?: Collection;
  /** The case that has found the GdB; it says how the finding stands. */
  origin?: { caseId: string; asOf?: string };
}
