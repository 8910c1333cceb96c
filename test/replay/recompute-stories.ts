import { CaseFile } from '../support/case-file';
import type { Api } from '../support/api';
import { enterOffice, Recomputations } from '../support/recomputations';
import { overpaid } from './reclaim-stories';

/** Cases into which a recomputation comes: what they ask of the law then, and what they know of it afterwards. */
export const recomputeStories: Record<string, (api: Api) => Promise<CaseFile>> = {
  // Recorded before the law was asked for everything at once.
  'overpayment-reclaim.recomputed': (api) => recomputed(api, 'umzug'),
  'overpayment-reclaim.recomputed-at-once': (api) => recomputed(api, 'umzug-2'),
};

async function recomputed(api: Api, office: string): Promise<CaseFile> {
  await enterOffice(api, office, 'NW');
  const facts = { ...overpaid, openedOn: undefined };
  const file = await CaseFile.open('overpayment-reclaim', facts, api, 'cases', { office });
  await enterOffice(api, office, 'BY');
  const recomputations = new Recomputations(api);
  const prepared = await recomputations.prepared(office);
  await recomputations.release(prepared);
  await recomputations.until(prepared.recomputationId, 'done');
  await file.take('vermerk', { text: 'Die Frist endet nun später.' });
  return file;
}
