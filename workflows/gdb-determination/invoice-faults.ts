import type { GdbState, Invoice, InvoiceFault } from '../../contracts/gdb-determination/messages';
import type { GdbStepInput } from '../../contracts/gdb-determination/schema';
import type { InquiryStepInput } from '../../contracts/inquiry/schema';
import type { CivilDate } from '../../rules/core/civil-date';
import type { Kase } from '../kit/kase';
import { askedBefore } from './asked-before';

type Gdb = Kase<GdbState>;

export const inWords: Record<InvoiceFault, string> = {
  'not-asked': 'nicht angefordert',
  'not-delivered': 'noch nicht geliefert',
  'given-up': 'erst nach Rücknahme der Anforderung geliefert',
  duplicate: 'schon abgerechnet',
  expired: 'nach mehr als drei Monaten geltend gemacht (§ 2 Abs. 1 JVEG)',
};

/** An invoice beside what was asked for and has come. */
export function faultsOf(kase: Gdb, invoice: Invoice): InvoiceFault[] {
  const duplicate: InvoiceFault[] = isDuplicate(kase.state, invoice) ? ['duplicate'] : [];
  const asked = askedFor(kase, invoice);
  if (!asked) return [...duplicate, 'not-asked'];
  const { deliveredOn } = asked;
  if (wasGivenUp(kase, invoice.concerns, deliveredOn)) return [...duplicate, 'given-up'];
  if (deliveredOn === undefined) return [...duplicate, 'not-delivered'];
  return isExpired(kase, invoice, deliveredOn) ? [...duplicate, 'expired'] : duplicate;
}

/** The same number, or another invoice for the same, as long as that one was not refused. */
function isDuplicate({ invoices = [] }: GdbState, { id, from, number, concerns }: Invoice): boolean {
  const place = invoices.findIndex((other) => other.id === id);
  const earlier = place < 0 ? invoices : invoices.slice(0, place);
  return earlier.some(
    (other) =>
      other.status !== 'refused' &&
      other.from === from &&
      (other.number === number || other.concerns === concerns),
  );
}

function askedFor(
  kase: Gdb,
  { concerns, from }: Invoice,
): { deliveredOn: CivilDate | undefined } | undefined {
  const { inquiry, reports } = kase.state;
  const request = inquiry.requests.find(
    ({ id, kind, to }) => id === concerns && kind === 'evidence' && to === from,
  );
  if (request) return { deliveredOn: request.answeredOn };
  const report = reports.find(({ id, expert }) => id === concerns && expert === from);
  if (report) return { deliveredOn: report.receivedOn };
  const before = askedBefore(kase, concerns);
  return before?.of === from ? { deliveredOn: before.deliveredOn } : undefined;
}

/** What comes after the order was taken back was not ordered any more. */
function wasGivenUp({ acts, act }: Gdb, concerns: string, deliveredOn: CivilDate = act.effectiveOn): boolean {
  return acts.some(({ step, input, effectiveOn }) => {
    const given = input as Partial<InquiryStepInput['give-up-request'] & GdbStepInput['give-up-report']>;
    const isIt =
      (step === 'give-up-request' && given.request === concerns) ||
      (step === 'give-up-report' && given.report === concerns);
    return isIt && effectiveOn <= deliveredOn;
  });
}

/** § 2 Abs. 1 JVEG: the claim ends where it is not made within three months after what was ordered has come. */
function isExpired(kase: Gdb, { receivedOn }: Invoice, deliveredOn: CivilDate): boolean {
  return receivedOn > lastDayOf(kase, deliveredOn, { amount: 3, unit: 'months' });
}

/** § 2 Abs. 2 S. 4 JVEG: the last day on which reinstatement can still be asked for, a year after the period that was missed. */
export function reinstatableUntil(kase: Gdb, invoice: Invoice): CivilDate | undefined {
  const deliveredOn = askedFor(kase, invoice)?.deliveredOn;
  if (deliveredOn === undefined) return undefined;
  const missed = lastDayOf(kase, deliveredOn, { amount: 3, unit: 'months' });
  return lastDayOf(kase, missed, { amount: 1, unit: 'years' });
}

function lastDayOf(kase: Gdb, on: CivilDate, length: { amount: number; unit: 'months' | 'years' }) {
  const place = kase.place(kase.state.municipality);
  return kase.find('period', { kind: 'ACT', begins: 'after-event', on, length, place }).value.lastDay;
}
