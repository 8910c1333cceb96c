import { Router } from 'express';
import { listIncidents } from '../../register/incidents';
import { personOf, requireRole } from '../auth/person';
import { answer } from '../middleware/handler';
import type { Stage } from '../stage';

/** What the watch has found: open incidents first. */
export function incidentRoutes(stage: Stage): Router {
  const router = Router();
  router.get(
    '/',
    answer(async (request) => {
      requireRole(personOf(request), 'supervisor', 'auditor');
      return { incidents: await listIncidents(stage.register) };
    }),
  );
  return router;
}
