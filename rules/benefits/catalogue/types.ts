import type { Sentence } from '../../core/errors';
import type { TableBenefit } from '../benefit-table';

export type Recipient = 'employer' | 'person';
type BenefitNature = 'money' | 'advice' | 'protection' | 'allowance';

type Carrier =
  | 'integrationsamt'
  | 'agentur-fuer-arbeit'
  | 'jobcenter'
  | 'rehabilitationstraeger'
  | 'eingliederungshilfe'
  | 'versorgungsamt'
  | 'ausgleichsfonds'
  | 'arbeitgeber'
  | 'finanzamt'
  | 'rentenversicherung'
  | 'verkehrsunternehmen'
  | 'einrichtung';

/** What a person or employer is looking for. */
export type Need =
  | 'hiring'
  | 'training'
  | 'wage-costs'
  | 'workplace'
  | 'equipment'
  | 'mobility'
  | 'housing'
  | 'self-employment'
  | 'assistance'
  | 'coaching'
  | 'qualification'
  | 'prevention'
  | 'advice'
  | 'dismissal'
  | 'status'
  | 'quota'
  | 'everyday-life';

export type SearchStatus = 'severely-disabled' | 'gleichgestellt' | 'gleichgestellt-151-4' | 'disabled';

/** Facts of a situation that decide on a benefit; unknown ones stay open conditions. */
export type Fact =
  | 'particularly-affected'
  | 'in-training'
  | 'training-was-subsidised'
  | 'placement-hindered'
  | 'from-workshop'
  | 'part-time'
  | 'workshop-claim'
  | 'employer-without-duty'
  | 'employer-above-quota'
  | 'long-term-unemployed'
  | 'measure-not-begun'
  | 'employer-agrees'
  | 'core-work-done-personally'
  | 'employer-not-obliged'
  | 'no-medical-benefit'
  | 'needs-vehicle'
  | 'self-employed'
  | 'supported-employment-ended'
  | 'special-support-need'
  | 'other-help-exhausted'
  | 'concept-above-minimum'
  | 'inclusion-company'
  | 'target-group-215'
  | 'job-endangered'
  | 'receives-participation-benefits'
  | 'regular-employment';

export interface Competence {
  readonly carrier: Carrier;
  readonly norm: string;
}

/** A change of the law since the public overviews were printed. */
export interface Change {
  /** Null: found in the present text, the day not established. */
  readonly since: string | null;
  readonly text: Sentence;
  readonly norm: string;
}

export interface Benefit {
  readonly id: string;
  readonly title: Sentence;
  readonly recipients: readonly Recipient[];
  readonly nature: BenefitNature;
  readonly needs: readonly Need[];
  /** What it is for. */
  readonly purpose: Sentence;
  readonly amount: Sentence | null;
  readonly duration: Sentence | null;
  readonly conditions: readonly Sentence[];
  /** Null where the status of the person does not matter. */
  readonly statuses: readonly SearchStatus[] | null;
  /** All have to be given. */
  readonly facts: readonly Fact[];
  /** At least one has to be given, where there are any. */
  readonly anyOf?: readonly Fact[];
  readonly competent: readonly Competence[];
  /** § 190 Abs. 2 SGB IX: the Land may have handed it to local offices (örtliche Fürsorgestellen). */
  readonly localOffice: boolean;
  readonly apply: Sentence;
  readonly validFrom?: string;
  readonly changes: readonly Change[];
  readonly tableBenefit?: TableBenefit;
  /** Calculator that puts it into figures. */
  readonly calculator?: string;
}
