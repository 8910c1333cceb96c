import type { RemedyCase } from './remedy-case';

/** § 63 Abs. 1 SGB X: as far as an objection succeeds, its necessary costs are paid; which they are, its side has to say. */
export function askForCosts(kase: RemedyCase, id: string): void {
  const notice = kase.state.remedies.notices.find((candidate) => candidate.id === id);
  const share = notice?.says?.costs ?? (notice?.kind === 'full-remedy' ? 'full' : 'none');
  if (share === 'none') return;
  kase.opensTask({
    id: `settle-costs:${id}`,
    type: 'settle-costs',
    forRole: 'caseworker',
    note: share === 'half' ? 'zur Hälfte' : 'in voller Höhe',
  });
}
