import type { CivilDate } from '../../../rules/core/civil-date';
import type { CreditTransfer, PaymentFile } from '../payment-file';

export const transferOf = (over: Partial<CreditTransfer> = {}): CreditTransfer => ({
  endToEndId: 'HS-2026-000001-202611',
  cents: 12345,
  creditor: { name: 'Jürgen Groß', iban: 'DE89370400440532013000' },
  remittance: 'HS-2026-000001 Leistung November 2026',
  ...over,
});

export const fileOf = (over: Partial<PaymentFile> = {}): PaymentFile => ({
  messageId: 'ZL-2026-000001',
  createdAt: '2026-11-21T10:00:00Z',
  executeOn: '2026-11-24' as CivilDate,
  debtor: { name: 'Inklusionsamt Musterland', iban: 'DE02120300000000202051', bic: 'BYLADEM1001' },
  transfers: [transferOf()],
  ...over,
});

export const manyTransfers = (count: number): CreditTransfer[] =>
  Array.from({ length: count }, (_, number) =>
    transferOf({ endToEndId: `HS-2026-${String(number).padStart(6, '0')}-202611`, cents: 10_000 + number }),
  );
