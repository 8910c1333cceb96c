import type { Sentence } from '../../core/errors';
import type { SearchStatus } from './types';

export const CASE_BY_CASE: Sentence = { de: 'richtet sich nach dem Einzelfall', en: 'depends on the case' };
export const FULL_COST: Sentence = { de: 'bis zur vollen Höhe der Kosten', en: 'up to the full cost' };
export const GRANT_OR_LOAN: Sentence = {
  de: 'Zuschuss oder Darlehen bis zur vollen Höhe der notwendigen Kosten',
  en: 'grant or loan up to the full necessary cost',
};

export const APPLY_INTEGRATIONSAMT: Sentence = {
  de: 'Antrag beim Integrationsamt oder der örtlichen Fachstelle, vor Beginn der Maßnahme oder vor Vertragsschluss',
  en: 'application to the Integrationsamt or local office, before the measure begins or a contract is made',
};
export const APPLY_AGENTUR: Sentence = {
  de: 'Antrag bei der Agentur für Arbeit (bei Bürgergeld: Jobcenter), bevor das Arbeits- oder Ausbildungsverhältnis beginnt (§ 324 Abs. 1 SGB III)',
  en: 'application to the Agentur für Arbeit (or Jobcenter) before the employment or training begins (§ 324 Abs. 1 SGB III)',
};
export const APPLY_ANY_CARRIER: Sentence = {
  de: 'Antrag beim Rehabilitationsträger oder Integrationsamt, vor der Anschaffung; ein unzuständiger Träger leitet weiter (§ 14 SGB IX)',
  en: 'application to the rehabilitation carrier or Integrationsamt before the purchase; a carrier without competence forwards it (§ 14 SGB IX)',
};
export const NO_FORMAL_APPLICATION: Sentence = {
  de: 'kein förmlicher Antrag; Anruf oder Nachricht genügt',
  en: 'no formal application; a call or message suffices',
};

export const SB: readonly SearchStatus[] = ['severely-disabled', 'gleichgestellt'];
export const ALL_STATUSES: readonly SearchStatus[] = [
  'severely-disabled',
  'gleichgestellt',
  'gleichgestellt-151-4',
  'disabled',
];
