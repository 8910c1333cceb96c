import type { PayablePayment, Payment, PaymentChange } from '../../contracts/case/payment';
import type { CaseState } from '../../contracts/case/state';
import { canonical } from '../../contracts/case/canonical';
import type { Kase } from './kase';

/** What the case owes in money, with the accounts as they are known now: what the list of payments is to hold. */
export function payablesOf({ payments, parties }: CaseState): PayablePayment[] {
  return (payments ?? []).map((payment) => {
    const party = parties.find(({ id }) => id === payment.to);
    if (party?.iban === undefined) return payment;
    const { iban, bic, accountBy: enteredBy, name, accountHolder: holder = name } = party;
    return { ...payment, account: { holder, iban, bic, enteredBy } };
  });
}

/** Payments newly owed, changed, or no longer owed; one and the same under its id. */
export function paymentChanges(before: PayablePayment[], after: PayablePayment[]): PaymentChange[] {
  const former = new Map(before.map((payment) => [payment.id, payment]));
  const changes: PaymentChange[] = [];
  for (const payment of after) {
    const old = former.get(payment.id);
    former.delete(payment.id);
    if (!old) changes.push({ change: 'owed', payment });
    else if (contentOf(old) !== contentOf(payment)) changes.push({ change: 'changed', payment });
  }
  for (const payment of former.values()) changes.push({ change: 'withdrawn', payment });
  return changes;
}

/** Whichever act has now become its cause: the same money for the same to the same account is the same payment. */
function contentOf({ key: _key, causedBy: _causedBy, ...content }: PayablePayment): string {
  return canonical(content);
}

/** As long as nobody knows where the money is to go, it waits, and a person asks. */
export function askForAccount(kase: Kase, { to }: Payment): void {
  if (kase.party(to).iban !== undefined) return;
  kase.opensTask({ id: `find-account:${to}`, type: 'find-account', forRole: 'caseworker' });
}
