import { Router } from 'express';
import { z } from 'zod';
import { civilDate } from '../../contracts/case/schema';
import type { AdvanceRequest, RehearsalClock } from '../../engine/rehearsal/rehearsal-clock';
import { civilDateOf, startOfDay, type CivilDate } from '../../rules';
import { addDays } from '../../rules/core/civil-date';
import { roles } from '../../contracts/case/roles';
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

/** The clock of rehearsed cases. Linked cases are named together and move as one. */
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
        return await stage.clock.advance(await requestOf(stage.clock, cases, to, byDays));
      } catch (error) {
        throw refusedBy(error) ?? error;
      }
    }),
  );
  return router;
}

async function requestOf(
  clock: RehearsalClock,
  cases: string[],
  to: string | undefined,
  byDays: number | undefined,
): Promise<AdvanceRequest> {
  if (to === 'next' || to === 'end') return { cases, to };
  if (to !== undefined) return { cases, to: startOfDay(to as CivilDate) };
  const today = civilDateOf(await clock.now(cases[0] as string));
  return { cases, to: startOfDay(addDays(today, byDays ?? 0)) };
}

function refusedBy(error: unknown): Problem | undefined {
  const { code, message } = error as { code?: string; message?: string };
  if (typeof code !== 'string' || !code.startsWith('rehears')) return undefined;
  return new Problem('rehearsal-refused', { reason: code, explanation: message });
}
