import type { RemedyStepInput } from '../../../contracts/remedies/schema';
import type { CarriedOut, Notice, RemedyState } from '../../../contracts/remedies/state';
import { closeDeadline, openDeadline } from '../deadlines';
import type { Kase } from '../kase';
import { present } from '../present';
import { Refusal } from '../refusal';
import { findNotice } from './notices';
import type { RemedyCase } from './remedy-case';

const practiceDays = 30;

/** Proceedings that are over, whose rulings may still be to be carried out. */
type WithEarlier = Kase<RemedyCase['state'] & { earlier?: { remedies: RemedyState }[] }>;

/** The ruling that a decision of the office is to carry out: it binds, burdens the office, and is not carried out yet. */
export function rulingToCarryOut({ state, act }: RemedyCase, id: string): Notice {
  const { remedies } = state;
  const ruling = findNotice(remedies, id);
  const binds = remedies.matters.some(
    ({ matter, because, status }) =>
      because === id && status !== 'open' && ruling.rulings[matter] !== 'upheld',
  );
  if (ruling.kind !== 'court-decision' || !binds) throw new Refusal('nothing-pending', { notice: id });
  if (
    remedies.notices.some(
      ({ releasedOn, says }) => releasedOn === undefined || says?.carriesOut?.ruling === id,
    )
  )
    throw new Refusal('already-done', { notice: id });
  if (act.effectiveOn < ruling.decidedOn) throw new Refusal('date-before-cause', { field: 'decidedOn' });
  return ruling;
}

/** Which court, under which number and how: as it was entered. */
export function saidOfRuling({ acts, state }: RemedyCase, ruling: Notice): CarriedOut {
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
export function carriedOut(kase: RemedyCase, id: string): void {
  const ruling = findNotice(kase.state.remedies, id).says?.carriesOut?.ruling;
  if (ruling !== undefined) kase.closesTask(`implement:${ruling}`);
}

/** As long as something is to be carried out, the office's time for it runs from the day on which it binds. */
export function keepImplementation(kase: WithEarlier): void {
  const { state } = kase;
  const matters = [...(state.earlier ?? []), state].flatMap(({ remedies }) => remedies.matters);
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
