import { Router } from 'express';
import { z } from 'zod';
import { findProcedure, procedureIds, procedures } from '../../contracts';
import { answer, parameter } from '../middleware/handler';
import { Problem } from '../problem';

/** The procedures as they are declared: phases, steps with their JSON schemas, deadlines, letters. */
export function procedureRoutes(): Router {
  const router = Router();
  router.get(
    '/',
    // eslint-disable-next-line @typescript-eslint/require-await
    answer(async () => ({
      procedures: procedureIds.map((id) => ({
        id,
        title: procedures[id].process.title,
        norm: procedures[id].process.norm,
      })),
    })),
  );
  router.get(
    '/:id',
    // eslint-disable-next-line @typescript-eslint/require-await
    answer(async (request) => {
      const id = parameter(request, 'id');
      const procedure = findProcedure(id);
      if (!procedure) throw new Problem('unknown-procedure', { procedure: id });
      const schemas = Object.entries(procedure.schemas).map(([step, schema]) => [
        step,
        z.toJSONSchema(schema, { io: 'input' }),
      ]);
      return { id, ...procedure.process, schemas: Object.fromEntries(schemas) as unknown };
    }),
  );
  return router;
}
