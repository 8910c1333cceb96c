import { NO_FORMAL_APPLICATION, SB } from './common';
import type { Benefit } from './types';

/** Advice, information and counting for employers. */
export const EMPLOYER_ADVICE: readonly Benefit[] = [
  {
    id: 'AG13',
    title: { de: 'Beratung durch das Integrationsamt', en: 'Advice by the Integrationsamt' },
    recipients: ['employer'],
    nature: 'advice',
    needs: ['advice', 'workplace', 'prevention'],
    purpose: {
      de: 'Auswahl und Gestaltung von Plätzen, Prävention, Schwierigkeiten am Arbeitsplatz, technische Beratung',
      en: 'choice and design of places, prevention, difficulties at work, technical advice',
    },
    amount: { de: 'kostenfrei', en: 'free of charge' },
    duration: null,
    conditions: [],
    statuses: SB,
    facts: [],
    competent: [{ carrier: 'integrationsamt', norm: '§ 185 Abs. 2 SGB IX; § 167 Abs. 1 SGB IX' }],
    localOffice: true,
    apply: NO_FORMAL_APPLICATION,
    changes: [],
  },
  {
    id: 'AG14',
    title: { de: 'Arbeitsmarktberatung', en: 'Labour market advice' },
    recipients: ['employer'],
    nature: 'advice',
    needs: ['advice', 'hiring', 'training'],
    purpose: {
      de: 'Lage des Arbeitsmarkts, Besetzung von Stellen, Arbeitsbedingungen, Aus- und Weiterbildung, Förderung',
      en: 'labour market, filling of posts, working conditions, training, subsidies',
    },
    amount: { de: 'kostenfrei', en: 'free of charge' },
    duration: null,
    conditions: [],
    statuses: null,
    facts: [],
    competent: [
      { carrier: 'agentur-fuer-arbeit', norm: '§ 34 SGB III' },
      { carrier: 'jobcenter', norm: '§ 16 Abs. 1 SGB II' },
    ],
    localOffice: false,
    apply: NO_FORMAL_APPLICATION,
    changes: [
      {
        since: null,
        text: {
          de: 'Auch Auskunft zu Beschäftigten aus dem Ausland',
          en: 'Also information on workers from abroad',
        },
        norm: '§ 34 Abs. 1 S. 2 Nr. 2 SGB III',
      },
    ],
  },
  {
    id: 'AG15',
    title: { de: 'Integrationsfachdienst für Arbeitgeber', en: 'Integration service for employers' },
    recipients: ['employer'],
    nature: 'advice',
    needs: ['advice', 'hiring', 'coaching'],
    purpose: {
      de: 'psychosoziale Beratung, Vermittlung, Einarbeitung, Betreuung, Klärung und Beantragung von Leistungen',
      en: 'psychosocial advice, placement, induction, support, clarifying and applying for benefits',
    },
    amount: {
      de: 'kostenfrei; der Auftraggeber vergütet den Dienst',
      en: 'free; the service is paid by its principal',
    },
    duration: { de: 'nach dem Auftrag, mit Bericht', en: 'by the commission, with a report' },
    conditions: [
      {
        de: 'Beauftragung durch Integrationsamt oder Rehabilitationsträger',
        en: 'Commission by the Integrationsamt or a carrier',
      },
    ],
    statuses: null,
    facts: [],
    competent: [
      { carrier: 'integrationsamt', norm: '§§ 192 bis 198 SGB IX; § 185 Abs. 3 Nr. 3 SGB IX' },
      { carrier: 'agentur-fuer-arbeit', norm: '§ 45 SGB III' },
      { carrier: 'jobcenter', norm: '§ 16 Abs. 1 SGB II' },
      { carrier: 'rehabilitationstraeger', norm: '§ 49 Abs. 6 S. 2 Nr. 9 SGB IX' },
    ],
    localOffice: true,
    apply: NO_FORMAL_APPLICATION,
    changes: [
      {
        since: '2022-01-01',
        text: {
          de: 'Zugleich Einheitliche Ansprechstelle für Arbeitgeber',
          en: 'Also the single contact point for employers',
        },
        norm: '§ 185a SGB IX; § 193 Abs. 2 Nr. 9 SGB IX',
      },
    ],
    tableBenefit: 'SchwbAV28',
  },
  {
    id: 'AG16',
    title: { de: 'Kurse und Aufklärung', en: 'Courses and information' },
    recipients: ['employer'],
    nature: 'advice',
    needs: ['advice', 'prevention'],
    purpose: {
      de: 'Schulungen für Vertrauenspersonen, Betriebs- und Personalräte, Inklusionsbeauftragte; Schriften',
      en: 'training for representatives, works councils and inclusion officers; publications',
    },
    amount: null,
    duration: null,
    conditions: [],
    statuses: null,
    facts: [],
    competent: [{ carrier: 'integrationsamt', norm: '§ 185 Abs. 3 Nr. 4 SGB IX; § 29 SchwbAV' }],
    localOffice: true,
    apply: { de: 'Anmeldung beim Integrationsamt', en: 'registration with the Integrationsamt' },
    changes: [],
  },
  {
    id: 'AG17',
    title: { de: 'Kündigungsverfahren und gütliche Einigung', en: 'Dismissal procedure and settlement' },
    recipients: ['employer'],
    nature: 'protection',
    needs: ['dismissal'],
    purpose: {
      de: 'Zustimmung zur Kündigung; in jeder Lage gütliche Einigung und Hilfen zur Sicherung des Platzes',
      en: 'consent to a dismissal; at every stage a settlement, and help to keep the job',
    },
    amount: null,
    duration: null,
    conditions: [{ de: 'Ausnahmen in § 173 SGB IX', en: 'Exceptions in § 173 SGB IX' }],
    statuses: SB,
    facts: [],
    competent: [{ carrier: 'integrationsamt', norm: '§§ 168 bis 175 SGB IX' }],
    localOffice: true,
    apply: {
      de: 'Antrag des Arbeitgebers, schriftlich oder elektronisch, vor der Kündigung (§ 170 Abs. 1 SGB IX)',
      en: 'application by the employer, written or electronic, before the dismissal (§ 170 Abs. 1 SGB IX)',
    },
    changes: [],
    calculator: 'consent-needed',
  },
  {
    id: 'AG18',
    title: { de: 'Hilfe bei der Inklusionsvereinbarung', en: 'Help with the Inklusionsvereinbarung' },
    recipients: ['employer'],
    nature: 'advice',
    needs: ['advice', 'prevention'],
    purpose: {
      de: 'Vermittlung in Verhandlungen über Personalplanung, Gestaltung der Plätze, Quote, Teilzeit, Ausbildung, Prävention',
      en: 'mediation on staff planning, design of places, quota, part-time, training, prevention',
    },
    amount: null,
    duration: null,
    conditions: [
      {
        de: 'Einladung durch Arbeitgeber oder Schwerbehindertenvertretung',
        en: 'Invitation by the employer or the representation',
      },
    ],
    statuses: null,
    facts: [],
    competent: [{ carrier: 'integrationsamt', norm: '§ 166 SGB IX' }],
    localOffice: true,
    apply: NO_FORMAL_APPLICATION,
    changes: [],
  },
  {
    id: 'AG19',
    title: { de: 'Anrechnung und Mehrfachanrechnung', en: 'Counting and multiple counting' },
    recipients: ['employer'],
    nature: 'allowance',
    needs: ['quota', 'hiring', 'training'],
    purpose: {
      de: 'Anrechnung auf einen oder mehrere Pflichtarbeitsplätze; nur für das jeweilige Beschäftigungsverhältnis',
      en: 'counting on one or more obligatory places; only for that employment',
    },
    amount: {
      de: 'ein Platz; auf Zulassung bis drei; in Ausbildung zwei, im ersten Jahr nach Übernahme zwei',
      en: 'one place; up to three if approved; in training two, in the first year after it two',
    },
    duration: {
      de: 'Mehrfachanrechnung in der Regel ab dem Monat des Antrags',
      en: 'multiple counting as a rule from the month of the request',
    },
    conditions: [
      {
        de: 'Besondere Schwierigkeiten der Teilhabe (§ 159 Abs. 1)',
        en: 'Special difficulties of participation (§ 159 Abs. 1)',
      },
    ],
    statuses: SB,
    facts: [],
    competent: [{ carrier: 'agentur-fuer-arbeit', norm: '§§ 158, 159 SGB IX' }],
    localOffice: false,
    apply: {
      de: 'formlos durch den Arbeitgeber bei der Agentur für Arbeit am Sitz des Betriebs',
      en: 'informal request by the employer to the Agentur für Arbeit at the seat of the business',
    },
    changes: [
      {
        since: '2024-01-01',
        text: {
          de: 'Nach Werkstatt, anderem Leistungsanbieter oder mit Budget für Arbeit kraft Gesetzes zwei Jahre zweifach',
          en: 'After a workshop, another provider or with a Budget für Arbeit twice for two years by law',
        },
        norm: '§ 159 Abs. 2a SGB IX',
      },
    ],
    calculator: 'levy',
  },
];
