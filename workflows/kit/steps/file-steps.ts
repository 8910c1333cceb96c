import type { CaseStepInput } from '../../../contracts/case/schema';
import { closeDeadline, findDeadline, openDeadline } from '../deadlines';
import { excerpt } from '../excerpt';
import type { Kase } from '../kase';
import { Refusal } from '../refusal';
import { askToReplace } from './impartiality-steps';

type Input = CaseStepInput;

/** Papers, notes, resubmissions, links: what a case takes up at any time without changing its course. */
export const fileSteps = {
  'file-post'(kase: Kase, input: Input['file-post']) {
    kase.state.file.push({
      stepId: kase.act.stepId,
      kind: 'post',
      on: input.receivedOn,
      text: excerpt(input.subject),
      ...(input.sender === undefined ? {} : { sender: excerpt(input.sender) }),
    });
  },

  vermerk(kase: Kase, input: Input['vermerk']) {
    kase.state.file.push({
      stepId: kase.act.stepId,
      kind: 'vermerk',
      on: kase.act.recordedOn,
      text: excerpt(input.text),
    });
  },

  wiedervorlage(kase: Kase, input: Input['wiedervorlage']) {
    const finding = kase.find('days-before', { lastDay: input.on, days: 0 });
    openDeadline(kase, {
      id: `wiedervorlage:${kase.act.stepId}`,
      type: 'wiedervorlage',
      lastDay: input.on,
      finding,
      // Due as the day begins, not when it is over.
      graceDays: -1,
      note: excerpt(input.text),
    });
  },

  'finish-wiedervorlage'(kase: Kase, input: Input['finish-wiedervorlage']) {
    if (findDeadline(kase.state, input.deadline)?.type !== 'wiedervorlage') {
      throw new Refusal('nothing-pending', { deadline: input.deadline });
    }
    closeDeadline(kase, input.deadline, 'met');
    kase.closesTask(input.deadline);
  },

  'finish-task'(kase: Kase, input: Input['finish-task']) {
    const task = kase.state.tasks.find(
      (candidate) => candidate.id === input.task && candidate.status === 'open',
    );
    if (!task) throw new Refusal('nothing-pending', { task: input.task });
    kase.closesTask(task.id);
  },

  assign(kase: Kase, input: Input['assign']) {
    kase.state.inCharge = { person: input.person, deputy: input.deputy };
    askToReplace(kase);
  },

  'link-case'(kase: Kase, input: Input['link-case']) {
    if (input.caseId === kase.state.caseId) throw new Refusal('facts-contradict', { fields: ['caseId'] });
    link(kase, input);
  },

  'letters-overtaken'(kase: Kase, input: Input['letters-overtaken']) {
    for (const letter of input.letters) {
      kase.opensTask({ id: `answer:${letter}`, type: 'answer-letter', forRole: 'caseworker', note: letter });
    }
  },

  'message-undelivered'(kase: Kase, input: Input['message-undelivered']) {
    const id = `undelivered:${input.caseId}`;
    kase.dropsTask(id);
    kase.opensTask({
      id,
      type: 'message-undelivered',
      forRole: 'caseworker',
      note: `${input.caseId}: ${input.why}`,
    });
  },

  'case-linked'(kase: Kase, input: Input['case-linked']) {
    link(kase, { caseId: input.caseId, why: '' });
  },
};

export function link(kase: Kase, input: { caseId: string; why: string }): void {
  if (kase.state.file.some((entry) => entry.linkedCase === input.caseId)) return;
  kase.state.file.push({
    stepId: kase.act.stepId,
    kind: 'link',
    on: kase.act.recordedOn,
    text: excerpt(input.why),
    linkedCase: input.caseId,
  });
}
