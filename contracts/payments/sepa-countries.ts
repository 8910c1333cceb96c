/** Countries of the European Economic Area by the code their IBANs begin with: an IBAN alone is enough there. */
const eea = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
  ' ',
);

/** Countries that belong to the SEPA schemes without being in the Economic Area (EPC409-09, as of 2026). */
const beyond = 'AD AL CH GB GI MC MD ME MK RS SM VA'.split(' ');

/** Whether a credit transfer in euro reaches accounts of that country. */
export const isSepaCountry = (country: string): boolean => eea.includes(country) || beyond.includes(country);

/** There a transfer names the payee's bank by its BIC, too: many banks still refuse one without it. */
export const needsBic = (country: string): boolean => beyond.includes(country);

/** ISO 9362: institution, country, place, and the branch where there is one. */
export const isBic = (text: string): boolean => /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(text);
