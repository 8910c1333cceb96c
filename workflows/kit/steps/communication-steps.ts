import type { Translation } from '../../../contracts/case/communication';
import type { Deadline } from '../../../contracts/case/deadline';
import type { CaseStepInput } from '../../../contracts/case/schema';
import type { CaseState } from '../../../contracts/case/state';
import type { CivilDate } from '../../../rules/core/civil-date';
import { closeDeadline, findDeadline } from '../deadlines';
import { setPeriod } from '../inquiry/set-period';
import type { Kase } from '../kase';
import { Refusal } from '../refusal';

type Input = CaseStepInput;
type Placed = Kase<CaseState & { municipality?: string }>;

export const communicationSteps = {
  /** Takes the place of what was wanted before; nothing given is the ordinary way. */
  'record-communication'(kase: Kase, { party: id, formats, language }: Input['record-communication']) {
    const party = kase.party(id);
    delete party.formats;
    delete party.language;
    if (formats.length > 0) party.formats = [...new Set(formats)];
    if (language !== undefined) party.language = language;
  },

  /** § 19 Abs. 2, 4 S. 3 SGB X: within a period the office sets, and saying what follows if it does not come. */
  'request-translation'(kase: Placed, input: Input['request-translation']) {
    const { state, act } = kase;
    const { id: party } = kase.party(input.party);
    const submittedOn = dayOf(kase, input.submission);
    const earlier = state.translations?.find(({ submission }) => submission === input.submission);
    if (earlier) throw new Refusal('already-done', { submission: input.submission });
    const { submission, language, certified } = input;
    const translation: Translation = {
      ...{ id: act.stepId, party, submission, submittedOn, language },
      status: 'asked',
    };
    state.translations = [...(state.translations ?? []), translation];
    const days = input.days ?? kase.office.cooperationDays;
    const id = periodOf(translation.id);
    const { lastDay } = setPeriod(kase, { id, type: 'translation', to: party, days });
    kase.owes('translation-request', party, { submittedOn, language, certified, lastDay, days });
  },

  /** § 19 Abs. 4 SGB X: in time it keeps the day of what was submitted; late, its own day counts. */
  'record-translation'(kase: Kase, { request, receivedOn }: Input['record-translation']) {
    const translation = kase.state.translations?.find(({ id }) => id === request);
    const deadline = findDeadline(kase.state, periodOf(request));
    if (!translation || !deadline) throw new Refusal('unknown-request', { request });
    if (translation.receivedOn !== undefined) throw new Refusal('already-done', { request });
    const inTime = receivedOn <= deadline.lastDay;
    translation.status = inTime ? 'in-time' : 'late';
    translation.receivedOn = receivedOn;
    translation.countsFrom = inTime ? translation.submittedOn : receivedOn;
    closeDeadline(kase, deadline.id, 'met');
    kase.closesTask(`obtain-translation:${request}`);
    // § 19 Abs. 3 SGB X: what the office has to do within a period, it has to do from now on.
    kase.flag('office-period-from-translation');
    if (inTime) return;
    kase.opensTask({
      id: `correct-receipt:${request}`,
      type: 'correct-receipt',
      forRole: 'caseworker',
      note: `${translation.submission}: ${receivedOn}`,
    });
  },
};

/** § 19 Abs. 2 S. 3 SGB X: the office may obtain it itself, and ask for what it cost. */
export function translationMissed(kase: Kase, deadline: Deadline): void {
  const translation = kase.state.translations?.find(({ id }) => periodOf(id) === deadline.id);
  if (!translation || translation.receivedOn !== undefined) return;
  translation.status = 'missing';
  const id = `obtain-translation:${translation.id}`;
  kase.dropsTask(id);
  kase.opensTask({ id, type: 'obtain-translation', forRole: 'caseworker', note: translation.submission });
}

const periodOf = (request: string) => `translation:${request}`;

function dayOf(kase: Kase, submission: string): CivilDate {
  const act = kase.acts.find(({ stepId }) => stepId === submission);
  const { receivedOn } = (act?.input ?? {}) as { receivedOn?: CivilDate };
  if (receivedOn === undefined) throw new Refusal('unknown-submission', { submission });
  return receivedOn;
}
