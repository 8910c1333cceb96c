import type { Sentence } from '../core/errors';
import type { Fact } from './catalogue/types';

/** What has to be true, as a condition that a person can check. */
export const FACT_TEXT: Record<Fact, Sentence> = {
  'particularly-affected': {
    de: 'Die Person ist im Arbeitsleben besonders betroffen (§ 155 Abs. 1 SGB IX)',
    en: 'The person is particularly affected in working life (§ 155 Abs. 1 SGB IX)',
  },
  'in-training': { de: 'Es geht um eine Aus- oder Weiterbildung', en: 'It is about training' },
  'training-was-subsidised': {
    de: 'Während der Ausbildung wurden Zuschüsse nach § 73 SGB III erbracht',
    en: 'Subsidies under § 73 SGB III were paid during the training',
  },
  'placement-hindered': {
    de: 'Die Vermittlung ist aus Gründen in der Person erschwert',
    en: 'Placement is hindered by reasons in the person',
  },
  'from-workshop': {
    de: 'Die Person kommt aus einer Werkstatt oder von einem anderen Leistungsanbieter',
    en: 'The person comes from a workshop or another service provider',
  },
  'part-time': {
    de: 'Die Person arbeitet in Teilzeit (§ 158 Abs. 2 SGB IX)',
    en: 'The person works part-time (§ 158 Abs. 2 SGB IX)',
  },
  'workshop-claim': {
    de: 'Es besteht Anspruch auf Leistungen nach §§ 57, 58 SGB IX',
    en: 'There is a claim to benefits under §§ 57, 58 SGB IX',
  },
  'employer-without-duty': {
    de: 'Der Arbeitgeber ist nicht beschäftigungspflichtig (unter 20 Arbeitsplätze)',
    en: 'The employer has no duty to employ (fewer than 20 places)',
  },
  'employer-above-quota': {
    de: 'Die Einstellung geht über die Beschäftigungspflicht hinaus',
    en: 'The hiring goes beyond the duty to employ',
  },
  'long-term-unemployed': {
    de: 'Die Person war länger als zwölf Monate arbeitslos',
    en: 'The person was unemployed for more than twelve months',
  },
  'measure-not-begun': {
    de: 'Maßnahme, Vertrag oder Beschäftigung haben noch nicht begonnen',
    en: 'The measure, contract or employment has not begun',
  },
  'employer-agrees': {
    de: 'Der Arbeitgeber ist schriftlich einverstanden',
    en: 'The employer agrees in writing',
  },
  'core-work-done-personally': {
    de: 'Die Person erledigt den Kern ihrer Arbeit selbst',
    en: 'The person does the core of the work personally',
  },
  'employer-not-obliged': {
    de: 'Der Arbeitgeber ist nicht nach § 164 Abs. 4 SGB IX verpflichtet',
    en: 'The employer is not obliged by § 164 Abs. 4 SGB IX',
  },
  'no-medical-benefit': {
    de: 'Es ist keine medizinische Leistung der Krankenkasse',
    en: 'It is no medical benefit of the health insurance',
  },
  'needs-vehicle': {
    de: 'Die Person ist wegen der Behinderung auf ein Kraftfahrzeug angewiesen',
    en: 'The person depends on a vehicle because of the disability',
  },
  'self-employed': {
    de: 'Die Person ist selbstständig oder will es werden',
    en: 'The person is self-employed or wants to be',
  },
  'supported-employment-ended': {
    de: 'Das Arbeitsverhältnis folgt auf eine Unterstützte Beschäftigung',
    en: 'The job follows supported employment',
  },
  'special-support-need': {
    de: 'Es besteht besonderer Unterstützungsbedarf (§ 55 Abs. 1 SGB IX)',
    en: 'There is a special need for support (§ 55 Abs. 1 SGB IX)',
  },
  'other-help-exhausted': {
    de: 'Alle anderen Hilfen sind ausgeschöpft',
    en: 'All other help is exhausted',
  },
  'concept-above-minimum': {
    de: 'Das Konzept geht über die gesetzlichen Mindestanforderungen hinaus',
    en: 'The concept goes beyond the legal minimum',
  },
  'inclusion-company': {
    de: 'Der Arbeitgeber ist ein Inklusionsbetrieb (§ 215 SGB IX)',
    en: 'The employer is an inclusion company (§ 215 SGB IX)',
  },
  'target-group-215': {
    de: 'Die Person gehört zur Zielgruppe des § 215 SGB IX',
    en: 'The person belongs to the target group of § 215 SGB IX',
  },
  'job-endangered': { de: 'Der Arbeitsplatz ist gefährdet', en: 'The job is endangered' },
  'receives-participation-benefits': {
    de: 'Die Person erhält Leistungen zur Teilhabe am Arbeitsleben',
    en: 'The person receives benefits for participation in working life',
  },
  'regular-employment': {
    de: 'Es besteht ein sozialversicherungspflichtiges Arbeitsverhältnis',
    en: 'There is insured employment',
  },
};

export const FACTS = Object.keys(FACT_TEXT) as readonly Fact[];
