import {
  limitReminderDays,
  type End,
  type GleichstellungState,
  type Granted,
} from '../../contracts/gleichstellung/messages';
import { equalFrom, severelyDisabledFrom } from '../../contracts/severe-disability';
import type { CivilDate } from '../../rules/core/civil-date';
import { closeDeadline, findDeadline, openDeadline } from '../kit/deadlines';
import { keepClauses } from '../kit/clauses';
import type { Kase } from '../kit/kase';
import { isTiedToGermany } from './circumstances';
import { resolvedOn } from './conditions';
import { ofGrant } from './clauses';
import { startOf } from './gdb';
import { beforeProceeding, grantedIn } from './granted';

type Gleichstellung = Kase<GleichstellungState>;

/** What is in force and has not ended by itself. */
export function inForce(state: GleichstellungState): Granted | undefined {
  const granted = grantedIn(state);
  return granted && state.over?.of === granted.decidedBy ? undefined : granted;
}

/** What ends a Gleichstellung without a decision (§ 39 Abs. 2 SGB X); nothing of that gives the three months of § 199 Abs. 2. */
export function keepEnds(kase: Gleichstellung): void {
  const { state } = kase;
  giveBack(kase);
  const granted = grantedIn(state);
  if (granted) {
    const end = endOf(kase, granted);
    if (end) endWith(kase, granted, end);
    else if (state.over?.of === granted.decidedBy) delete state.over;
  }
  const standing = inForce(state);
  if (standing) state.granted = standing;
  else delete state.granted;
  keepLimit(kase, standing);
  lookAtGdb(kase, standing);
  keepClauses(kase, ofGrant);
}

/** A condition that was lifted upon a remedy has ended nothing: what it had ended holds on without a break. */
function giveBack(kase: Gleichstellung): void {
  const { state } = kase;
  const { over } = state;
  if (over?.how !== 'condition-occurred' || resolvedOn(state, over.of) === over.on) return;
  delete state.over;
  kase.dropsLetter('gleichstellung-ended', saidOf(over));
  const stands = beforeProceeding(state, state.earlier.length);
  if (state.before === undefined && stands?.decidedBy === over.of) state.before = stands;
}

interface Ended {
  how: End;
  on: CivilDate;
}

const saidOf = ({ how, on }: Ended) => ({ how, on });

function endOf({ state, act }: Gleichstellung, granted: Granted): Ended | undefined {
  const { over, diedOn, finding } = state;
  // A later fact takes nothing back of what has ended; only what is granted longer upon a remedy goes on.
  if (over?.of === granted.decidedBy && (over.how !== 'lapsed' || over.on === granted.until)) return over;
  if (diedOn !== undefined) return { how: 'died', on: diedOn };
  if (!isTiedToGermany(state)) return { how: 'status-lost', on: act.effectiveOn };
  if (finding && finding.gdb >= severelyDisabledFrom)
    return { how: 'severely-disabled', on: startOf(finding) ?? act.effectiveOn };
  const resolved = resolvedOn(state, granted.decidedBy);
  if (resolved !== undefined) return { how: 'condition-occurred', on: resolved };
  const limit = findDeadline(state, limitOf(granted));
  if (limit?.status === 'ended' && limit.lastDay === granted.until)
    return { how: 'lapsed', on: limit.lastDay };
  return undefined;
}

function endWith(kase: Gleichstellung, granted: Granted, { how, on }: Ended): void {
  const { state, act } = kase;
  if (state.over?.of === granted.decidedBy) return;
  state.over = { how, on, by: act.stepId, of: granted.decidedBy };
  if (how !== 'died') kase.owes('gleichstellung-ended', state.person, saidOf({ how, on }));
  if (how === 'lapsed') kase.flag('lapse-without-protection');
}

const limitOf = ({ decidedBy }: Granted): string => `limit:${decidedBy}`;
const reminderOf = ({ decidedBy }: Granted): string => `reminder:${decidedBy}`;

/** § 151 Abs. 2 S. 3 SGB IX: the last day of a limited one; before it the person is told what can be done. */
function keepLimit(kase: Gleichstellung, standing: Granted | undefined): void {
  const { state } = kase;
  for (const { id, type } of state.deadlines) {
    const ofStanding =
      standing?.until !== undefined && [limitOf(standing), reminderOf(standing)].includes(id);
    if ((type === 'limit' || type === 'limit-reminder') && !ofStanding) closeDeadline(kase, id, 'cancelled');
  }
  if (standing?.until === undefined) return;
  const { until: lastDay, decidedOn } = standing;
  const concerns = state.person;
  const end = kase.find('days-before', { lastDay, days: 0 });
  openDeadline(kase, { id: limitOf(standing), type: 'limit', concerns, lastDay, finding: end });
  const finding = kase.find('days-before', { lastDay, days: limitReminderDays });
  const { on } = finding.value;
  if (on <= decidedOn) return;
  openDeadline(kase, { id: reminderOf(standing), type: 'limit-reminder', concerns, lastDay: on, finding });
}

/** The person hears before the end that it ends, and that an application in time leaves no gap. */
export function remindOfLimit(kase: Gleichstellung): void {
  const { state } = kase;
  const { granted, next, proceeding } = state;
  const applied = next !== undefined || (proceeding.occasion === 'extension' && !proceeding.ended);
  if (granted?.until === undefined || applied) return;
  kase.owes('limit-approaching', state.person, { until: granted.until });
}

/** § 199 Abs. 2 S. 2 SGB IX: a GdB below 30 is a ground to revoke; and whose status is lost may apply anew. */
function lookAtGdb(kase: Gleichstellung, standing: Granted | undefined): void {
  const { finding, over, proceeding, pending } = kase.state;
  const tooLow = finding !== undefined && finding.gdb < equalFrom && pending === undefined;
  const reviewed = proceeding.occasion === 'review' && !proceeding.ended;
  if (standing && tooLow && !reviewed) {
    kase.opensTask({ id: `review:${finding.knownIn}`, type: 'begin-review', forRole: 'caseworker' });
  } else {
    for (const { id, type } of kase.state.tasks) if (type === 'begin-review') kase.closesTask(id);
  }
  const again =
    over?.how === 'severely-disabled' && finding !== undefined && finding.gdb < severelyDisabledFrom;
  if (again && finding.gdb >= equalFrom) {
    kase.opensTask({
      id: `offer:${finding.knownIn}`,
      type: 'offer-gleichstellung',
      forRole: 'caseworker',
    });
  }
}
