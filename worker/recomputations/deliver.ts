import type { RecomputationCaseStatus } from '../../register/schema';
import {
  casesToDeliver,
  countCases,
  settleCase,
  type CaseToDeliver,
} from '../../register/recomputation-cases';
import { openFault, resolveFault } from '../../register/recomputation-faults';
import { endDelivering, type RecomputationRow } from '../../register/recomputations';
import { faultOf } from './fault';
import type { RecomputerParts } from './recomputer';
import { recomputeRequest } from './request';
import { severalAtOnce } from './several-at-once';

const page = 50;

/** Brings what was released into its cases, each once: the step has one id for good, and is repeated until it is answered. */
export async function deliverPage(parts: RecomputerParts, row: RecomputationRow): Promise<boolean> {
  const { register, cipher, putOff } = parts;
  const place = (caseId: string) => `${row.id} ${caseId}`;
  const except = putOff
    .runs()
    .flatMap((each) => (each.startsWith(`${row.id} `) ? [each.slice(row.id.length + 1)] : []));
  const waiting = await casesToDeliver(register, cipher, row.id, { except, limit: page });
  await severalAtOnce(waiting, async (proposed) => {
    const settled = await deliverUnlessFaulty(parts, row, proposed);
    if (settled) await settleCase(register, row.id, proposed.caseId, settled);
    else putOff.add(place(proposed.caseId));
  });
  if (waiting.length > 0) return putOff.runs().length === 0;
  const { proposed } = await countCases(register, row.id);
  if (proposed === 0) await endDelivering(register, row.id);
  return putOff.runs().length === 0;
}

interface Settled {
  status: Exclude<RecomputationCaseStatus, 'proposed'>;
  code?: string;
}

/** What cannot come into one case stands with its fault in the list and among the incidents; the others go on. */
async function deliverUnlessFaulty(
  parts: RecomputerParts,
  row: RecomputationRow,
  { caseId, ...found }: CaseToDeliver,
): Promise<Settled | undefined> {
  const { register, log } = parts;
  try {
    if ('fault' in found) return await refuse(parts, row, caseId, found.fault);
    const settled = await deliver(parts, row, { caseId, ...found });
    if (settled?.status === 'delivered' || settled?.status === 'closed') await resolveFault(register, caseId);
    return settled;
  } catch (error) {
    const fault = faultOf(error);
    if (fault !== undefined) return await refuse(parts, row, caseId, fault);
    log.warn({ err: error, caseId }, 'a recomputation does not come into a case yet');
    return undefined;
  }
}

async function refuse(
  { register }: RecomputerParts,
  { id: recomputation }: RecomputationRow,
  caseId: string,
  code: string,
): Promise<Settled> {
  if (code === 'case-erased') return { status: 'closed' };
  await openFault(register, { recomputation, caseId, code });
  return { status: 'refused', code };
}

/** Undefined where nobody can say yet. */
async function deliver(
  { reader, cases }: RecomputerParts,
  row: RecomputationRow,
  { caseId, version, proposal }: Extract<CaseToDeliver, { version: number }>,
): Promise<Settled | undefined> {
  const request = recomputeRequest(row, { findings: proposal.findings, version });
  const known = await reader.find(caseId);
  if (!known || known.status === 'erased') return { status: 'closed' };
  if (await reader.receipt(caseId, request.stepId)) return { status: 'delivered' };
  // Its step would open it again; what is over is not computed anew.
  if (known.status !== 'open' && known.status !== 'blocked') return { status: 'closed' };
  const outcome = await cases.step(caseId, request, known);
  if (outcome.kind === 'receipt') return { status: 'delivered' };
  if (outcome.kind !== 'refused') return undefined;
  const { code } = outcome;
  if (!isChange.includes(code)) return { status: 'refused', code };
  const now = await reader.find(caseId);
  return now?.status === 'open' ? { status: 'preview-again', code } : { status: 'closed' };
}

/** The case, its office or the rules are others than when it was looked at. */
const isChange = ['version-conflict', 'recomputation-differs', 'nothing-to-recompute'];
