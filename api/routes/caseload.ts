import { Router, type Request } from 'express';
import { z } from 'zod';
import { findProcedure } from '../../contracts';
import type { Person } from '../../contracts/case/person';
import { personId, text } from '../../contracts/case/schema';
import { logLooks } from '../../register/access-log';
import { caseloadOf } from '../../register/caseload';
import { findStaff } from '../../register/staff';
import { personOf, requireRole } from '../auth/person';
import { handOver, type HandingOver } from '../cases/hand-over';
import { idempotencyKeyOf } from '../middleware/idempotency-key';
import { parse } from '../middleware/bodies';
import { answer, parameter } from '../middleware/handler';
import { cursorOf, pageFrom, paging } from '../middleware/pages';
import { languageOf } from '../middleware/problems';
import { Problem, toDocument } from '../problem';
import type { Stage } from '../stage';

const query = z.strictObject(paging);
const cursor = z.tuple([z.iso.datetime(), z.string().max(100)]);
const cases = z.array(z.string().min(1).max(60)).min(1).max(100);
const overBody = z.strictObject({ cases, to: personId.optional(), reason: text });
const backBody = z.strictObject({ cases, reason: text });

/** What somebody has in charge, and its way to a deputy and back when they are away: one step in each case. */
export function caseloadRoutes(stage: Stage): Router {
  const router = Router();
  for (const which of ['in-charge', 'handed-over'] as const)
    router.get(
      `/:person/${which}`,
      answer(async (request) => await listed(stage, request, which)),
    );
  router.post(
    '/:person/hand-over',
    answer(async (request) => {
      const from = whose(request);
      const { to = await deputyOf(stage, from), reason, ...body } = parse(overBody, request.body);
      return await carriedOut(stage, request, { ...body, step: 'hand-over', input: { from, to, reason } });
    }),
  );
  router.post(
    '/:person/hand-back',
    answer(async (request) => {
      const to = whose(request);
      const { reason, ...body } = parse(backBody, request.body);
      return await carriedOut(stage, request, { ...body, step: 'hand-back', input: { to, reason } });
    }),
  );
  return router;
}

async function listed(stage: Stage, request: Request, which: 'in-charge' | 'handed-over') {
  const { limit, after } = parse(query, request.query);
  const person = whose(request, 'auditor');
  const page = pageFrom(cursor, limit, after);
  const { rows, next } = await caseloadOf(stage.register, person, which, page);
  const seen = rows.map((row) => row.case_id);
  await logLooks(stage.register, personOf(request).id, 'caseload', seen);
  const listed = rows.map((row) => ({
    caseId: row.case_id,
    procedure: row.procedure,
    office: row.office,
    phase: row.phase,
    phaseTitle: findProcedure(row.procedure)?.process.phases[row.phase]?.title[languageOf(request)] ?? null,
    inCharge: row.in_charge,
    deputy: row.deputy,
    insteadOf: row.instead_of,
    openTasks: Number(row.open_tasks ?? 0),
    nextLastDay: row.next_last_day,
  }));
  return { cases: listed, next: cursorOf(next) };
}

async function carriedOut(stage: Stage, request: Request, wanted: Omit<HandingOver, 'key'>) {
  const key = idempotencyKeyOf(request);
  if (key === undefined) throw new Problem('idempotency-key-missing');
  const { done, accepted, failed } = await handOver(stage, personOf(request), { ...wanted, key });
  const problems = failed.map(({ caseId, problem }) => ({
    caseId,
    problem: toDocument(problem, languageOf(request)),
  }));
  return { done, accepted, failed: problems };
}

/** Supervisors for everybody, everybody else for themselves. */
function whose(request: Request, ...others: Person['roles'][number][]): string {
  const person = parse(personId, parameter(request, 'person'), 'person');
  const caller = personOf(request);
  if (caller.id === person) requireRole(caller, 'caseworker', 'objection-office', 'supervisor', ...others);
  else requireRole(caller, 'supervisor', ...others);
  return person;
}

async function deputyOf({ register }: Stage, person: string): Promise<string> {
  const deputy = (await findStaff(register, person))?.deputy;
  if (deputy === undefined) throw new Problem('no-deputy', { person });
  return deputy;
}
