import {
  ALL_STATUSES,
  APPLY_AGENTUR,
  APPLY_ANY_CARRIER,
  APPLY_INTEGRATIONSAMT,
  CASE_BY_CASE,
  FULL_COST,
  GRANT_OR_LOAN,
  SB,
} from './common';
import type { Benefit } from './types';

/** Money for employers: wages and the workplace. */
export const EMPLOYER_WORKPLACE_MONEY: readonly Benefit[] = [
  {
    id: 'AG07',
    title: { de: 'Eingliederungszuschuss', en: 'Wage subsidy' },
    recipients: ['employer'],
    nature: 'money',
    needs: ['hiring', 'wage-costs'],
    purpose: {
      de: 'Ausgleich einer Minderleistung bei Einstellung',
      en: 'compensation of lower performance at hiring',
    },
    amount: {
      de: 'bis 70 % des zu berücksichtigenden Entgelts, jährlich zehn Prozentpunkte weniger, mindestens 30 %',
      en: 'up to 70 % of the wage considered, ten points less each year, at least 30 %',
    },
    duration: {
      de: 'bis 24 Monate; besonders betroffene Menschen bis 60, ab 55 Jahren bis 96 Monate',
      en: 'up to 24 months; particularly affected people up to 60, from the age of 55 up to 96 months',
    },
    conditions: [
      { de: 'Kein Ausschluss nach § 92 Abs. 1 SGB III', en: 'No exclusion under § 92 Abs. 1 SGB III' },
      {
        de: 'Rückzahlung bei Ende in Förderung oder Nachbeschäftigung',
        en: 'Repayment on an end within the funding or follow-up period',
      },
    ],
    statuses: ALL_STATUSES,
    facts: ['placement-hindered', 'measure-not-begun'],
    competent: [
      { carrier: 'agentur-fuer-arbeit', norm: '§§ 88 bis 92 SGB III' },
      { carrier: 'jobcenter', norm: '§ 16 Abs. 1 SGB II' },
      { carrier: 'rehabilitationstraeger', norm: '§ 50 Abs. 1 Nr. 2, Abs. 4 SGB IX' },
    ],
    localOffice: false,
    apply: APPLY_AGENTUR,
    changes: [
      {
        since: null,
        text: {
          de: 'Genau zehn Prozentpunkte im Jahr; „mindestens“ sagt nur § 50 Abs. 4 SGB IX (Rehabilitationsträger)',
          en: 'Exactly ten points a year; "at least" is said only by § 50 Abs. 4 SGB IX (rehabilitation carriers)',
        },
        norm: '§ 90 Abs. 4 S. 1 SGB III',
      },
      {
        since: '2024-01-01',
        text: {
          de: 'Die Förderung bis 36 Monate für Ältere setzt 55 statt 50 vollendete Lebensjahre voraus',
          en: 'Funding up to 36 months for older workers needs 55 instead of 50 completed years',
        },
        norm: '§ 89 S. 3 SGB III',
      },
    ],
    calculator: 'wage-subsidy-plan',
  },
  {
    id: 'AG08',
    title: { de: 'Budget für Arbeit', en: 'Budget für Arbeit' },
    recipients: ['employer', 'person'],
    nature: 'money',
    needs: ['hiring', 'wage-costs', 'coaching'],
    purpose: {
      de: 'Lohnkostenzuschuss sowie Anleitung und Begleitung statt einer Werkstatt',
      en: 'wage cost subsidy with guidance and support instead of a workshop',
    },
    amount: { de: 'bis 75 % des regelmäßig gezahlten Entgelts', en: 'up to 75 % of the regular wage' },
    duration: CASE_BY_CASE,
    conditions: [
      {
        de: 'Sozialversicherungspflichtiges Arbeitsverhältnis mit tariflicher oder ortsüblicher Entlohnung',
        en: 'Insured employment with tariff or locally usual wages',
      },
    ],
    statuses: null,
    facts: ['workshop-claim'],
    competent: [
      { carrier: 'eingliederungshilfe', norm: '§ 61 SGB IX' },
      { carrier: 'integrationsamt', norm: '§ 185 Abs. 3 Nr. 6 SGB IX' },
    ],
    localOffice: false,
    apply: {
      de: 'Antrag beim Träger der Eingliederungshilfe, vor Abschluss des Arbeitsvertrags',
      en: 'application to the carrier of Eingliederungshilfe, before the contract of employment',
    },
    changes: [
      {
        since: '2023-06-14',
        text: {
          de: 'Die Obergrenze von 40 % der Bezugsgröße ist entfallen',
          en: 'The cap of 40 % of the Bezugsgröße is gone',
        },
        norm: '§ 61 Abs. 2 S. 2 SGB IX',
      },
    ],
    calculator: 'budget-for-work',
  },
  {
    id: 'AG09',
    title: { de: 'Arbeitshilfen im Betrieb', en: 'Work aids in the company' },
    recipients: ['employer'],
    nature: 'money',
    needs: ['workplace', 'equipment'],
    purpose: { de: 'behinderungsgerechte Ausgestaltung von Plätzen', en: 'adapting places to a disability' },
    amount: FULL_COST,
    duration: null,
    conditions: [
      {
        de: 'Für die dauerhafte Teilhabe am Arbeitsleben erforderlich',
        en: 'Needed for lasting participation in working life',
      },
    ],
    statuses: ALL_STATUSES,
    facts: ['employer-not-obliged', 'measure-not-begun'],
    competent: [
      { carrier: 'agentur-fuer-arbeit', norm: '§ 46 Abs. 2 SGB III' },
      { carrier: 'jobcenter', norm: '§ 16 Abs. 1 SGB II' },
      { carrier: 'rehabilitationstraeger', norm: '§ 50 Abs. 1 Nr. 3 SGB IX' },
      { carrier: 'integrationsamt', norm: '§ 185 Abs. 3 Nr. 2 Buchst. a SGB IX; § 26 SchwbAV' },
    ],
    localOffice: true,
    apply: APPLY_ANY_CARRIER,
    changes: [],
    tableBenefit: 'SchwbAV26',
  },
  {
    id: 'AG10',
    title: {
      de: 'Behinderungsgerechte Einrichtung von Plätzen',
      en: 'Setting up places for disabled people',
    },
    recipients: ['employer'],
    nature: 'money',
    needs: ['workplace', 'equipment'],
    purpose: {
      de: 'Erst- und Ersatzausstattung, Wartung, technische Anpassung, Einweisung, Teilzeitplätze',
      en: 'first and replacement equipment, maintenance, technical updates, instruction, part-time places',
    },
    amount: GRANT_OR_LOAN,
    duration: null,
    conditions: [
      {
        de: 'Arbeitsstätte oder Platz wird behinderungsgerecht gestaltet oder unterhalten',
        en: 'The place is adapted or kept adapted',
      },
    ],
    statuses: SB,
    facts: ['measure-not-begun'],
    competent: [
      { carrier: 'integrationsamt', norm: '§ 185 Abs. 3 Nr. 2 Buchst. a SGB IX; § 26 SchwbAV' },
      { carrier: 'rehabilitationstraeger', norm: '§ 50 SGB IX; § 49 Abs. 8 Nr. 4 und 5 SGB IX' },
    ],
    localOffice: true,
    apply: APPLY_INTEGRATIONSAMT,
    changes: [],
    tableBenefit: 'SchwbAV26',
  },
  {
    id: 'AG11',
    title: { de: 'Leistungen bei außergewöhnlichen Belastungen', en: 'Benefits for extraordinary burdens' },
    recipients: ['employer'],
    nature: 'money',
    needs: ['wage-costs', 'assistance', 'dismissal'],
    purpose: {
      de: 'besondere Betreuung oder Hilfskraft, Ausgleich wesentlich verminderter Leistung',
      en: 'special support or a helper, compensation of much lower performance',
    },
    amount: {
      de: 'nach dem Einzelfall, in angemessenem Verhältnis zum Entgelt',
      en: 'depends on the case, in adequate proportion to the wage',
    },
    duration: CASE_BY_CASE,
    conditions: [
      { de: 'Die Kosten selbst zu tragen ist unzumutbar', en: 'Bearing the cost is unreasonable' },
    ],
    statuses: SB,
    facts: ['other-help-exhausted'],
    anyOf: ['particularly-affected', 'from-workshop', 'part-time'],
    competent: [{ carrier: 'integrationsamt', norm: '§ 185 Abs. 3 Nr. 2 Buchst. e SGB IX; § 27 SchwbAV' }],
    localOffice: true,
    apply: APPLY_INTEGRATIONSAMT,
    changes: [
      {
        since: null,
        text: {
          de: 'Auch im Anschluss an einen anderen Leistungsanbieter (§ 60 SGB IX)',
          en: 'Also after employment with another service provider (§ 60 SGB IX)',
        },
        norm: '§ 27 Abs. 1 SchwbAV',
      },
    ],
    tableBenefit: 'SchwbAV27',
  },
  {
    id: 'AG12',
    title: { de: 'Prämie für Eingliederungsmanagement', en: 'Premium for reintegration management' },
    recipients: ['employer'],
    nature: 'money',
    needs: ['prevention'],
    purpose: {
      de: 'Einführung eines betrieblichen Eingliederungsmanagements',
      en: 'introduction of company reintegration management',
    },
    amount: CASE_BY_CASE,
    duration: null,
    conditions: [
      {
        de: 'Regelungen zu Prävention und Gesundheitsförderung, etwa in der Inklusionsvereinbarung',
        en: 'Rules on prevention and health, e.g. in the Inklusionsvereinbarung',
      },
    ],
    statuses: null,
    facts: ['concept-above-minimum'],
    competent: [
      { carrier: 'rehabilitationstraeger', norm: '§ 167 Abs. 3 SGB IX' },
      { carrier: 'integrationsamt', norm: '§ 185 Abs. 3 Nr. 2 Buchst. d SGB IX; § 26c SchwbAV' },
    ],
    localOffice: true,
    apply: APPLY_INTEGRATIONSAMT,
    changes: [],
  },
];
