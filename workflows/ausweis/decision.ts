import { cardMatters, type AusweisState, type Decided } from '../../contracts/ausweis/messages';
import type { CardStepInput } from '../../contracts/ausweis/schema';
import { wasSilentInSpiteOfWarning } from '../kit/application/cooperation';
import { assertDraft, takeDraftsBack } from '../kit/application/drafts';
import { wasHeard } from '../kit/inquiry';
import type { Kase } from '../kit/kase';
import { present } from '../kit/present';
import { prepareNotice } from '../kit/remedies/notices';
import { Refusal } from '../kit/refusal';
import { hasStatus, isOpen, matterOf, orderOf, ownMatter, sheetOf } from './standing';

type CardCase = Kase<AusweisState>;
type Input = CardStepInput['prepare-decision'];
type Kind = Decided['as'];

/** §§ 31, 33 SGB X: what refuses a card or token, or orders its return, as one person puts it before another. */
export function prepareDecision(kase: CardCase, input: Input): void {
  const { state, act } = kase;
  if (state.remedies.notices.some(({ releasedOn }) => releasedOn === undefined))
    throw new Refusal('already-done');
  grounds[input.as](kase, input);
  const id = state.decided.length === 0 ? 'bescheid' : `bescheid-${state.decided.length + 1}`;
  const own = ownMatter(state, input.as);
  const matter = matterOf({ as: input.as, matter: own });
  if (!state.remedies.matters.some((known) => known.matter === matter))
    state.remedies.matters.push({ matter, status: 'open' });
  const { ground, sheet, returnBy } = input;
  state.decided.push({
    notice: id,
    as: input.as,
    proceeding: state.proceeding.id,
    ...present({ ground, matter: own, sheet, returnBy }),
    ...(input.as === 'return-ordered' ? { card: state.collection?.card } : {}),
  });
  prepareNotice(kase, state.remedies, {
    id,
    stage: 'decision',
    kind: 'decision',
    decidedOn: act.effectiveOn,
    instruction: input.instruction,
    rulings: { [matter]: 'burdens' },
    values: {},
    says: present({ reasons: input.reasons, heardOn: heardOn(state, input.as) }),
  });
}

const grounds: Record<Kind, (kase: CardCase, input: Input) => void> = {
  /** § 2 Abs. 2, § 152 Abs. 5 S. 1 SGB IX: the ground has to be one, and to be so. */
  refused: (kase, { ground }) => {
    assertUndecided(kase);
    const { state } = kase;
    const away = !state.resident || state.loss !== undefined;
    const fits = ground === 'no-residence' ? away : ground !== undefined && !hasStatus(state);
    if (!fits) throw new Refusal('facts-contradict', { fields: ['ground'] });
  },
  /** § 66 Abs. 1, 3 SGB I */
  'refused-cooperation': (kase) => {
    assertUndecided(kase);
    if (!wasSilentInSpiteOfWarning(kase.state.inquiry, kase.act.effectiveOn))
      throw new Refusal('warning-missing');
  },
  'token-refused': ({ state }, { sheet: id }) => {
    if (id === undefined) throw new Refusal('missing-fact', { fields: ['sheet'] });
    const sheet = sheetOf(state, id);
    if (sheet.status !== 'applied') throw new Refusal('already-done');
    if (sheet.entitled) throw new Refusal('facts-contradict', { fields: ['sheet'] });
  },
  /** § 24 Abs. 1 SGB X: nobody hears of the order first who was not asked, reminded, and could speak to it. */
  'return-ordered': ({ state, act }, { returnBy }) => {
    const { collection, inquiry } = state;
    if (!collection) throw new Refusal('nothing-pending');
    if (returnBy === undefined) throw new Refusal('missing-fact', { fields: ['returnBy'] });
    if (returnBy < act.effectiveOn) throw new Refusal('date-before-cause', { field: 'returnBy' });
    const takes = [cardMatters.withdrawal];
    if (collection.heardOn === undefined && !wasHeard(inquiry, { takes }))
      throw new Refusal('hearing-missing');
    if (orderOf(state)) throw new Refusal('already-done');
  },
};

function assertUndecided(kase: CardCase): void {
  if (!isOpen(kase.state)) throw new Refusal('already-done');
  if (kase.act.effectiveOn < kase.state.proceeding.receivedOn)
    throw new Refusal('date-before-cause', { field: 'decidedOn' });
}

/** A reminder says that the return can be ordered, and that one can speak to it. */
function heardOn({ collection, inquiry }: AusweisState, as: Kind) {
  if (as !== 'return-ordered') return undefined;
  return inquiry.hearings.at(-1)?.startedOn ?? collection?.heardOn;
}

export function discardDraft(kase: CardCase, input: CardStepInput['discard-draft']): void {
  takeDraftsBack(kase, assertDraft(kase, input).id);
  followDrafts(kase);
}

/** A draft that is gone has decided nothing. */
export function followDrafts({ state }: CardCase): void {
  const { notices } = state.remedies;
  state.decided = state.decided.filter(({ notice }) => notices.some(({ id }) => id === notice));
  const ruledOn = notices.flatMap(({ rulings }) => Object.keys(rulings));
  state.remedies.matters = state.remedies.matters.filter(({ matter }) => ruledOn.includes(matter));
}
