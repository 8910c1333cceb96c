import { Router, type Request } from 'express';
import { findProcedure } from '../../contracts';
import { logAccess } from '../../register/access-log';
import { documentOfCase, lettersOfCase } from '../../register/letters-of-case';
import type { CaseRow } from '../../register/case-reader';
import { personOf, requireRole } from '../auth/person';
import { findCase } from '../cases/find-case';
import { historiesOf } from '../cases/histories';
import { caseView } from '../cases/case-view';
import { papersOfLetter } from '../cases/letter-papers';
import { openCase } from '../cases/open-case';
import { sendAccepted } from '../cases/outcome';
import { previewStep } from '../cases/preview-step';
import { takeStep } from '../cases/take-step';
import { answer, parameter } from '../middleware/handler';
import { idempotencyKeyOf } from '../middleware/idempotency-key';
import { languageOf } from '../middleware/problems';
import { Problem } from '../problem';
import type { Stage } from '../stage';
import { paymentsFor } from './payments';

/** Cases and their steps, for every procedure of the registry alike. */
export function caseRoutes(stage: Stage): Router {
  const router = Router();

  router.post(
    '/',
    answer(async (request, response) => {
      const key = idempotencyKeyOf(request);
      if (key === undefined) throw new Problem('idempotency-key-missing');
      const { caseId, receipt } = await openCase(stage, personOf(request), key, request.body);
      if (receipt === 'accepted') return sendAccepted(response, request.baseUrl, caseId, 'opening');
      response.status(201).location(`${request.baseUrl}/${caseId}`);
      return { caseId, receipt };
    }),
  );

  router.get(
    '/:caseId',
    answer(async (request) => {
      const { caseId } = await look(stage, request, 'case');
      const { row, state } = await stage.reader.standing(caseId);
      return caseView(row, state, personOf(request), languageOf(request), request.baseUrl);
    }),
  );

  router.post(
    '/:caseId/steps/:step',
    answer(async (request, response) => {
      const row = await findCase(stage, parameter(request, 'caseId'));
      const call = {
        step: parameter(request, 'step'),
        header: idempotencyKeyOf(request),
        body: request.body as unknown,
      };
      const { stepId, receipt } = await takeStep(stage, personOf(request), row, call);
      if (receipt === 'accepted') return sendAccepted(response, request.baseUrl, row.caseId, stepId);
      return receipt;
    }),
  );

  router.post(
    '/:caseId/steps/:step/preview',
    answer(async (request) => {
      const row = await look(stage, request, 'preview');
      const call = {
        step: parameter(request, 'step'),
        header: idempotencyKeyOf(request),
        body: request.body as unknown,
      };
      return await previewStep(stage, personOf(request), row, call);
    }),
  );

  router.get(
    '/:caseId/receipts/:stepId',
    answer(async (request) => {
      const row = await look(stage, request, 'receipt');
      const known = await stage.reader.receipt(row.caseId, parameter(request, 'stepId'));
      if (!known) throw new Problem('unknown-receipt');
      return known.receipt;
    }),
  );

  addParts(router, stage);
  return router;
}

function addParts(router: Router, stage: Stage): void {
  router.get(
    '/:caseId/deadlines',
    answer(async (request) => {
      const row = await look(stage, request, 'deadlines');
      const titles = findProcedure(row.procedure)?.process.deadlines ?? {};
      const entries = await stage.reader.deadlines(row.caseId);
      return {
        deadlines: entries.map(({ status, openedVersion, closedVersion, deadline }) => ({
          ...deadline,
          title: titles[deadline.type]?.title[languageOf(request)] ?? null,
          norm: titles[deadline.type]?.norm ?? null,
          status,
          openedVersion,
          closedVersion,
        })),
      };
    }),
  );

  router.get(
    '/:caseId/journal',
    answer(async (request) => {
      const row = await look(stage, request, 'journal');
      return { journal: await stage.reader.journal(row.caseId) };
    }),
  );

  router.get(
    '/:caseId/history',
    answer(async (request) => {
      requireRole(personOf(request), 'supervisor', 'auditor');
      const row = await look(stage, request, 'history');
      return { runs: await historiesOf(stage, row.caseId) };
    }),
  );

  router.get(
    '/:caseId/letters',
    answer(async (request) => {
      const row = await look(stage, request, 'letters');
      return { letters: await lettersOfCase(stage.register, stage.cipher, row.caseId) };
    }),
  );

  router.get(
    '/:caseId/letters/:key/papers',
    answer(async (request) => {
      const { caseId } = await look(stage, request, 'document');
      return await papersOfLetter(stage, caseId, parameter(request, 'key'));
    }),
  );

  router.get(
    '/:caseId/payments',
    answer(async (request) => {
      const { caseId } = await look(stage, request, 'payments');
      return { payments: await paymentsFor(stage, personOf(request), { caseId }) };
    }),
  );

  router.get(
    '/:caseId/documents/:documentId',
    answer(async (request, response) => {
      const row = await look(stage, request, 'document');
      const documentId = parameter(request, 'documentId');
      const found = await documentOfCase(stage.register, stage.cipher, { caseId: row.caseId, documentId });
      if (!found) throw new Problem('unknown-document');
      response.set({ ETag: `"${found.sha256}"`, 'Content-Disposition': 'inline' });
      response.type(found.kind === 'plain-text' ? 'text/plain' : 'application/pdf').send(found.bytes);
    }),
  );
}

/** Every look into a case is logged, in a table of its own. */
async function look(stage: Stage, request: Request, what: string): Promise<CaseRow> {
  const person = personOf(request);
  if (person.roles.length === 0) requireRole(person, 'caseworker', 'supervisor', 'auditor');
  const row = await findCase(stage, parameter(request, 'caseId'));
  await logAccess(stage.register, { person: person.id, caseId: row.caseId, what });
  return row;
}
