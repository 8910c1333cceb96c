import { isMark, markOf } from '../../contracts/gdb-determination/matters';
import type { GdbState } from '../../contracts/gdb-determination/messages';
import type { GdbStepInput } from '../../contracts/gdb-determination/schema';
import type { RemedyStepInput } from '../../contracts/remedies/schema';
import type { CarriedOut, Notice } from '../../contracts/remedies/state';
import { closeDeadline, openDeadline } from '../kit/deadlines';
import type { Kase } from '../kit/kase';
import { present } from '../kit/present';
import { findNotice, prepareNotice } from '../kit/remedies/notices';
import { Refusal } from '../kit/refusal';
import { foundIn } from './found';

type Gdb = Kase<GdbState>;
type Input = GdbStepInput['prepare-implementation'];

const practiceDays = 30;

/**
 * What a court has changed or lifted, or the parties have agreed there, the office carries out by a decision of its own. It can be
 * contested only as far as it decides something that was not decided there.
 */
export function prepareImplementation(kase: Gdb, input: Input): void {
  const { state } = kase;
  const { remedies } = state;
  const ruling = findNotice(remedies, input.notice);
  assertToBeCarriedOut(kase, ruling);
  const decidedThere = input.adds.filter((matter) => matter in ruling.rulings);
  if (decidedThere.length > 0) throw new Refusal('facts-contradict', { fields: ['adds'] });
  const { stepId: id } = kase.act;
  const gdb = (ruling.rulings['gdb'] ?? 'upheld') === 'upheld' ? undefined : foundIn(state)?.gdb;
  const granted: string[] = input.marks;
  for (const matter of input.adds) {
    if (!remedies.matters.some((known) => known.matter === matter))
      remedies.matters.push({ matter, status: 'open' });
  }
  if (input.adds.length + granted.length > 0) {
    const refused = input.adds.filter(isMark).map(markOf);
    const { permanent, healing } = state.decided.at(-1) ?? { permanent: false };
    state.decided.push({
      notice: id,
      result: 'changed',
      marksGranted: granted,
      marksRefused: refused.filter((mark) => !granted.includes(mark)),
      marksLost: [],
      ...(input.from === undefined ? {} : { from: input.from }),
      permanent,
      ...(healing ? { healing } : {}),
    });
  }
  prepareNotice(kase, remedies, {
    id,
    stage: 'decision',
    kind: input.adds.length > 0 ? 'decision' : 'implementation',
    decidedOn: kase.act.effectiveOn,
    instruction: input.instruction,
    rulings: Object.fromEntries(input.adds.map((matter) => [matter, 'burdens' as const])),
    values: gdb === undefined ? {} : { gdb },
    says: present({
      reasons: input.reasons,
      effectiveOn: input.from ?? foundIn(state)?.since,
      carriesOut: saidOf(kase, ruling),
    }),
  });
}

function assertToBeCarriedOut({ state, act }: Gdb, ruling: Notice): void {
  const { matters, notices } = state.remedies;
  const binds = matters.some(
    ({ matter, because, status }) =>
      because === ruling.id && status !== 'open' && ruling.rulings[matter] !== 'upheld',
  );
  if (ruling.kind !== 'court-decision' || !binds) throw new Refusal('nothing-pending', { notice: ruling.id });
  if (
    notices.some(({ releasedOn, says }) => releasedOn === undefined || says?.carriesOut?.ruling === ruling.id)
  )
    throw new Refusal('already-done', { notice: ruling.id });
  if (act.effectiveOn < ruling.decidedOn) throw new Refusal('date-before-cause', { field: 'decidedOn' });
}

/** Which court, under which number and how: as it was entered. */
function saidOf({ acts, state }: Gdb, ruling: Notice): CarriedOut {
  const inputOf = (id: string | undefined) => acts.find(({ stepId }) => stepId === id)?.input;
  const ended = state.remedies.challenges.find((challenge) => challenge.ended?.by === ruling.id);
  const outcome = inputOf(ruling.id) as RemedyStepInput['record-court-outcome'] | undefined;
  const action = inputOf(ended?.id) as RemedyStepInput['record-action'] | undefined;
  return {
    ruling: ruling.id,
    how: outcome?.how ?? 'judgment',
    on: ruling.decidedOn,
    ...present({ court: action?.court, fileNumber: action?.fileNumber }),
  };
}

/** With the release nothing is left to carry out. */
export function carriedOut(kase: Gdb, id: string): void {
  const ruling = findNotice(kase.state.remedies, id).says?.carriesOut?.ruling;
  if (ruling !== undefined) kase.closesTask(`implement:${ruling}`);
}

/** As long as something is to be carried out, the office's time for it runs from the day on which it binds. */
export function keepImplementation(kase: Gdb): void {
  const { state } = kase;
  const matters = [...state.earlier, state].flatMap(({ remedies }) => remedies.matters);
  for (const { id, type, status } of state.tasks) {
    if (type !== 'implement-ruling') continue;
    const on = matters.find(({ because }) => id === `implement:${because}`)?.since;
    if (status === 'done' || on === undefined) {
      closeDeadline(kase, id, status === 'done' ? 'met' : 'cancelled');
      continue;
    }
    const finding = kase.find('office-period', { on, days: kase.office.implementationDays ?? practiceDays });
    openDeadline(kase, { id, type: 'implementation', lastDay: finding.value.lastDay, finding });
  }
}
