import { APPLY_ANY_CARRIER, APPLY_INTEGRATIONSAMT, CASE_BY_CASE, FULL_COST, SB } from './common';
import type { Benefit } from './types';

/** Money for disabled people. */
export const PERSON_MONEY: readonly Benefit[] = [
  {
    id: 'SB01',
    title: { de: 'Technische Arbeitshilfen', en: 'Technical work aids' },
    recipients: ['person'],
    nature: 'money',
    needs: ['equipment'],
    purpose: {
      de: 'Erst- und Ersatzbeschaffung, Wartung, Instandsetzung, Ausbildung im Gebrauch',
      en: 'first and replacement purchase, maintenance, repair, instruction',
    },
    amount: FULL_COST,
    duration: null,
    conditions: [
      {
        de: 'Die Hilfe geht nicht in das Eigentum des Arbeitgebers über',
        en: 'The aid does not become the employer’s property',
      },
    ],
    statuses: SB,
    facts: ['measure-not-begun'],
    competent: [
      { carrier: 'integrationsamt', norm: '§ 185 Abs. 3 Nr. 1 Buchst. a SGB IX; § 19 SchwbAV' },
      { carrier: 'rehabilitationstraeger', norm: '§ 49 Abs. 8 Nr. 5 SGB IX' },
    ],
    localOffice: true,
    apply: APPLY_ANY_CARRIER,
    changes: [],
    tableBenefit: 'SchwbAV19',
  },
  {
    id: 'SB02',
    title: { de: 'Hilfsmittel', en: 'Aids' },
    recipients: ['person'],
    nature: 'money',
    needs: ['equipment'],
    purpose: {
      de: 'Berufsausübung, Teilnahme an einer Leistung, Sicherheit auf dem Weg und am Arbeitsplatz',
      en: 'exercise of the occupation, taking part in a benefit, safety on the way and at work',
    },
    amount: FULL_COST,
    duration: null,
    conditions: [],
    statuses: null,
    facts: ['employer-not-obliged', 'no-medical-benefit'],
    competent: [{ carrier: 'rehabilitationstraeger', norm: '§ 49 Abs. 8 Nr. 4 SGB IX' }],
    localOffice: false,
    apply: APPLY_ANY_CARRIER,
    changes: [],
  },
  {
    id: 'SB03',
    title: { de: 'Kraftfahrzeughilfe', en: 'Vehicle aid' },
    recipients: ['person'],
    nature: 'money',
    needs: ['mobility'],
    purpose: {
      de: 'Kauf eines Kraftfahrzeugs, behinderungsbedingte Zusatzausstattung, Fahrerlaubnis, Beförderung in Härtefällen',
      en: 'purchase of a vehicle, special equipment, driving licence, transport in cases of hardship',
    },
    amount: {
      de: 'Kauf nach Einkommen bis 22.000 EUR; Zusatzausstattung voll; Fahrerlaubnis nach Einkommen',
      en: 'purchase by income up to EUR 22,000; equipment in full; licence by income',
    },
    duration: {
      de: 'erneut in der Regel nicht vor fünf Jahren',
      en: 'again as a rule not before five years',
    },
    conditions: [
      {
        de: 'Fahrzeug nach Größe und Ausstattung behinderungsgerecht',
        en: 'Size and equipment fit the disability',
      },
      {
        de: 'Gebrauchtwagen: Verkehrswert mindestens 50 % des Neupreises',
        en: 'Used car: value at least 50 % of its price when new',
      },
    ],
    statuses: null,
    facts: ['needs-vehicle', 'measure-not-begun'],
    competent: [
      { carrier: 'rehabilitationstraeger', norm: '§ 49 Abs. 8 Nr. 1 SGB IX; KfzHV' },
      { carrier: 'integrationsamt', norm: '§ 185 Abs. 3 Nr. 1 Buchst. b SGB IX; § 20 SchwbAV; KfzHV' },
    ],
    localOffice: true,
    apply: {
      de: 'Antrag vor Abschluss des Kaufvertrags; Reparatur der Ausstattung binnen eines Monats nach Rechnung (§ 10 KfzHV)',
      en: 'application before the contract of sale; repair of the equipment within a month of the invoice (§ 10 KfzHV)',
    },
    changes: [
      {
        since: '2021-06-10',
        text: { de: 'Höchstbetrag 22.000 statt 9.500 EUR', en: 'Highest price EUR 22,000 instead of 9,500' },
        norm: '§ 5 Abs. 1 KfzHV',
      },
    ],
    tableBenefit: 'SchwbAV20',
    calculator: 'vehicle-aid',
  },
  {
    id: 'SB04',
    title: { de: 'Wohnungshilfe', en: 'Housing aid' },
    recipients: ['person'],
    nature: 'money',
    needs: ['housing'],
    purpose: {
      de: 'Beschaffung und Anpassung von Wohnraum, Umzug in eine geeignete oder näher gelegene Wohnung',
      en: 'acquiring and adapting a dwelling, moving to a suitable or nearer one',
    },
    amount: {
      de: 'Zuschuss, Zinszuschuss oder Darlehen nach dem Einzelfall',
      en: 'grant, interest grant or loan, depending on the case',
    },
    duration: null,
    conditions: [
      {
        de: 'Beschaffung: Voraussetzungen des § 16 Wohnraumförderungsgesetz',
        en: 'Acquisition: conditions of § 16 Wohnraumförderungsgesetz',
      },
    ],
    statuses: SB,
    facts: ['measure-not-begun'],
    competent: [
      { carrier: 'rehabilitationstraeger', norm: '§ 49 Abs. 8 Nr. 6 SGB IX' },
      { carrier: 'integrationsamt', norm: '§ 185 Abs. 3 Nr. 1 Buchst. d SGB IX; § 22 SchwbAV' },
    ],
    localOffice: true,
    apply: APPLY_ANY_CARRIER,
    changes: [],
    tableBenefit: 'SchwbAV22',
  },
  {
    id: 'SB05',
    title: {
      de: 'Gründung und Erhaltung einer selbstständigen Existenz',
      en: 'Starting and keeping a business',
    },
    recipients: ['person'],
    nature: 'money',
    needs: ['self-employment'],
    purpose: { de: 'Gründung, Einstieg, Coaching', en: 'start, entry, coaching' },
    amount: {
      de: 'Darlehen oder Zinszuschuss, Tilgung jährlich 10 %; Gründungszuschuss: Arbeitslosengeld und 300 EUR',
      en: 'loan or interest grant, repaid by 10 % a year; start-up grant: unemployment benefit and EUR 300',
    },
    duration: {
      de: 'Gründungszuschuss sechs Monate, dann bis neun Monate 300 EUR',
      en: 'start-up grant six months, then up to nine months of EUR 300',
    },
    conditions: [
      { de: 'Persönliche und fachliche Voraussetzungen', en: 'Personal and professional aptitude' },
      {
        de: 'Tragfähigkeit, von fachkundiger Stelle bestätigt',
        en: 'Viability, confirmed by an expert body',
      },
      {
        de: 'Lebensunterhalt auf Dauer im Wesentlichen gesichert',
        en: 'Livelihood essentially secured in the long run',
      },
    ],
    statuses: SB,
    facts: ['self-employed', 'measure-not-begun'],
    competent: [
      { carrier: 'integrationsamt', norm: '§ 185 Abs. 3 Nr. 1 Buchst. c SGB IX; § 21 SchwbAV' },
      { carrier: 'agentur-fuer-arbeit', norm: '§§ 93, 94 SGB III' },
      { carrier: 'jobcenter', norm: '§§ 16b, 16c, 16f SGB II' },
    ],
    localOffice: true,
    apply: APPLY_INTEGRATIONSAMT,
    changes: [],
  },
  {
    id: 'SB06',
    title: { de: 'Hilfen in besonderen Lebenslagen', en: 'Help in special situations' },
    recipients: ['person'],
    nature: 'money',
    needs: ['workplace', 'everyday-life', 'dismissal'],
    purpose: {
      de: 'was zur Sicherung der Teilhabe sonst nötig ist',
      en: 'whatever else is needed to secure participation',
    },
    amount: CASE_BY_CASE,
    duration: CASE_BY_CASE,
    conditions: [
      {
        de: 'Die Hilfen der §§ 19 bis 24 SchwbAV reichen nicht',
        en: 'The help of §§ 19 to 24 SchwbAV does not suffice',
      },
    ],
    statuses: SB,
    facts: ['other-help-exhausted'],
    competent: [{ carrier: 'integrationsamt', norm: '§ 185 Abs. 3 Nr. 1 Buchst. f SGB IX; § 25 SchwbAV' }],
    localOffice: true,
    apply: APPLY_INTEGRATIONSAMT,
    changes: [],
    tableBenefit: 'SchwbAV25',
  },
  {
    id: 'SB07',
    title: { de: 'Notwendige Arbeitsassistenz', en: 'Necessary work assistance' },
    recipients: ['person'],
    nature: 'money',
    needs: ['assistance'],
    purpose: {
      de: 'regelmäßig wiederkehrende Unterstützung am Arbeitsplatz durch eine selbst beauftragte Kraft',
      en: 'recurring support at work by an assistant whom the person engages',
    },
    amount: {
      de: 'volle Kosten des als notwendig festgestellten zeitlichen Bedarfs',
      en: 'the full cost of the time found necessary',
    },
    duration: {
      de: 'laufend; zur Erlangung eines Arbeitsplatzes bis drei Jahre durch den Rehabilitationsträger',
      en: 'continuing; to obtain a job up to three years at the rehabilitation carrier’s cost',
    },
    conditions: [
      {
        de: 'Die Regelaltersgrenze steht nicht entgegen (BVerwG 12.01.2022 - 5 C 2.21)',
        en: 'The pension age is no bar (BVerwG 12.01.2022 - 5 C 2.21)',
      },
    ],
    statuses: SB,
    facts: ['core-work-done-personally', 'employer-agrees', 'other-help-exhausted'],
    competent: [
      { carrier: 'rehabilitationstraeger', norm: '§ 49 Abs. 8 S. 1 Nr. 3, S. 2 SGB IX' },
      { carrier: 'integrationsamt', norm: '§ 185 Abs. 5 SGB IX; § 17 Abs. 1a SchwbAV' },
    ],
    localOffice: true,
    apply: APPLY_INTEGRATIONSAMT,
    changes: [
      {
        since: null,
        text: {
          de: 'Der Anspruch steht in Absatz 5 (Absatz 4: Berufsbegleitung) und geht auf die vollen Kosten',
          en: 'The claim stands in paragraph 5 (paragraph 4: job support) and covers the full cost',
        },
        norm: '§ 185 Abs. 5 S. 1 und 2 SGB IX',
      },
      {
        since: '2024-01-01',
        text: {
          de: 'Gilt sechs Wochen nach Eingang als genehmigt',
          en: 'Deemed granted six weeks after receipt',
        },
        norm: '§ 185 Abs. 9 SGB IX',
      },
    ],
    tableBenefit: 'SchwbAV17_1a',
    calculator: 'deemed-grant',
  },
  {
    id: 'SB08',
    title: { de: 'Unterstützte Beschäftigung: Qualifizierung', en: 'Supported employment: qualification' },
    recipients: ['person'],
    nature: 'money',
    needs: ['qualification', 'coaching', 'hiring'],
    purpose: { de: 'individuelle betriebliche Qualifizierung', en: 'individual qualification in a company' },
    amount: { de: 'Lebensunterhalt und Teilnahmekosten', en: 'livelihood and cost of taking part' },
    duration: { de: 'bis zwei, begründet bis drei Jahre', en: 'up to two, with reasons up to three years' },
    conditions: [],
    statuses: null,
    facts: ['special-support-need'],
    competent: [{ carrier: 'rehabilitationstraeger', norm: '§ 55 Abs. 2 SGB IX' }],
    localOffice: false,
    apply: APPLY_ANY_CARRIER,
    changes: [],
  },
  {
    id: 'SB09',
    title: { de: 'Unterstützte Beschäftigung: Berufsbegleitung', en: 'Supported employment: job support' },
    recipients: ['person'],
    nature: 'money',
    needs: ['coaching', 'dismissal'],
    purpose: {
      de: 'Stabilisierung und Krisenhilfe im neuen Arbeitsverhältnis',
      en: 'stabilising a new job, help in a crisis',
    },
    amount: CASE_BY_CASE,
    duration: { de: 'solange erforderlich', en: 'as long as needed' },
    conditions: [],
    statuses: SB,
    facts: ['regular-employment'],
    anyOf: ['supported-employment-ended', 'from-workshop'],
    competent: [
      { carrier: 'integrationsamt', norm: '§ 185 Abs. 4 SGB IX; § 55 Abs. 3 SGB IX' },
      { carrier: 'rehabilitationstraeger', norm: '§ 55 Abs. 3 SGB IX' },
    ],
    localOffice: true,
    apply: APPLY_INTEGRATIONSAMT,
    changes: [
      {
        since: '2024-01-01',
        text: {
          de: 'Gilt sechs Wochen nach Eingang als genehmigt',
          en: 'Deemed granted six weeks after receipt',
        },
        norm: '§ 185 Abs. 9 SGB IX',
      },
    ],
    calculator: 'deemed-grant',
  },
  {
    id: 'SB10',
    title: { de: 'Erhaltung und Erweiterung beruflicher Kenntnisse', en: 'Keeping and extending skills' },
    recipients: ['person'],
    nature: 'money',
    needs: ['qualification'],
    purpose: {
      de: 'inner- und außerbetriebliche Maßnahmen, auch zum Aufstieg',
      en: 'courses inside and outside the company, also for advancement',
    },
    amount: {
      de: 'Zuschuss bis zur Höhe der Aufwendungen durch die Teilnahme',
      en: 'grant up to the cost of taking part',
    },
    duration: null,
    conditions: [
      {
        de: 'Nach Art, Umfang und Dauer den besonderen Bedürfnissen entsprechend',
        en: 'Kind, extent and length fit the special needs',
      },
    ],
    statuses: SB,
    facts: ['measure-not-begun'],
    competent: [
      { carrier: 'integrationsamt', norm: '§ 185 Abs. 3 Nr. 1 Buchst. e SGB IX; § 24 SchwbAV' },
      { carrier: 'rehabilitationstraeger', norm: '§ 49 Abs. 3 Nr. 4 SGB IX' },
    ],
    localOffice: true,
    apply: APPLY_ANY_CARRIER,
    changes: [],
    tableBenefit: 'SchwbAV24',
  },
];
