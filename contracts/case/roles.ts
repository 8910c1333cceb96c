/** Roles of callers, as they stand in the access token (docs/glossary.md explains each). */
export const roles = [
  'caseworker',
  'supervisor',
  'auditor',
  'medical-service',
  'objection-office',
  'payments',
  'mailroom',
  'system',
] as const;

export type Role = (typeof roles)[number];
