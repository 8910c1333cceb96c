import { CaseErasedError, EncryptionError } from '../../engine/encryption/errors';
import { addCase, casesInRange, digestOf, type OpenCase } from '../../register/recomputation-cases';
import { endPreparing, noteLooked, type RecomputationRow } from '../../register/recomputations';
import { civilDateOf } from '../../rules';
import { mayDiffer } from './candidates';
import { proposalOf } from './proposal';
import type { RecomputerParts } from './recomputer';
import { recomputeRequest } from './request';
import { severalAtOnce } from './several-at-once';

const page = 50;

/** Looks at the next cases: cheaply by what the register holds of each, and asks those that may differ. */
export async function preparePage(parts: RecomputerParts, row: RecomputationRow): Promise<void> {
  const { register } = parts;
  const cases = await casesInRange(register, row.range, { after: row.lookedTo, limit: page });
  await severalAtOnce(cases, (found) => lookUnlessUnreadable(parts, row, found));
  const lookedTo = cases.at(-1)?.caseId;
  if (lookedTo !== undefined)
    await noteLooked(register, { id: row.id, lookedTo, looked: row.looked + cases.length });
  if (cases.length < page)
    await endPreparing(
      register,
      row.id,
      await digestOf(register, row.id, { range: row.range, reason: row.reason }),
    );
}

/** One that does not open for good is no reason to leave the others unseen. */
async function lookUnlessUnreadable(
  parts: RecomputerParts,
  row: RecomputationRow,
  found: OpenCase,
): Promise<void> {
  try {
    await look(parts, row, found);
  } catch (error) {
    if (!(error instanceof EncryptionError) || error.transient) throw error;
    const { caseId } = found;
    if (error instanceof CaseErasedError) return;
    await addCase(parts.register, parts.cipher, row.id, {
      caseId,
      status: 'preview-again',
      code: error.code,
    });
  }
}

async function look(parts: RecomputerParts, row: RecomputationRow, found: OpenCase): Promise<void> {
  const { register, cipher, cases } = parts;
  const { caseId, phase } = found;
  const acts = await parts.reader.acts(caseId);
  const last = acts.at(-1);
  // A rehearsed case may stand in another year.
  const today = civilDateOf([new Date().toISOString(), last?.recordedAt ?? ''].sort().at(-1) as string);
  const settings = await parts.offices.settingsOf(found.office, today);
  if (!mayDiffer(acts, settings, row.range)) return;
  const told = await cases.preview(caseId, recomputeRequest(row));
  if (!('kind' in told)) {
    const version = told.receipt.version - 1;
    await addCase(register, cipher, row.id, {
      caseId,
      status: 'proposed',
      version,
      proposal: proposalOf(told, phase),
    });
  } else if (told.kind !== 'refused')
    await addCase(register, cipher, row.id, { caseId, status: 'preview-again', code: told.kind });
  else if (!saysThereIsNothing.includes(told.code))
    await addCase(register, cipher, row.id, { caseId, status: 'preview-again', code: told.code });
}

/** Nothing is otherwise, or there is no running case any more. */
const saysThereIsNothing = ['nothing-to-recompute', 'case-closed', 'case-erased'];
