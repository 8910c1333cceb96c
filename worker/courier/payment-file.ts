import type { CaseCipher } from '../../engine/encryption/case-cipher';
import type { PaymentRunState } from '../../contracts/payment-run/messages';
import { sepaText } from '../../contracts/payments/sepa-text';
import type { Enclosure, Parcel } from '../../notifications/channels/channel';
import type { Route } from '../../notifications/channels/routing';
import type { PaymentFile } from '../../notifications/payments/payment-file';
import { checkedPaymentFile, InvalidPaymentFileError } from '../../notifications/payments/checked';
import { PaymentFileError } from '../../notifications/payments/write-payment-file';
import type { CaseReader } from '../../register/case-reader';
import type { Register } from '../../register/database';
import type { ClaimedDelivery, OwedEntry, StoredDocument } from '../../register/deliveries';
import { sha256 } from '../../register/digest';
import { documentOfCase } from '../../register/letters-of-case';
import type { Carriage } from './carriage';
import { readSheet, type RunSheet } from '../../register/payment-run-sheet';
import { accountOf } from '../../register/projections/payment-runs';

export interface PaymentFileParts {
  register: Register;
  reader: CaseReader;
  cipher: CaseCipher;
}

/** What the run pays is not what was released, or SEPA cannot carry it: no file is written, a person sees to it. */
export class PaymentFileNotWrittenError extends Error {
  override readonly name = 'PaymentFileNotWrittenError';
  constructor(
    readonly runId: string,
    readonly why: 'not-released' | 'altered' | 'faulty',
  ) {
    super('the payment file of a run cannot be written');
  }
}

/** Files to the bank; where none is connected, a person takes them there. */
export function paymentFiles(parts: PaymentFileParts, connected: boolean): Carriage<unknown> {
  const by = connected ? 'bank' : 'person';
  const because = connected ? {} : { because: 'no-channel' as const };
  const route: Route = { by, purpose: 'service', contents: 'full', ...because };
  return {
    prepare: async (entry) => ({
      documents: await writeRun(parts, entry),
      ways: [{ channel: by, route }],
    }),
    parcel: (claim) => packFile(parts, claim),
  };
}

/** The file of a released run, written once, as it was looked at, and stored sealed. */
async function writeRun(
  parts: PaymentFileParts,
  { key, caseId }: Pick<OwedEntry, 'key' | 'caseId'>,
): Promise<StoredDocument[]> {
  const { run, sheet } = await releasedRun(parts, caseId);
  const bytes = Buffer.from(await written(fileOf(run, sheet), caseId));
  const on = run.released.on;
  return [
    {
      documentId: key,
      kind: 'payment-file',
      on,
      sha256: sha256(bytes),
      sealed: await parts.cipher.seal(caseId, bytes),
    },
  ];
}

type ReleasedRun = PaymentRunState & Required<Pick<PaymentRunState, 'released'>>;

async function releasedRun(
  { register, reader, cipher }: PaymentFileParts,
  caseId: string,
): Promise<{ run: ReleasedRun; sheet: RunSheet }> {
  const row = await reader.find(caseId);
  const run = (await reader.state(caseId)) as PaymentRunState;
  const { released } = run;
  if (!row || !released || run.outcome === 'cancelled')
    throw new PaymentFileNotWrittenError(caseId, 'not-released');
  const account = await accountOf(register, row.office, released.on, run.account);
  const sheet = await readSheet(register, cipher, { ...run, account });
  if (sheet.digest !== released.digest) throw new PaymentFileNotWrittenError(caseId, 'altered');
  return { run: { ...run, released }, sheet };
}

async function written(file: PaymentFile, runId: string): Promise<string> {
  try {
    return await checkedPaymentFile(file);
  } catch (error) {
    const faulty = error instanceof PaymentFileError || error instanceof InvalidPaymentFileError;
    throw faulty ? new PaymentFileNotWrittenError(runId, 'faulty') : error;
  }
}

/** What the file of a run says; before its release as it would be written at its day of execution. */
export function fileOf(run: PaymentRunState, { rows, account }: RunSheet): PaymentFile {
  const paid = rows.filter(({ item, status }) => item !== 'removed' && status !== 'withdrawn');
  return {
    messageId: run.caseId,
    createdAt: run.released?.at ?? `${run.executeOn}T00:00:00Z`,
    executeOn: run.executeOn,
    debtor: account ?? { name: '', iban: '' },
    transfers: paid.map(({ id, body }) => ({
      endToEndId: id,
      cents: body?.cents ?? 0,
      creditor: {
        name: body?.account?.holder ?? '',
        iban: body?.account?.iban ?? '',
        ...(body?.account?.bic === undefined ? {} : { bic: body.account.bic }),
      },
      remittance: sepaText(body?.purpose ?? '').text,
    })),
  };
}

/** The file as it was stored, and which payments are in it: none of them goes into another one unseen. */
async function packFile(
  { register, reader, cipher }: PaymentFileParts,
  { caseId, key }: ClaimedDelivery,
): Promise<Parcel> {
  const found = await documentOfCase(register, cipher, { caseId, documentId: key });
  if (!found) throw new Error('a payment file that is not stored');
  const run = (await reader.state(caseId)) as PaymentRunState;
  const enclosure: Enclosure = {
    fileName: `${caseId}.pain.001.xml`,
    mediaType: 'application/xml',
    bytes: found.bytes,
    sha256: found.sha256,
  };
  return {
    key,
    caseId,
    type: 'payment-file',
    subject: caseId,
    to: { name: run.account },
    enclosures: [enclosure],
    items: run.items.filter(({ status }) => status !== 'removed').map(({ id }) => id),
    on: run.released?.on ?? run.executeOn,
    at: new Date().toISOString(),
  };
}
