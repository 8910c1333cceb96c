/** State of the law that a finding was computed under; raised with every change of a rule or parameter. */
export const RULES_VERSION = '2026-11-21';
