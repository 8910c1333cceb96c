import { CaseFile } from '../support/case-file';
import type { Api } from '../support/api';
import { enterOffice, Recomputations } from '../support/recomputations';
import { overpaid } from './reclaim-stories';

/** Cases into which a recomputation comes: what they ask of the law then, and what they know of it afterwards. */
export const recomputeStories: Record<string, (api: Api) => Promise<CaseFile>> = {
  'overpayment-reclaim.recomputed': async (api) => {
    await enterOffice(api, 'umzug', 'NW');
    const facts = { ...overpaid, openedOn: undefined };
    const file = await CaseFile.open('overpayment-reclaim', facts, api, 'cases', { office: 'umzug' });
    await enterOffice(api, 'umzug', 'BY');
    const recomputations = new Recomputations(api);
    const prepared = await recomputations.prepared('umzug');
    await recomputations.release(prepared);
    await recomputations.until(prepared.recomputationId, 'done');
    await file.take('vermerk', { text: 'Die Frist endet nun später.' });
    return file;
  },
};
