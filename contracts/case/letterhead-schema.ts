import { z } from 'zod';
import { ibanFaults, parseIban } from '../payments/iban';

const line = (most = 120) => z.string().trim().min(1).max(most);
const address = {
  name: line(),
  street: line(),
  postcode: z.string().regex(/^\d{5}$/, 'Postleitzahl mit fünf Ziffern angeben'),
  town: line(80),
};
const texts = z.string().trim().min(1).max(5000);

const iban = z.string().transform((text, check) => {
  const read = parseIban(text);
  if ('iban' in read) return read.iban;
  check.addIssue({ code: 'custom', message: ibanFaults[read.fault].de });
  return z.NEVER;
});

export const letterheadSchema = z.strictObject({
  ...address,
  department: line().optional(),
  phone: line(60).optional(),
  fax: line(60).optional(),
  email: z.email('E-Mail-Adresse prüfen').max(120).optional(),
  web: line().optional(),
  hours: line(200).optional(),
  electronicAccess: line(500).optional(),
  objectionOffice: z.strictObject(address),
  incomingAccount: z.strictObject({ holder: line(70), iban, bank: line(70).optional() }).optional(),
  court: z.strictObject(address),
  courtsByPostcode: z
    .record(z.string().regex(/^\d{1,5}$/, 'Anfang einer Postleitzahl angeben'), z.strictObject(address))
    .default({}),
  signature: z
    .strictObject({
      greeting: line(80).default('Mit freundlichen Grüßen'),
      onBehalf: line(80).default('Im Auftrag'),
      titles: z.record(z.string().min(1).max(100), line()).default({}),
    })
    .prefault({}),
  footer: z.array(line(160)).max(4).default([]),
  texts: z
    .record(
      z.string().min(1).max(60),
      z.strictObject({ opening: texts.optional(), closing: texts.optional() }),
    )
    .default({}),
});
