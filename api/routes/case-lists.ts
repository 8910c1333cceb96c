import { Router, type Request } from 'express';
import { z } from 'zod';
import { findProcedure, procedures } from '../../contracts';
import { roles } from '../../contracts/case/roles';
import { civilDate } from '../../contracts/case/schema';
import { logLooks } from '../../register/access-log';
import { listCases, listDeadlines, listTasks } from '../../register/case-lists';
import { personOf, requireRole } from '../auth/person';
import { parse } from '../middleware/bodies';
import { answer } from '../middleware/handler';
import { cursorOf, pageFrom, paging } from '../middleware/pages';
import { languageOf } from '../middleware/problems';
import type { Stage } from '../stage';

const id = z.string().min(1).max(100);
const people = { inCharge: id.optional(), office: id.optional() };

const casesQuery = z.strictObject({
  procedure: id.optional(),
  phase: id.optional(),
  status: z.enum(['open', 'closing', 'closed', 'blocked']).optional(),
  name: z
    .string()
    .trim()
    .regex(/[\p{L}\p{N}]{2}/u, 'Mindestens zwei Buchstaben angeben')
    .max(200)
    .optional(),
  ...people,
  ...paging,
});
const tasksQuery = z.strictObject({
  role: z.enum(roles).optional(),
  type: id.optional(),
  dueUntil: civilDate.optional(),
  ...people,
  ...paging,
});
const deadlinesQuery = z.strictObject({
  from: civilDate.optional(),
  to: civilDate.optional(),
  type: id.optional(),
  /** Whose period it is. */
  of: z.enum(['office', 'party', 'law']).optional(),
  ...people,
  ...paging,
});

const instant = z.iso.datetime();
const dayOrNever = z.union([civilDate, z.literal('infinity')]);
const cursors = {
  cases: z.tuple([instant, id]),
  tasks: z.tuple([dayOrNever, id, z.string().max(500)]),
  deadlines: z.tuple([civilDate, id, z.string().max(500)]),
};

/** Who may look for a person by name: those whose work begins with one. */
const searching = ['caseworker', 'supervisor', 'objection-office', 'mailroom'] as const;

/** Lists across cases, as the register has them: what there is, what is to be done, what ends when. */
export function caseListRoutes(stage: Stage): Router {
  const router = Router();
  const { register } = stage;

  router.get(
    '/cases',
    answer(async (request) => {
      const { limit, after, ...filter } = parse(casesQuery, request.query);
      if (filter.name !== undefined) requireRole(personOf(request), ...searching);
      const { rows, next } = await listCases(register, filter, pageFrom(cursors.cases, limit, after));
      await logged(stage, request, filter.name === undefined ? 'list' : 'search', rows);
      const language = languageOf(request);
      const cases = rows.map((row) => ({
        caseId: row.case_id,
        procedure: row.procedure,
        phase: row.phase,
        phaseTitle: findProcedure(row.procedure)?.process.phases[row.phase]?.title[language] ?? null,
        status: row.status,
        outcome: row.outcome,
        version: row.version,
        office: row.office,
        inCharge: row.in_charge,
        deputy: row.deputy,
        nextLastDay: row.next_last_day,
        openedAt: row.opened_at.toISOString(),
        changedAt: row.changed_at.toISOString(),
      }));
      return { cases, next: cursorOf(next) };
    }),
  );

  router.get(
    '/tasks',
    answer(async (request) => {
      const { limit, after, ...filter } = parse(tasksQuery, request.query);
      const { rows, next } = await listTasks(register, filter, pageFrom(cursors.tasks, limit, after));
      await logged(stage, request, 'tasks', rows);
      const language = languageOf(request);
      const tasks = rows.map((row) => ({
        caseId: row.case_id,
        id: row.task_id,
        type: row.type,
        title: findProcedure(row.procedure)?.process.tasks[row.type]?.title[language] ?? null,
        forRole: row.for_role,
        dueOn: row.due_on,
        procedure: row.procedure,
        office: row.office,
        inCharge: row.in_charge,
      }));
      return { tasks, next: cursorOf(next) };
    }),
  );

  addDeadlines(router, stage);
  return router;
}

function addDeadlines(router: Router, stage: Stage): void {
  router.get(
    '/deadlines',
    answer(async (request) => {
      const { limit, after, of, ...filter } = parse(deadlinesQuery, request.query);
      const types = of === undefined ? undefined : typesOf(of);
      const page = pageFrom(cursors.deadlines, limit, after);
      const { rows, next } = await listDeadlines(stage.register, { ...filter, types }, page);
      await logged(stage, request, 'deadlines', rows);
      const language = languageOf(request);
      const deadlines = rows.map((row) => {
        const definition = findProcedure(row.procedure)?.process.deadlines[row.type];
        return {
          caseId: row.case_id,
          id: row.deadline_id,
          type: row.type,
          title: definition?.title[language] ?? null,
          norm: definition?.norm ?? null,
          of: definition?.of ?? null,
          lastDay: row.last_day,
          endsAt: row.ends_at.toISOString(),
          procedure: row.procedure,
          phase: row.phase,
          office: row.office,
          inCharge: row.in_charge,
        };
      });
      return { deadlines, next: cursorOf(next) };
    }),
  );
}

function typesOf(of: 'office' | 'party' | 'law'): [string, string][] {
  return Object.keys(procedures).flatMap((procedure) =>
    Object.entries(findProcedure(procedure)?.process.deadlines ?? {})
      .filter(([, definition]) => definition.of === of)
      .map(([type]): [string, string] => [procedure, type]),
  );
}

/** Whoever sees a case in a list has looked at it. */
async function logged(
  stage: Stage,
  request: Request,
  what: string,
  rows: { case_id: string }[],
): Promise<void> {
  const person = personOf(request);
  if (person.roles.length === 0) requireRole(person, 'caseworker', 'supervisor', 'auditor');
  const seen = [...new Set(rows.map((row) => row.case_id))];
  await logLooks(stage.register, person.id, what, seen);
}
