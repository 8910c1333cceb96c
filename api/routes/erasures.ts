import { Router } from 'express';
import { z } from 'zod';
import { text } from '../../contracts/case/schema';
import { findErasure, openLettersOf, requestErasure } from '../../register/erasures';
import { hasPaymentsPending } from '../../register/payment-list';
import { personOf, requireRole } from '../auth/person';
import type { Eraser } from '../cases/erase-case';
import { parse } from '../middleware/bodies';
import { answer, parameter } from '../middleware/handler';
import { Problem } from '../problem';
import type { Stage } from '../stage';

const request = z.strictObject({ reason: text });

/** A closed case is erased by two supervisors: one asks for it, another one confirms. */
export function erasureRoutes(stage: Stage, erase: Eraser): Router {
  const router = Router();
  router.post(
    '/:caseId/erasure',
    answer(async (incoming, response) => {
      const person = personOf(incoming);
      requireRole(person, 'supervisor');
      const { reason } = parse(request, incoming.body);
      const caseId = parameter(incoming, 'caseId');
      await mayBeErased(stage, caseId);
      await requestErasure(stage.register, stage.cipher, { caseId, requestedBy: person.id, reason });
      response.status(202);
      return { caseId, status: 'requested', confirm: `${incoming.baseUrl}/${caseId}/erasure/confirmation` };
    }),
  );
  router.post(
    '/:caseId/erasure/confirmation',
    answer(async (incoming) => {
      const person = personOf(incoming);
      requireRole(person, 'supervisor');
      const caseId = parameter(incoming, 'caseId');
      const requested = await findErasure(stage.register, caseId);
      if (!requested) throw new Problem('nothing-pending');
      if (requested.requestedBy === person.id) throw new Problem('four-eyes');
      if (requested.erasedAt !== null) return requested;
      await mayBeErased(stage, caseId, 'begun');
      return await erase({ caseId, confirmedBy: person.id });
    }),
  );
  router.get(
    '/:caseId/erasure',
    answer(async (incoming) => {
      requireRole(personOf(incoming), 'supervisor', 'auditor');
      const erasure = await findErasure(stage.register, parameter(incoming, 'caseId'));
      if (!erasure) throw new Problem('nothing-pending');
      return erasure;
    }),
  );
  return router;
}

/** One that was begun and broken off is done to its end. */
async function mayBeErased(stage: Stage, caseId: string, standing?: 'begun'): Promise<void> {
  const row = await stage.reader.find(caseId);
  if (!row) throw new Problem('unknown-case', { caseId });
  if (row.status === 'erased' && standing === 'begun') return;
  if (row.status === 'erased') throw new Problem('case-erased', { caseId });
  if (await hasPaymentsPending(stage.register, caseId)) throw new Problem('payments-pending', { caseId });
  if (row.status !== 'closed') throw new Problem('case-not-closed', { caseId, status: row.status });
  const letters = await openLettersOf(stage.register, caseId);
  if (letters.length > 0) throw new Problem('letters-open', { caseId, letters });
}
