import type { ReclaimState } from '../../contracts/overpayment-reclaim/messages';
import { overpaymentReclaimProcess } from '../../contracts/overpayment-reclaim/process';
import type { CaseProcedure } from '../kit/procedure';
import { remedyDeadlineEnds, remedySteps } from '../kit/remedies';
import { recordRefund, recordRepayment } from './account';
import { nameHeir, recordDeath } from './death';
import { aboutTheDebtor, dropReclaim, prepareDemand } from './demand';
import { extendHearing, hearingEnds, recordStatement } from './hearing';
import { instalmentEnds } from './instalments';
import { limitationReached } from './limitation';
import { endMeasure, prepareMeasure } from './measures';
import { begin, open } from './opening';
import { phases } from './phases';
import { releaseMeasure } from './release-measure';

export const overpaymentReclaim: CaseProcedure<ReclaimState> = {
  id: 'overpayment-reclaim',
  process: overpaymentReclaimProcess,
  begin,
  steps: {
    open,
    'record-statement': recordStatement,
    'extend-hearing': extendHearing,
    'prepare-demand': prepareDemand,
    'drop-reclaim': dropReclaim,
    ...remedySteps,
    ...aboutTheDebtor,
    'record-repayment': recordRepayment,
    'record-refund': recordRefund,
    'prepare-measure': prepareMeasure,
    'release-measure': releaseMeasure,
    'end-measure': endMeasure,
    'record-death': recordDeath,
    'name-heir': nameHeir,
  },
  phases,
  ended: {
    ...remedyDeadlineEnds,
    hearing: hearingEnds,
    instalment: instalmentEnds,
    limitation: limitationReached,
  },
};
