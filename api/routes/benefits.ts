import { Router } from 'express';
import { benefitSearchSchema } from '../../contracts/calculators/benefit-search';
import { CATALOGUE, searchBenefits } from '../../rules';
import { answer } from '../middleware/handler';
import { languageOf } from '../middleware/problems';
import { questionOf, refusable } from '../middleware/questions';

/** The catalogue of benefits, and which of them come into question in a situation. */
export function benefitRoutes(): Router {
  const router = Router();
  router.get(
    '/',
    // eslint-disable-next-line @typescript-eslint/require-await
    answer(async () => ({ benefits: CATALOGUE })),
  );
  router.post(
    '/search',
    // eslint-disable-next-line @typescript-eslint/require-await
    answer(async (request) => {
      const situation = questionOf(benefitSearchSchema, request.body);
      return { benefits: refusable(() => searchBenefits(situation), situation, languageOf(request)) };
    }),
  );
  return router;
}
