import { Router } from 'express';
import { officeSettingsSchema } from '../../contracts/case/office-schema';
import { civilDate } from '../../contracts/case/schema';
import { z } from 'zod';
import { personOf, requireRole } from '../auth/person';
import { parse } from '../middleware/bodies';
import { answer, parameter } from '../middleware/handler';
import { Problem } from '../problem';
import type { Stage } from '../stage';

const entry = z.strictObject({ validFrom: civilDate, settings: officeSettingsSchema });

/** The offices' settings: practice numbers and the holidays of their place, dated; what was recorded keeps its own. */
export function officeRoutes(stage: Stage): Router {
  const router = Router();
  router.get(
    '/',
    answer(async () => ({ offices: await stage.offices.entries() })),
  );
  router.get(
    '/:office',
    answer(async (request) => {
      const office = parameter(request, 'office');
      const entries = await stage.offices.entries(office);
      if (entries.length === 0) throw new Problem('unknown-office', { office });
      return { office, entries };
    }),
  );
  router.put(
    '/:office',
    answer(async (request) => {
      const person = personOf(request);
      requireRole(person, 'supervisor');
      const { validFrom, settings } = parse(entry, request.body);
      const office = { ...settings, id: parameter(request, 'office') };
      await stage.offices.enter(office, validFrom, person.id);
      return { validFrom, settings: office };
    }),
  );
  return router;
}
