import {
  ALL_STATUSES,
  APPLY_AGENTUR,
  APPLY_INTEGRATIONSAMT,
  CASE_BY_CASE,
  FULL_COST,
  GRANT_OR_LOAN,
  SB,
} from './common';
import type { Benefit } from './types';

/** Money for employers: training, trial and new places. */
export const EMPLOYER_HIRING_MONEY: readonly Benefit[] = [
  {
    id: 'AG01',
    title: { de: 'Zuschuss zur Ausbildungsvergütung', en: 'Subsidy to trainee pay' },
    recipients: ['employer'],
    nature: 'money',
    needs: ['training', 'wage-costs'],
    purpose: {
      de: 'Vergütung während einer betrieblichen Aus- oder Weiterbildung, mit Arbeitgeberanteil',
      en: 'pay during in-company training, with the employer’s social insurance share',
    },
    amount: {
      de: 'regelmäßig bis 60 %, für schwerbehinderte Menschen bis 80 % der Vergütung des letzten Ausbildungsjahres; ausnahmsweise voll',
      en: 'as a rule up to 60 %, for severely disabled people up to 80 % of the last year’s pay; in full by exception',
    },
    duration: { de: 'Dauer der Aus- oder Weiterbildung', en: 'length of the training' },
    conditions: [
      {
        de: 'Die Aus- oder Weiterbildung ist sonst nicht zu erreichen',
        en: 'The training is not attainable otherwise',
      },
    ],
    statuses: ALL_STATUSES,
    facts: ['in-training'],
    competent: [
      { carrier: 'agentur-fuer-arbeit', norm: '§ 73 Abs. 1 und 2 SGB III' },
      { carrier: 'jobcenter', norm: '§ 16 Abs. 1 SGB II' },
      { carrier: 'rehabilitationstraeger', norm: '§ 50 Abs. 1 Nr. 1 SGB IX' },
    ],
    localOffice: false,
    apply: APPLY_AGENTUR,
    changes: [],
  },
  {
    id: 'AG02',
    title: { de: 'Eingliederungszuschuss nach der Ausbildung', en: 'Wage subsidy after training' },
    recipients: ['employer'],
    nature: 'money',
    needs: ['hiring', 'wage-costs'],
    purpose: {
      de: 'Arbeitsentgelt nach Übernahme im Anschluss an eine geförderte Aus- oder Weiterbildung',
      en: 'wages after taking over a person whose training was subsidised',
    },
    amount: { de: 'bis 70 % des zu berücksichtigenden Entgelts', en: 'up to 70 % of the wage considered' },
    duration: { de: 'ein Jahr', en: 'one year' },
    conditions: [
      {
        de: 'Übernahme durch den ausbildenden oder einen anderen Arbeitgeber',
        en: 'Taken over by the training or another employer',
      },
    ],
    statuses: ['severely-disabled'],
    facts: ['training-was-subsidised', 'measure-not-begun'],
    competent: [
      { carrier: 'agentur-fuer-arbeit', norm: '§ 73 Abs. 3 SGB III' },
      { carrier: 'jobcenter', norm: '§ 16 Abs. 1 SGB II' },
    ],
    localOffice: false,
    apply: APPLY_AGENTUR,
    changes: [],
    calculator: 'wage-subsidy-plan',
  },
  {
    id: 'AG03',
    title: {
      de: 'Zuschuss zu Gebühren der Berufsausbildung',
      en: 'Grant towards fees of vocational training',
    },
    recipients: ['employer'],
    nature: 'money',
    needs: ['training'],
    purpose: {
      de: 'Eintragungs-, Prüfungs- und Betreuungsgebühren der Kammern, außerbetriebliche Abschnitte',
      en: 'chamber fees for entry, examination and supervision; parts of the training outside the company',
    },
    amount: CASE_BY_CASE,
    duration: CASE_BY_CASE,
    conditions: [{ de: 'Weniger als 20 Arbeitsplätze', en: 'Fewer than 20 places' }],
    statuses: SB,
    facts: ['employer-without-duty', 'particularly-affected', 'in-training'],
    competent: [{ carrier: 'integrationsamt', norm: '§ 185 Abs. 3 Nr. 2 Buchst. b SGB IX; § 26a SchwbAV' }],
    localOffice: true,
    apply: APPLY_INTEGRATIONSAMT,
    changes: [
      {
        since: null,
        text: {
          de: 'Eine Altersgrenze von 27 Jahren steht nicht im Verordnungstext; verlangt wird ein Jugendlicher oder junger Erwachsener',
          en: 'An age limit of 27 is not in the text of the ordinance; it speaks of young people and young adults',
        },
        norm: '§ 26a SchwbAV',
      },
    ],
    tableBenefit: 'SchwbAV26a',
  },
  {
    id: 'AG04',
    title: {
      de: 'Prämien und Zuschüsse zur Berufsausbildung',
      en: 'Premiums and grants for vocational training',
    },
    recipients: ['employer'],
    nature: 'money',
    needs: ['training'],
    purpose: {
      de: 'Kosten der Ausbildung junger Menschen, die für ihre Dauer gleichgestellt sind; nicht deren Personalkosten',
      en: 'cost of training young people with equal status for its duration; not their pay',
    },
    amount: CASE_BY_CASE,
    duration: CASE_BY_CASE,
    conditions: [
      {
        de: 'Nachweis durch Stellungnahme der Agentur für Arbeit oder Bescheid über Leistungen zur Teilhabe',
        en: 'Proof by a statement of the Agentur für Arbeit or a decision on participation benefits',
      },
    ],
    statuses: ['gleichgestellt-151-4'],
    facts: ['in-training'],
    competent: [{ carrier: 'integrationsamt', norm: '§ 185 Abs. 3 Nr. 2 Buchst. c SGB IX; § 26b SchwbAV' }],
    localOffice: true,
    apply: APPLY_INTEGRATIONSAMT,
    changes: [],
    tableBenefit: 'SchwbAV26b',
  },
  {
    id: 'AG05',
    title: { de: 'Probebeschäftigung', en: 'Trial employment' },
    recipients: ['employer'],
    nature: 'money',
    needs: ['hiring', 'wage-costs'],
    purpose: { de: 'Kosten einer befristeten Probebeschäftigung', en: 'cost of a limited trial employment' },
    amount: FULL_COST,
    duration: { de: 'bis zu drei Monate', en: 'up to three months' },
    conditions: [
      {
        de: 'Die Möglichkeit der Teilhabe am Arbeitsleben wird verbessert',
        en: 'The chance of participation in working life improves',
      },
    ],
    statuses: ALL_STATUSES,
    facts: ['measure-not-begun'],
    competent: [
      { carrier: 'agentur-fuer-arbeit', norm: '§ 46 Abs. 1 SGB III' },
      { carrier: 'jobcenter', norm: '§ 16 Abs. 1 SGB II' },
      { carrier: 'rehabilitationstraeger', norm: '§ 50 Abs. 1 Nr. 4 SGB IX' },
    ],
    localOffice: false,
    apply: APPLY_AGENTUR,
    changes: [],
  },
  {
    id: 'AG06',
    title: {
      de: 'Schaffung neuer Arbeits- und Ausbildungsplätze',
      en: 'Creation of new jobs and training places',
    },
    recipients: ['employer'],
    nature: 'money',
    needs: ['hiring', 'workplace', 'training', 'dismissal'],
    purpose: { de: 'Investitionskosten neuer, geeigneter Plätze', en: 'investment in new, suitable places' },
    amount: GRANT_OR_LOAN,
    duration: {
      de: 'Bindung des Platzes nach dem Einzelfall',
      en: 'the place is kept reserved, depending on the case',
    },
    conditions: [
      {
        de: 'Angemessene eigene Beteiligung an den Gesamtkosten',
        en: 'An adequate own share of the total cost',
      },
      { de: 'Darlehen: Tilgung in der Regel jährlich 10 %', en: 'Loan: as a rule repaid by 10 % a year' },
    ],
    statuses: SB,
    facts: ['measure-not-begun'],
    anyOf: [
      'employer-without-duty',
      'employer-above-quota',
      'particularly-affected',
      'long-term-unemployed',
      'from-workshop',
      'job-endangered',
      // § 15 Abs. 1 S. 1 Nr. 2: training places, whoever is hired.
      'in-training',
    ],
    competent: [{ carrier: 'integrationsamt', norm: '§ 15 SchwbAV' }],
    localOffice: true,
    apply: APPLY_INTEGRATIONSAMT,
    changes: [],
    tableBenefit: 'SchwbAV15',
  },
];
