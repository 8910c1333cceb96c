import type { Block } from '../../pdf/document';
import { heardText } from '../severe-disability/lowering';
import { paragraph } from '../words';
import type { InquiryContext } from './inquiry-case';

/** § 24 Abs. 2 SGB X: who was not heard is told on which ground. */
export function hearingText({ facts, state }: InquiryContext): Block[] {
  const heardOn = facts.date('heardOn');
  if (heardOn) return heardText(heardOn);
  const { waiver } = state.inquiry;
  if (!waiver) return [];
  return [
    paragraph(`Von einer Anhörung wurde abgesehen (§ 24 Abs. 2 Nr. ${waiver.ground} SGB X): `, waiver.reason),
  ];
}

/** § 24 Abs. 1 SGB X: a decision for the worse names the hearing, or the ground on which there was none. */
export function needHearing({ facts, state }: InquiryContext): void {
  if (!state.inquiry.waiver) facts.needed(facts.date('heardOn'), 'heardOn', '§ 24 Abs. 1 SGB X');
}
