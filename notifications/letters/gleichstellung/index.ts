import type { GleichstellungState } from '../../../contracts/gleichstellung/messages';
import type { gleichstellungProcess } from '../../../contracts/gleichstellung/process';
import { applicationForwardedOf } from '../application/application-forwarded';
import { resumedOf } from '../application/resumed';
import { suspendedOf } from '../application/suspended';
import { rulingsOf } from '../case-facts';
import type { LetterText } from '../content';
import { inquiryLetters } from '../inquiry';
import { noticeLetters } from '../remedies';
import { objectionDecisionOf } from '../remedies/objection-decision';
import { objectionFormless } from '../remedies/objection-formless';
import { objectionLate } from '../remedies/objection-late';
import { objectionReceivedWhere } from '../remedies/objection-received';
import { remedyDecisionOf } from '../remedies/remedy-decision';
import { applicationReceived } from './application-received';
import { applicationSettled } from './application-settled';
import { applicationWithdrawn } from './application-withdrawn';
import { betterPlainly, betterSentences, type Better } from './better';
import { contestedFacts, takesAway, type GleichstellungContext } from './case-words';
import { decision } from './decision';
import { gleichstellungEnded } from './gleichstellung-ended';
import { gleichstellungStays } from './gleichstellung-stays';
import { implementingDecision } from './implementing-decision';
import { limitApproaching } from './limit-approaching';
import { reviewBegun } from './review-begun';
import { waiverWithoutEffect } from './waiver-without-effect';

type LetterType = keyof typeof gleichstellungProcess.letters;

const better = (context: GleichstellungContext): Better =>
  new Map(Object.entries(rulingsOf(context)).filter(([, ruling]) => ruling !== 'upheld'));

const suspends = (context: GleichstellungContext): boolean => takesAway(contestedFacts(context));
const procedure = 'über Ihre Gleichstellung mit schwerbehinderten Menschen';

export const gleichstellungLetters = {
  ...noticeLetters,
  ...inquiryLetters,
  'application-received': applicationReceived,
  'application-forwarded': applicationForwardedOf<GleichstellungState>('auf Gleichstellung'),
  'application-withdrawn': applicationWithdrawn,
  'application-settled': applicationSettled,
  suspended: suspendedOf<GleichstellungState>(procedure),
  resumed: resumedOf<GleichstellungState>(procedure),
  'limit-approaching': limitApproaching,
  'gleichstellung-ended': gleichstellungEnded,
  'review-begun': reviewBegun,
  'gleichstellung-stays': gleichstellungStays,
  'waiver-without-effect': waiverWithoutEffect,
  decision,
  'implementing-decision': implementingDecision,
  'objection-received': objectionReceivedWhere<GleichstellungState>(suspends),
  'objection-late': objectionLate,
  'objection-formless': objectionFormless,
  /** §§ 85 Abs. 1, 86 SGG: what the office itself changes upon an objection. */
  'remedy-decision': remedyDecisionOf<GleichstellungState>({
    changes: (context, _full, against) => betterSentences(context, better(context), `Der Bescheid${against}`),
    suspended: suspends,
    plain: (context) => betterPlainly(context, better(context)),
  }),
  /** § 85 Abs. 2, 3 SGG, §§ 201, 203 SGB IX: the committee of the Federal Employment Agency decides. */
  'objection-decision': objectionDecisionOf<GleichstellungState>({
    norm: '§ 85 Abs. 2 SGG, § 201 Abs. 2, § 203 SGB IX',
    changes: betterSentences,
    plain: (context) => betterPlainly(context, better(context)),
  }),
} satisfies Record<LetterType, LetterText<GleichstellungState>>;
