import { Router } from 'express';
import { answer } from '../middleware/handler';

export type PartState = 'up' | 'down';

/** Asks the parts themselves; a part that runs in another process is asked through the engine. */
export type HealthProbe = () => Promise<Record<'engine' | 'register' | 'worker', PartState>>;

export function healthRoute(probe: HealthProbe): Router {
  const router = Router();
  router.get(
    '/',
    answer(async (_request, response) => {
      const parts = await probe();
      const up = Object.values(parts).every((state) => state === 'up');
      response.status(up ? 200 : 503);
      return { status: up ? 'up' : 'degraded', ...parts };
    }),
  );
  return router;
}
