/** Whose matter a rejected payment is. */
export type ReasonConcern = 'account' | 'payee' | 'office' | 'bank';

export interface RejectionReason {
  readonly concerns: ReasonConcern;
  readonly de: string;
  readonly en: string;
}

const reason = (concerns: ReasonConcern, de: string, en: string): RejectionReason => ({ concerns, de, en });

/** Reasons for which banks reject credit transfers (ISO 20022, external code set StatusReason), in words. */
const reasons: Readonly<Record<string, RejectionReason>> = {
  AC01: reason('account', 'Die IBAN ist falsch.', 'The IBAN is wrong.'),
  AC03: reason('account', 'Die IBAN des Empfängers ist falsch.', "The payee's IBAN is wrong."),
  AC04: reason('account', 'Das Konto ist aufgelöst.', 'The account is closed.'),
  AC06: reason('account', 'Das Konto ist gesperrt.', 'The account is blocked.'),
  AC07: reason('account', 'Das Konto des Empfängers ist aufgelöst.', "The payee's account is closed."),
  AC14: reason('account', 'Die Art des Kontos passt nicht.', 'The account is of the wrong type.'),
  AG01: reason(
    'account',
    'Auf diesem Konto sind Überweisungen nicht zugelassen.',
    'Credit transfers are not allowed on this account.',
  ),
  AG02: reason('office', 'Die Auftragsart ist nicht zugelassen.', 'The kind of order is not allowed.'),
  AM02: reason('office', 'Der Betrag ist nicht zugelassen.', 'The amount is not allowed.'),
  AM03: reason('office', 'Die Währung wird nicht ausgeführt.', 'The currency is not processed.'),
  AM04: reason(
    'office',
    'Das Konto der Behörde ist nicht gedeckt.',
    "The office's account has not enough funds.",
  ),
  AM05: reason(
    'office',
    'Die Zahlung gilt der Bank als doppelt.',
    'The bank takes the payment for a duplicate.',
  ),
  AM09: reason('office', 'Der Betrag ist falsch.', 'The amount is wrong.'),
  AM10: reason(
    'office',
    'Die Kontrollsumme der Datei stimmt nicht.',
    'The control sum of the file does not fit.',
  ),
  AM14: reason(
    'office',
    'Der Betrag überschreitet das mit der Bank vereinbarte Limit.',
    'The amount is above the limit agreed with the bank.',
  ),
  BE01: reason(
    'account',
    'Name und Konto des Empfängers passen nicht zusammen.',
    "The payee's name and account do not belong together.",
  ),
  BE04: reason('payee', 'Die Anschrift des Empfängers fehlt.', "The payee's address is missing."),
  BE05: reason(
    'office',
    'Die Bank kennt den Auftraggeber nicht.',
    'The bank does not know who gave the order.',
  ),
  CNOR: reason(
    'account',
    'Die Bank des Empfängers ist nicht erreichbar.',
    "The payee's bank cannot be reached.",
  ),
  CUST: reason('office', 'Der Auftraggeber hat die Zahlung zurückgezogen.', 'The payment was withdrawn.'),
  DNOR: reason(
    'office',
    'Die Bank der Behörde ist nicht zugelassen.',
    "The office's bank is not registered.",
  ),
  DT01: reason('office', 'Das Ausführungsdatum ist ungültig.', 'The date of execution is invalid.'),
  DUPL: reason('office', 'Die Datei gilt der Bank als doppelt.', 'The bank takes the file for a duplicate.'),
  ED05: reason('bank', 'Die Verrechnung zwischen den Banken ist gescheitert.', 'Settlement has failed.'),
  FF01: reason('office', 'Das Format der Datei ist ungültig.', 'The format of the file is invalid.'),
  FOCR: reason('office', 'Die Zahlung wurde zurückgerufen.', 'The payment was recalled.'),
  MD07: reason('payee', 'Der Kontoinhaber ist verstorben.', 'The holder of the account has died.'),
  MS02: reason('payee', 'Der Empfänger lehnt ab, ohne Grund.', 'The payee refuses, without a reason.'),
  MS03: reason('bank', 'Die Bank nennt keinen Grund.', 'The bank gives no reason.'),
  NARR: reason('bank', 'Den Grund nennt der Text der Bank.', "The reason is in the bank's text."),
  RC01: reason('account', 'Der BIC ist falsch.', 'The BIC is wrong.'),
  RR01: reason(
    'office',
    'Konto oder Kennung des Auftraggebers fehlt.',
    'The account or identifier of who gave the order is missing.',
  ),
  RR02: reason(
    'office',
    'Name oder Anschrift des Auftraggebers fehlt.',
    'The name or address of who gave the order is missing.',
  ),
  RR03: reason(
    'payee',
    'Name oder Anschrift des Empfängers fehlt.',
    "The payee's name or address is missing.",
  ),
  RR04: reason('bank', 'Aufsichtsrechtliche Gründe.', 'Regulatory reasons.'),
  TM01: reason('office', 'Die Datei kam nach dem Annahmeschluss.', 'The file came after the cut-off time.'),
};

/** The reason in words; of a code that is not known here, that it is not. */
export function reasonInWords(code: string | null): RejectionReason {
  const known = code !== null && Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return (
    known ??
    reason(
      'bank',
      'Die Bank nennt einen Grund, der hier nicht verzeichnet ist.',
      'The bank gives a reason that is not recorded here.',
    )
  );
}
