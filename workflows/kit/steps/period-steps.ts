import type { CaseStepInput } from '../../../contracts/case/schema';
import type { CaseState } from '../../../contracts/case/state';
import { findDeadline, moveDeadline } from '../deadlines';
import type { Kase } from '../kase';
import type { CaseProcedure } from '../procedure';
import { Refusal } from '../refusal';

const extendable = ['open', 'missed', 'ended'];

/** § 26 Abs. 7 SGB X: what the office has set it can extend, also when it is over; the new period follows on the old one. */
export function periodSteps<State extends CaseState>(procedure: CaseProcedure<State>) {
  return {
    'extend-period'(
      kase: Kase<State & { municipality?: string }>,
      input: CaseStepInput['extend-period'],
    ): void {
      const deadline = findDeadline(kase.state, input.deadline);
      if (!deadline) throw new Refusal('unknown-deadline', { deadline: input.deadline });
      const setByOffice = kase.process.deadlines[deadline.type]?.setByOffice === true;
      if (!setByOffice || !extendable.includes(deadline.status)) {
        throw new Refusal('not-extendable', { deadline: input.deadline, status: deadline.status });
      }
      const finding = kase.find('period-extension', {
        lastDay: deadline.lastDay,
        length: { amount: input.days, unit: 'days' },
        place: kase.place(kase.state.municipality),
      });
      const longer = moveDeadline(kase, deadline, finding);
      procedure.extended?.[deadline.type]?.(kase, longer);
    },
  };
}
