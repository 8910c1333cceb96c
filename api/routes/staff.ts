import { Router } from 'express';
import { personId } from '../../contracts/case/schema';
import { staffSchema } from '../../contracts/case/staff-schema';
import { enterStaff, findStaff, listStaff, removeStaff } from '../../register/staff';
import { personOf, requireRole } from '../auth/person';
import { parse } from '../middleware/bodies';
import { answer, parameter } from '../middleware/handler';
import { Problem } from '../problem';
import type { Stage } from '../stage';

/** Who works on cases, how they are reached, and who stands in: reminders of deadlines go by it. */
export function staffRoutes({ register }: Stage): Router {
  const router = Router();
  router.get(
    '/',
    answer(async (request) => {
      requireRole(personOf(request), ...readers);
      return { staff: await listStaff(register) };
    }),
  );
  router.get(
    '/:person',
    answer(async (request) => {
      requireRole(personOf(request), ...readers);
      const person = parameter(request, 'person');
      const member = await findStaff(register, person);
      if (!member) throw new Problem('unknown-staff', { person });
      return member;
    }),
  );
  router.put(
    '/:person',
    answer(async (request) => {
      const supervisor = personOf(request);
      requireRole(supervisor, 'supervisor');
      const person = parse(personId, parameter(request, 'person'), 'person');
      const member = { person, ...parse(staffSchema, request.body) };
      if (member.deputy === person) throw new Problem('malformed-input', { fields: [ownDeputy] });
      await enterStaff(register, member, supervisor.id);
      return member;
    }),
  );
  router.delete(
    '/:person',
    answer(async (request) => {
      requireRole(personOf(request), 'supervisor');
      const person = parameter(request, 'person');
      if (!(await removeStaff(register, person))) throw new Problem('unknown-staff', { person });
      return { person, removed: true };
    }),
  );
  return router;
}

const readers = ['caseworker', 'supervisor', 'objection-office', 'auditor'] as const;

const ownDeputy = {
  field: 'deputy',
  message: { de: 'Niemand vertritt sich selbst', en: 'Nobody is their own deputy' },
};
