import express, { type Express, type RequestHandler } from 'express';
import type { Log } from '../supervision/log';
import { bearer, type TokenPolicy } from './auth/bearer';
import { problemHandler, unknownRoute } from './middleware/problems';
import { benefitRoutes } from './routes/benefits';
import { caseloadRoutes } from './routes/caseload';
import { caseListRoutes } from './routes/case-lists';
import { caseRoutes } from './routes/cases';
import { deliveryRoutes } from './routes/deliveries';
import { erasureRoutes } from './routes/erasures';
import { healthRoute, type HealthProbe } from './routes/health';
import { incidentRoutes } from './routes/incidents';
import { officeRoutes } from './routes/offices';
import { paymentRunRoutes } from './routes/payment-runs';
import { paymentRoutes } from './routes/payments';
import { postRoutes } from './routes/post';
import { procedureRoutes } from './routes/procedures';
import { recomputationRoutes } from './routes/recomputations';
import { rehearsalRoutes } from './routes/rehearsal';
import { ruleRoutes } from './routes/rules';
import { staffRoutes } from './routes/staff';
import type { BankFormats } from './bank-formats';
import type { Stage } from './stage';
import type { Eraser } from './cases/erase-case';

export interface AppParts {
  production: Stage;
  rehearsal: Stage;
  tokens: TokenPolicy;
  health: HealthProbe;
  erase: Eraser;
  bank: BankFormats;
  log: Log;
}

export function createApp({ production, rehearsal, tokens, health, erase, bank, log }: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(safeHeaders);
  app.use('/health', healthRoute(health));
  app.use('/api', bearer(tokens), express.json({ limit: '1mb' }));
  app.use('/api/v1/rules', ruleRoutes());
  app.use('/api/v1/benefits', benefitRoutes());
  app.use('/api/v1/procedures', procedureRoutes());
  app.use('/api/v1', caseListRoutes(production));
  app.use('/api/v1/cases', erasureRoutes(production, erase), caseRoutes(production));
  app.use('/api/v1/post', postRoutes(production));
  app.use('/api/v1/deliveries', deliveryRoutes(production));
  app.use('/api/v1/offices', officeRoutes(production));
  app.use('/api/v1/staff', staffRoutes(production), caseloadRoutes(production));
  app.use('/api/v1/payments', paymentRoutes(production));
  app.use('/api/v1/payment-runs', paymentRunRoutes(production, bank));
  app.use('/api/v1/incidents', incidentRoutes(production));
  app.use('/api/v1/recomputations', recomputationRoutes(production));
  app.use('/api/v1/rehearsal', caseListRoutes(rehearsal));
  app.use('/api/v1/rehearsal', rehearsalRoutes(rehearsal));
  app.use('/api/v1/rehearsal/cases', caseRoutes(rehearsal));
  app.use('/api/v1/rehearsal/offices', officeRoutes(rehearsal));
  app.use('/api/v1/rehearsal/staff', staffRoutes(rehearsal), caseloadRoutes(rehearsal));
  app.use('/api/v1/rehearsal/recomputations', recomputationRoutes(rehearsal));
  app.use('/api/v1/rehearsal/payments', paymentRoutes(rehearsal));
  app.use('/api/v1/rehearsal/payment-runs', paymentRunRoutes(rehearsal, bank));
  app.use(unknownRoute);
  app.use(problemHandler(log));
  return app;
}

const safeHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  });
  next();
};
