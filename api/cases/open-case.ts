import { z } from 'zod';
import { findProcedure } from '../../contracts';
import type { Person } from '../../contracts/case/person';
import type { Receipt } from '../../contracts/case/receipt';
import { releaseIdempotencyKey, reserveCaseNumber } from '../../register/case-numbers';
import { contentDigest } from '../../register/digest';
import { standardOffice } from '../../register/offices';
import { civilDateOf } from '../../rules';
import { parse } from '../middleware/bodies';
import { Problem } from '../problem';
import type { Stage } from '../stage';
import { receiptOf } from './outcome';

const request = z.strictObject({
  procedure: z.string({ error: 'Das Verfahren fehlt' }),
  office: z.string().max(60).default(standardOffice),
  input: z.unknown().optional(),
});

export const openingStep = 'opening';

export interface OpenedCase {
  caseId: string;
  receipt: Receipt | 'accepted';
}

/** Reserves the case number, then starts the case with its first act; a repeat finds both as they are. */
export async function openCase(
  stage: Stage,
  person: Person,
  key: string,
  body: unknown,
): Promise<OpenedCase> {
  const { procedure: id, office, input } = parse(request, body);
  const procedure = findProcedure(id);
  if (!procedure) throw new Problem('unknown-procedure', { procedure: id });
  const step = procedure.process.steps['open'];
  if (!step || !person.roles.some((role) => step.roles.includes(role))) {
    throw new Problem('not-permitted', { step: 'open', roles: step?.roles ?? [] });
  }
  const opening = procedure.schemas['open'];
  if (!opening) throw new Error(`procedure ${id} has no schema for its opening`);
  const facts = parse(opening, input ?? {}, 'input');
  if (!(await stage.offices.exists(office))) throw new Problem('unknown-office', { office });
  const content = { step: 'open', input: { office, procedure: id, facts }, actor: person };
  const reservation = await reserveCaseNumber(stage.register, {
    prefix: procedure.process.numberPrefix,
    year: Number(civilDateOf(new Date().toISOString()).slice(0, 4)),
    idempotencyKey: `${person.id}:${key}`,
    bodyHash: contentDigest(content),
    openedBy: person.id,
  });
  if (reservation === 'other-body') throw new Problem('idempotency-key-reused');
  const { caseId } = reservation;
  const known = reservation.repeat ? await stage.reader.receipt(caseId, openingStep) : undefined;
  if (known) return { caseId, receipt: known.receipt };
  const outcome = await stage.cases.open(
    { caseId, procedure: id, office },
    { stepId: openingStep, step: 'open', input: facts, actor: person },
  );
  if (outcome.kind === 'refused') await releaseIdempotencyKey(stage.register, caseId);
  return { caseId, receipt: receiptOf(outcome) };
}
