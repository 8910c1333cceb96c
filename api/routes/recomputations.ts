import { Router, type Request } from 'express';
import { z } from 'zod';
import { findProcedure } from '../../contracts';
import type { NamedPerson } from '../../contracts/case/recompute';
import { text } from '../../contracts/case/schema';
import { logLooks } from '../../register/access-log';
import { countCases, listCasesOf } from '../../register/recomputation-cases';
import {
  createRecomputation,
  findRecomputation,
  listRecomputations,
  releaseRecomputation,
  withdrawRecomputation,
  type RecomputationRow,
  type UnreadableRecomputation,
} from '../../register/recomputations';
import { isCalculator } from '../../rules';
import { personOf, requireRole } from '../auth/person';
import { parse } from '../middleware/bodies';
import { answer, parameter } from '../middleware/handler';
import { Problem } from '../problem';
import type { Stage } from '../stage';

type Found = RecomputationRow | UnreadableRecomputation;

const id = z.string().min(1).max(100);
const creation = z.strictObject({
  reason: text,
  office: id.optional(),
  procedure: id.optional(),
  calculator: id.optional(),
  norm: z.string().trim().min(1).max(100).optional(),
  cases: z.array(id).min(1).max(1_000).optional(),
});
const release = z.strictObject({
  digest: z.string().regex(/^[0-9a-f]{64}$/, 'Die Prüfsumme der Vorschau angeben'),
});
const withdrawal = z.strictObject({ reason: text });
const question = z.strictObject({
  status: z.enum(['proposed', 'delivered', 'preview-again', 'closed', 'refused']).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: id.optional(),
});

/** After a change of law or of an office's calendar: what would be otherwise in the open cases, and its release by a second person. */
export function recomputationRoutes(stage: Stage): Router {
  const router = Router();
  const { register, cipher } = stage;

  router.post(
    '/',
    answer(async (request, response) => {
      const person = personOf(request);
      requireRole(person, 'supervisor');
      const { reason, ...range } = parse(creation, request.body);
      await mustExist(stage, range);
      const created = await createRecomputation(register, cipher, {
        idempotencyKey: keyOf(request),
        range,
        reason,
        preparedBy: named(person),
      });
      if (created === 'other-body') throw new Problem('idempotency-key-reused');
      response.status(202).location(`${request.baseUrl}/${created.id}`);
      return shown(created);
    }),
  );

  router.get(
    '/',
    answer(async (request) => {
      requireRole(personOf(request), 'supervisor', 'auditor');
      return { recomputations: await listRecomputations(register) };
    }),
  );

  router.get(
    '/:id',
    answer(async (request) => {
      const person = personOf(request);
      requireRole(person, 'supervisor', 'auditor');
      const row = await find(stage, request);
      const page = parse(question, request.query);
      const { cases, next } = await listCasesOf(register, cipher, row.id, page);
      const seen = cases.map(({ caseId }) => caseId);
      await logLooks(register, person.id, 'recomputation', seen);
      return { ...shown(row), counts: await countCases(register, row.id), cases, next };
    }),
  );

  router.post(
    '/:id/release',
    answer(async (request, response) => {
      const person = personOf(request);
      requireRole(person, 'supervisor');
      const { digest } = parse(release, request.body);
      const row = await find(stage, request);
      const released =
        row.reason !== null &&
        (await releaseRecomputation(register, cipher, row, { by: named(person), digest }));
      const now = (await findRecomputation(register, cipher, row.id)) ?? row;
      if (!released) assertReleasedBefore(now, person.id, digest);
      response.status(202);
      return shown(now);
    }),
  );

  router.post('/:id/withdraw', withdraw(stage));
  return router;
}

const withdraw = (stage: Stage) =>
  answer(async (request) => {
    const { register, cipher } = stage;
    const person = personOf(request);
    requireRole(person, 'supervisor');
    const { reason } = parse(withdrawal, request.body);
    const row = await find(stage, request);
    const withdrawn = { by: named(person), reason };
    const done = await withdrawRecomputation(register, cipher, row, withdrawn);
    const now = (await findRecomputation(register, cipher, row.id)) ?? row;
    if (!done) assertWithdrawnBefore(now, withdrawn);
    return shown(now);
  });

/** The same person with the same digest is answered as the first time; everybody else is told why not. */
function assertReleasedBefore(row: Found, person: string, digest: string): void {
  if (row.status === 'withdrawn') throw new Problem('recomputation-withdrawn');
  // One that does not open can be looked at by nobody.
  const isLost = row.reason === null && row.releasedBy === undefined;
  if (row.status === 'failed' || isLost) throw new Problem('recomputation-failed', { fault: row.fault });
  if (row.digest === null) throw new Problem('recomputation-in-preparation');
  if (row.preparedBy.id === person) throw new Problem('four-eyes');
  // Its digest, and yet not released: it has become that only now, as a case was erased.
  if (row.digest !== digest || row.status === 'prepared') throw new Problem('recomputation-not-seen');
  if (row.releasedBy?.id !== person) throw new Problem('already-done');
}

function assertWithdrawnBefore(row: Found, { by, reason }: { by: NamedPerson; reason: string }): void {
  if (row.status !== 'withdrawn') throw new Problem('recomputation-released');
  if (row.withdrawn?.by.id !== by.id || row.withdrawn.reason !== reason) throw new Problem('already-done');
}

async function mustExist(
  stage: Stage,
  { office, procedure, calculator }: Omit<z.output<typeof creation>, 'reason'>,
): Promise<void> {
  if (office !== undefined && !(await stage.offices.exists(office)))
    throw new Problem('unknown-office', { office });
  if (procedure !== undefined && !findProcedure(procedure))
    throw new Problem('unknown-procedure', { procedure });
  if (calculator !== undefined && !isCalculator(calculator))
    throw new Problem('unknown-calculator', { calculator });
}

async function find({ register, cipher }: Stage, request: Request): Promise<Found> {
  const row = await findRecomputation(register, cipher, parameter(request, 'id'));
  if (!row) throw new Problem('unknown-recomputation');
  return row;
}

function keyOf(request: Request): string {
  const key = request.get('Idempotency-Key')?.trim() ?? '';
  if (key === '') throw new Problem('idempotency-key-missing');
  if (key.length > 200) throw new Problem('idempotency-key-too-long');
  return key;
}

const named = ({ id: person, name }: NamedPerson): NamedPerson => ({ id: person, name });

function shown({
  id: recomputationId,
  releasedBy,
  releasedAt,
  withdrawn,
  withdrawnAt,
  lookedTo: _to,
  ...row
}: Found) {
  return {
    recomputationId,
    ...row,
    released: releasedBy ? { by: releasedBy, at: releasedAt } : null,
    withdrawn: withdrawn ? { ...withdrawn, at: withdrawnAt } : null,
  };
}
