import { Router } from 'express';
import { z } from 'zod';
import { calculatorSchemas } from '../../contracts/calculators';
import {
  compute,
  EXPLANATIONS,
  isPublicCalculator,
  RULES_VERSION,
  type Finding,
  type PublicCalculatorId,
} from '../../rules';
import { questionOf, refusable } from '../middleware/questions';
import { answer, parameter } from '../middleware/handler';
import { languageOf } from '../middleware/problems';
import { Problem } from '../problem';

const ids = Object.keys(calculatorSchemas) as PublicCalculatorId[];

/** The law without a case: each rule with its JSON schema, what it answers, and its answer. */
export function ruleRoutes(): Router {
  const router = Router();
  router.get(
    '/',
    // eslint-disable-next-line @typescript-eslint/require-await
    answer(async () => ({ rulesVersion: RULES_VERSION, calculators: ids.map(describe) })),
  );
  router.get(
    '/:calculator',
    // eslint-disable-next-line @typescript-eslint/require-await
    answer(async (request) => describe(known(parameter(request, 'calculator')))),
  );
  router.post(
    '/:calculator',
    // eslint-disable-next-line @typescript-eslint/require-await
    answer(async (request) => {
      const id = known(parameter(request, 'calculator'));
      const input = questionOf<unknown>(calculatorSchemas[id], request.body);
      const finding: Finding = refusable(() => compute(id, input as never), input, languageOf(request));
      return { finding };
    }),
  );
  return router;
}

function known(calculator: string): PublicCalculatorId {
  if (!isPublicCalculator(calculator)) throw new Problem('unknown-calculator', { calculator });
  return calculator;
}

function describe(id: PublicCalculatorId): Record<string, unknown> {
  const { title, text, norms } = EXPLANATIONS[id];
  const schema: unknown = z.toJSONSchema(calculatorSchemas[id], { io: 'input' });
  return { id, title, explanation: text, norms, schema };
}
