import type { DowngradeState } from '../../contracts/downgrade-protection/messages';
import { downgradeProtectionProcess } from '../../contracts/downgrade-protection/process';
import type { CaseProcedure } from '../kit/procedure';
import { remedyDeadlineEnds } from '../kit/remedies';
import { cardNotReturned, cardReturnExtended, giveUpCard, recordCardIssue, recordCardReturn } from './card';
import { heirsContinue, recordDeath, recordGleichstellung, recordLoss, recordNewFinding } from './endings';
import { begin, open } from './opening';
import { hearFromOrigin, ownContest } from './origin';
import { phases } from './phases';

export const downgradeProtection: CaseProcedure<DowngradeState> = {
  id: 'downgrade-protection',
  process: downgradeProtectionProcess,
  begin,
  steps: {
    open,
    ...ownContest,
    'origin-news': hearFromOrigin,
    'record-new-finding': recordNewFinding,
    'record-gleichstellung': recordGleichstellung,
    'record-loss': recordLoss,
    'record-death': recordDeath,
    'heirs-continue': heirsContinue,
    'record-card-return': recordCardReturn,
    'record-card-issue': recordCardIssue,
    'give-up-card': giveUpCard,
  },
  phases,
  ended: { ...remedyDeadlineEnds, 'card-return': cardNotReturned },
  extended: { 'card-return': cardReturnExtended },
};
