import { CaseErasedError } from '../../engine/encryption/errors';
import { addCase, casesInRange, type OpenCase } from '../../register/recomputation-cases';
import { resolveFault } from '../../register/recomputation-faults';
import { endPreparing, noteLooked, type RecomputationRow } from '../../register/recomputations';
import { civilDateOf } from '../../rules';
import { mayDiffer } from './candidates';
import { faultOf } from './fault';
import { proposalOf } from './proposal';
import type { RecomputerParts } from './recomputer';
import { recomputeRequest } from './request';
import { severalAtOnce } from './several-at-once';

const page = 50;

/** Looks at the next cases: cheaply by what the register holds of each, and asks those that may differ. False: not at all of them yet. */
export async function preparePage(parts: RecomputerParts, row: RecomputationRow): Promise<boolean> {
  const { register, attempts } = parts;
  const cases = await casesInRange(register, row.range, { after: row.lookedTo, limit: page });
  await severalAtOnce(attempts.left(row.id, cases).due, async (found) => {
    if (await lookUnlessFaulty(parts, row, found)) attempts.noteSeen(row.id, found.caseId);
  });
  if (attempts.left(row.id, cases).all.length > 0) return false;
  const lookedTo = cases.at(-1)?.caseId;
  if (lookedTo !== undefined)
    await noteLooked(register, { id: row.id, lookedTo, looked: row.looked + cases.length });
  if (cases.length < page) await endPreparing(register, row);
  attempts.forget(row.id);
  return parts.putOff.runs().length === 0;
}

/**
 * One that cannot be looked at is no reason to leave the others unseen: it stands with its fault in the list and among the
 * incidents. False where it is to be tried again, as something may be out of reach; for some minutes, as it may also be the
 * case itself.
 */
async function lookUnlessFaulty(
  parts: RecomputerParts,
  row: RecomputationRow,
  found: OpenCase,
): Promise<boolean> {
  const { register, cipher, attempts, log } = parts;
  const { caseId } = found;
  try {
    if (await look(parts, row, found)) await resolveFault(register, caseId);
    return true;
  } catch (error) {
    if (error instanceof CaseErasedError) return true;
    const fault = faultOf(error) ?? (attempts.exhausted(row.id, caseId) ? 'not-readable' : undefined);
    log.warn({ err: error, caseId, fault }, 'a case cannot be looked at for a recomputation');
    if (fault === undefined) return false;
    await addCase(register, cipher, row.id, { caseId, status: 'preview-again', code: fault, isFault: true });
    return true;
  }
}

/** Whether the case could say what it would come to. */
async function look(parts: RecomputerParts, row: RecomputationRow, found: OpenCase): Promise<boolean> {
  const { register, cipher, cases } = parts;
  const { caseId, phase } = found;
  const acts = await parts.reader.acts(caseId);
  const last = acts.at(-1);
  // A rehearsed case may stand in another year.
  const today = civilDateOf([new Date().toISOString(), last?.recordedAt ?? ''].sort().at(-1) as string);
  const settings = await parts.offices.settingsOf(found.office, today);
  if (!mayDiffer(acts, settings, row.range)) return true;
  const told = await cases.preview(caseId, recomputeRequest(row));
  if (!('kind' in told)) {
    const version = told.receipt.version - 1;
    const proposal = proposalOf(told, phase);
    await addCase(register, cipher, row.id, { caseId, status: 'proposed', version, proposal });
    return true;
  }
  const code = told.kind === 'refused' ? told.code : told.kind;
  if (saysThereIsNothing.includes(code)) return true;
  await addCase(register, cipher, row.id, { caseId, status: 'preview-again', code });
  return false;
}

/** Nothing is otherwise, or there is no running case any more. */
const saysThereIsNothing = ['nothing-to-recompute', 'case-closed', 'case-erased'];
