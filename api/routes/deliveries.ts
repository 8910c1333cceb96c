import { Router } from 'express';
import { z } from 'zod';
import { logAccess } from '../../register/access-log';
import { decideDelivery, decideLetter, listDeliveries } from '../../register/delivery-decisions';
import { civilDate } from '../../contracts/case/schema';
import { personOf, requireRole } from '../auth/person';
import { postLetters } from '../cases/post-letters';
import { parse } from '../middleware/bodies';
import { answer } from '../middleware/handler';
import { languageOf } from '../middleware/problems';
import { Problem, toDocument } from '../problem';
import type { Stage } from '../stage';

const list = z.strictObject({
  status: z.enum(['waiting', 'claimed', 'sent', 'unknown', 'failed', 'withdrawn']).default('unknown'),
  /** `next` of the page before. */
  after: z.string().max(2_000).optional(),
});
const decision = z.strictObject({
  key: z.string().min(1, 'Kennung des Briefes fehlt').max(500),
  /** Absent: the letter as a whole, before it has any ways. */
  channel: z.enum(['print', 'smtp', 'webhook', 'bank', 'person']).nullish(),
  decision: z.enum(['went-out', 'send-again', 'give-up']),
});

const key = z.string().min(1, 'Kennung des Briefes fehlt').max(500);
const posting = z
  .strictObject({
    keys: z.array(key).max(500).default([]),
    /** Folders of the print folder by their names. */
    parcels: z.array(z.string().min(1).max(200)).max(500).default([]),
    postedOn: civilDate,
  })
  .refine(({ keys, parcels }) => keys.length + parcels.length > 0, {
    path: ['keys'],
    message: 'Mindestens ein Brief ist anzugeben',
  });

/** What goes out, and what nobody knows of whether it did: a person decides, and is named. */
export function deliveryRoutes(stage: Stage): Router {
  const router = Router();
  router.get(
    '/',
    answer(async (request) => {
      requireRole(personOf(request), 'mailroom', 'payments', 'caseworker', 'supervisor', 'auditor');
      const { status, after } = parse(list, request.query);
      return await listDeliveries(stage.register, status, after);
    }),
  );
  router.post(
    '/decisions',
    answer(async (request) => {
      const person = personOf(request);
      const { key, channel, decision: chosen } = parse(decision, request.body);
      // Files to the bank are none of the mailroom's.
      const file = channel === 'bank' || key.endsWith('/payment-file');
      requireRole(person, file ? 'payments' : 'mailroom', 'supervisor');
      const done = channel
        ? await decideDelivery(stage.register, { key, channel }, chosen, person.id)
        : await decideLetter(stage.register, key, chosen);
      if (!done) throw new Problem('nothing-to-decide', { key });
      await logAccess(stage.register, {
        person: person.id,
        caseId: key.split('/')[0] ?? key,
        what: `delivery ${chosen}`,
      });
      return { key, channel: channel ?? null, decision: chosen };
    }),
  );
  router.post(
    '/postings',
    answer(async (request) => {
      const person = personOf(request);
      requireRole(person, 'mailroom');
      const { posted, refused } = await postLetters(stage, parse(posting, request.body), person);
      for (const { caseId } of posted)
        await logAccess(stage.register, { person: person.id, caseId, what: 'delivery posted' });
      const language = languageOf(request);
      return {
        posted,
        refused: refused.map(({ of, problem }) => ({ of, ...toDocument(problem, language) })),
      };
    }),
  );
  return router;
}
