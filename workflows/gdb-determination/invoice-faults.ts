import type { GdbState, Invoice, InvoiceFault } from '../../contracts/gdb-determination/messages';
import type { GdbStepInput } from '../../contracts/gdb-determination/schema';
import type { InquiryStepInput } from '../../contracts/inquiry/schema';
import type { CivilDate } from '../../rules/core/civil-date';
import type { Kase } from '../kit/kase';

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
  const asked = askedFor(kase.state, invoice);
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
  { inquiry, reports }: GdbState,
  { concerns, from }: Invoice,
): { deliveredOn: CivilDate | undefined } | undefined {
  const request = inquiry.requests.find(
    ({ id, kind, to }) => id === concerns && kind === 'evidence' && to === from,
  );
  if (request) return { deliveredOn: request.answeredOn };
  const report = reports.find(({ id, expert }) => id === concerns && expert === from);
  return report && { deliveredOn: report.receivedOn };
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
  const { value } = kase.find('period', {
    kind: 'ACT',
    begins: 'after-event',
    on: deliveredOn,
    length: { amount: 3, unit: 'months' },
    place: kase.place(kase.state.municipality),
  });
  return receivedOn > value.lastDay;
}
