import { Router } from 'express';
import { z } from 'zod';
import { civilDate } from '../../contracts/case/schema';
import type { Advanced, AdvanceRequest, RehearsalClock } from '../../engine/rehearsal/rehearsal-clock';
import { civilDateOf, startOfDay } from '../../rules';
import { addDays } from '../../rules/core/civil-date';
import { roles } from '../../contracts/case/roles';
import { withLinkedCases } from '../../register/linked-cases';
import { keepClocks } from '../../register/rehearsed-clocks';
import { personOf, requireRole } from '../auth/person';
import { parse } from '../middleware/bodies';
import { answer } from '../middleware/handler';
import { Problem } from '../problem';
import type { Stage } from '../stage';

const advance = z.strictObject({
  cases: z.array(z.string().min(1).max(60)).min(1, 'Mindestens eine Akte angeben').max(50),
  /** A day, the next point, or the end; or a number of days. */
  to: z.union([civilDate, z.literal('next'), z.literal('end')]).optional(),
  byDays: z
    .number()
    .int()
    .min(1)
    .max(40 * 366)
    .optional(),
});

/** The clock of rehearsed cases. Linked cases move as one. */
export function rehearsalRoutes(stage: Stage): Router {
  const router = Router();
  router.post(
    '/clock',
    answer(async (request) => {
      requireRole(personOf(request), ...roles);
      const { cases, to, byDays } = parse(advance, request.body);
      if (!stage.clock) throw new Problem('rehearsal-refused', { reason: 'rehearsal-not-supported' });
      if ((to === undefined) === (byDays === undefined)) {
        throw new Problem('malformed-input', {
          fields: [
            {
              field: 'to',
              message: { de: 'Entweder „to“ oder „byDays“ angeben', en: 'Give either "to" or "byDays"' },
            },
          ],
        });
      }
      try {
        for (const caseId of await withLinkedCases(stage.register, cases))
          await stage.cases.bringToItsNow(caseId);
        const wanted = await requestOf(stage, stage.clock, { cases, to, byDays });
        const advanced = await stage.clock.advance(wanted);
        await keepClocksOfEnded(stage, wanted, advanced);
        return advanced;
      } catch (error) {
        throw refusedBy(error) ?? error;
      }
    }),
  );
  return router;
}

/** The cases named move with those linked to them, and with those they open on the way: one clock for all. */
async function requestOf(
  { register }: Stage,
  clock: RehearsalClock,
  { cases: named, to, byDays }: z.output<typeof advance>,
): Promise<AdvanceRequest> {
  const cases = () => withLinkedCases(register, named);
  if (to === 'next' || to === 'end') return { cases, to };
  if (to !== undefined) return { cases, to: startOfDay(to) };
  const today = civilDateOf(await clock.now(named[0] as string));
  return { cases, to: startOfDay(addDays(today, byDays ?? 0)) };
}

/** An ended case has no clock of its own: where the others were moved to, it is reopened. */
async function keepClocksOfEnded(stage: Stage, wanted: AdvanceRequest, { cases }: Advanced): Promise<void> {
  if (!('to' in wanted) || wanted.to === 'next' || wanted.to === 'end') return;
  const ended = cases.filter((each) => each.ended).map(({ caseId }) => caseId);
  await keepClocks(stage.register, ended, wanted.to);
}

function refusedBy(error: unknown): Problem | undefined {
  const { code, message } = error as { code?: string; message?: string };
  if (typeof code !== 'string' || !code.startsWith('rehears')) return undefined;
  return new Problem('rehearsal-refused', { reason: code, explanation: message });
}
