/** Where a value or a rule comes from. `norm` is what a letter prints. */
export interface Citation {
  readonly norm: string;
  /** Promulgation, judgment or practice behind it, where the norm alone does not say it. */
  readonly source?: string;
  readonly note?: string;
}
