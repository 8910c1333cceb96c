import type { CaseOpener } from '../activities/open-case';
import { findProcedure } from '../contracts';
import { reserveCaseNumber } from '../register/case-numbers';
import { contentDigest } from '../register/digest';
import { civilDateOf } from '../rules';
import type { OpenStage } from './open-stage';

/** How a case opens another one. In a rehearsal the new one's clock begins where that of the other stands. */
export function caseOpenerOf({ cases, clock, register }: OpenStage): CaseOpener {
  return {
    number: async ({ procedure, key, request, at }) => {
      const prefix = findProcedure(procedure)?.process.numberPrefix;
      if (prefix === undefined) throw new Error(`there is no procedure ${procedure}`);
      const reservation = await reserveCaseNumber(register, {
        prefix,
        year: Number(civilDateOf(at).slice(0, 4)),
        idempotencyKey: key,
        // What it is opened with may read otherwise when it is asked for again; it is the same case all the same.
        bodyHash: contentDigest({ step: 'open', input: key, actor: request.actor }),
        openedBy: request.actor.id,
      });
      if (reservation === 'other-body') throw new Error('the key of an opening belongs to another one');
      return reservation.caseId;
    },
    open: async (caseId, { procedure, office, request, at }) => {
      const start = { caseId, procedure, office };
      if (!clock) return await cases.open(start, request);
      await clock.startAt(caseId, at, (options) => cases.begin(start, options));
      return await cases.stepInRun(caseId, request);
    },
  };
}
