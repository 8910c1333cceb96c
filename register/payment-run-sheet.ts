import type { OfficeAccount } from '../contracts/case/office';
import { caseOfRow } from '../contracts/case/payment';
import type { PaymentRunState } from '../contracts/payment-run/messages';
import type { CaseCipher } from '../engine/encryption/case-cipher';
import type { Register } from './database';
import { digest } from './digest';
import type { PaymentBody } from './projections/payments';

export interface SheetRow {
  id: string;
  caseId: string;
  occasion: string;
  /** How the run has it. */
  item: string;
  /** How the list of payments has it: what was withdrawn from under the run stands as such. */
  status: string;
  reason: string | null;
  version: number;
  /** Null: the case that owes it is erased, or the register does not hold it. */
  body: PaymentBody | null;
}

export interface RunSheet {
  rows: SheetRow[];
  account: OfficeAccount | null;
  cents: number;
  /** Over all that the file will say: who releases a run says by it what they have looked at. */
  digest: string;
}

/** What SEPA cannot carry of a run: which field, and of which payment. */
export interface RunFault {
  fault: string;
  field: string;
  payment?: string;
}

export type RunFaults = (run: PaymentRunState, sheet: RunSheet) => RunFault[];

interface RunFacts extends Pick<PaymentRunState, 'caseId' | 'executeOn' | 'items'> {
  account: OfficeAccount | undefined;
}

/** What a run pays, as its rows are now. */
export async function readSheet(
  register: Register,
  cipher: CaseCipher,
  { caseId, executeOn, items, account }: RunFacts,
): Promise<RunSheet> {
  const found = await register
    .selectFrom('payments')
    .select(['payment_id', 'case_id', 'occasion', 'status', 'reason', 'version', 'body'])
    .where(
      'payment_id',
      'in',
      items.map(({ id }) => id),
    )
    .execute();
  const byId = new Map(found.map((row) => [row.payment_id, row]));
  const rows = await Promise.all(
    items.map(async ({ id, status: item, reason }): Promise<SheetRow> => {
      const row = byId.get(id);
      return {
        id,
        caseId: row?.case_id ?? caseOfRow(id) ?? '',
        occasion: row?.occasion ?? '',
        item,
        status: row?.status ?? 'unknown',
        reason: reason ?? row?.reason ?? null,
        version: row?.version ?? 0,
        body: row?.body ? await cipher.openJson<PaymentBody>(row.case_id, row.body) : null,
      };
    }),
  );
  const paid = rows.filter(({ item }) => item !== 'removed').sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    rows,
    account: account ?? null,
    cents: paid.reduce((cents, { body }) => cents + (body?.cents ?? 0), 0),
    digest: digest({ caseId, executeOn, account, rows: paid.map(contentOf) }),
  };
}

function contentOf({ id, status, body }: SheetRow) {
  if (!body || status === 'withdrawn') return { id, gone: true };
  const { cents, purpose, account } = body;
  return { id, cents, purpose, holder: account?.holder, iban: account?.iban, bic: account?.bic };
}
