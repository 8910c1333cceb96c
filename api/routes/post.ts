import { Router } from 'express';
import { z } from 'zod';
import { civilDate, text } from '../../contracts/case/schema';
import { assignPost, filingStepIdOf, listUnassignedPost, receivePost } from '../../register/incoming-post';
import { personOf, requireRole } from '../auth/person';
import { receiptOf, sendAccepted } from '../cases/outcome';
import { parse } from '../middleware/bodies';
import { answer, parameter } from '../middleware/handler';
import { Problem } from '../problem';
import type { Stage } from '../stage';

const piece = z.strictObject({
  postId: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/, 'Kennung: Buchstaben, Ziffern, . _ -'),
  receivedOn: civilDate,
  subject: text,
  sender: text.optional(),
});
const assignment = z.strictObject({ caseId: z.string().min(1).max(60) });
const intake = ['mailroom', 'caseworker', 'supervisor'] as const;

/** Posteingang: any paper, at any time, with its day of receipt; the case it belongs to may be found later. */
export function postRoutes(stage: Stage): Router {
  const router = Router();
  router.post(
    '/',
    answer(async (request, response) => {
      const person = personOf(request);
      requireRole(person, ...intake);
      const given = parse(piece, request.body);
      const result = await receivePost(stage.register, stage.cipher, given, person.id);
      if (result === 'other-body') throw new Problem('idempotency-key-reused');
      response.status(201);
      return given;
    }),
  );
  router.get(
    '/',
    answer(async (request) => {
      requireRole(personOf(request), ...intake);
      return { post: await listUnassignedPost(stage.register, stage.cipher) };
    }),
  );
  router.post(
    '/:postId/assignment',
    answer(async (request, response) => {
      const person = personOf(request);
      requireRole(person, ...intake);
      const { caseId } = parse(assignment, request.body);
      const postId = parameter(request, 'postId');
      const result = await assignPost(stage, { postId, caseId }, async (filing) =>
        receiptOf(await stage.cases.step(caseId, { ...filing, actor: person })),
      );
      if (result === 'unknown-post') throw new Problem('unknown-post', { postId });
      if (result === 'in-another-case') throw new Problem('already-done', { postId });
      if (result === 'accepted') {
        const cases = request.baseUrl.replace(/post$/, 'cases');
        return sendAccepted(response, cases, caseId, filingStepIdOf(postId));
      }
      return result;
    }),
  );
  return router;
}
