import type { DeadlineChange } from '../../contracts/case/deadline';
import type { Letter, LetterChange } from '../../contracts/case/letter';
import type { PayablePayment } from '../../contracts/case/payment';
import type { Receipt } from '../../contracts/case/receipt';
import type { ActRecord } from '../../contracts/case/record';
import type { CaseState } from '../../contracts/case/state';
import type { Task } from '../../contracts/case/task';
import { canonical } from '../../contracts/case/canonical';
import { payablesOf, paymentChanges } from './payments';

export interface Changes {
  deadlines: DeadlineChange[];
  tasks: Task[];
}

/** What an act has brought about: the difference between the state before and after it. */
export function changesBetween(before: CaseState | null, after: CaseState): Changes {
  return {
    deadlines: deadlineChanges(before?.deadlines ?? [], after.deadlines),
    tasks: taskChanges(before?.tasks ?? [], after.tasks),
  };
}

/** What a case owes others, as its outbox holds it. */
export interface Listed {
  letters: Letter[];
  payments: PayablePayment[];
}

export function listedOf(state: CaseState): Listed {
  return { letters: state.letters, payments: payablesOf(state) };
}

/** Letters and payments newly owed, changed, or no longer owed; of a case without payments nothing is said about them. */
export function owedSince(before: Listed, after: CaseState): Pick<Receipt, 'letters' | 'payments'> {
  const payments = paymentChanges(before.payments, payablesOf(after));
  return {
    letters: letterChanges(before.letters, after.letters),
    ...(payments.length > 0 ? { payments } : {}),
  };
}

type Deadlines = CaseState['deadlines'];

function deadlineChanges(before: Deadlines, after: Deadlines): DeadlineChange[] {
  const former = new Map(before.map((deadline) => [deadline.id, deadline]));
  const changes: DeadlineChange[] = [];
  for (const deadline of after) {
    const old = former.get(deadline.id);
    former.delete(deadline.id);
    if (!old) {
      changes.push({ change: 'opened', deadline });
      if (deadline.status !== 'open') changes.push({ change: deadline.status, deadline });
    } else if (old.lastDay !== deadline.lastDay) {
      changes.push({ change: 'moved', deadline, formerLastDay: old.lastDay });
      if (deadline.status !== 'open') changes.push({ change: deadline.status, deadline });
    } else if (old.status !== deadline.status) {
      changes.push({ change: deadline.status === 'open' ? 'opened' : deadline.status, deadline });
    } else if (canonical(old.reminders) !== canonical(deadline.reminders)) {
      changes.push({ change: 'reminded', deadline });
    }
  }
  // A period that a correction has made never to have run.
  for (const gone of former.values()) {
    if (gone.status !== 'cancelled')
      changes.push({ change: 'cancelled', deadline: { ...gone, status: 'cancelled' } });
  }
  return changes;
}

/** Letters newly owed, changed, or no longer owed. */
export function letterChanges(before: Letter[], after: Letter[]): LetterChange[] {
  const owed = after.filter((letter) => !before.some((old) => sameLetter(old, letter)));
  const gone = before.filter((old) => !after.some((letter) => sameLetter(old, letter)));
  const changes: LetterChange[] = owed.map((letter) => ({
    change: gone.some((old) => old.key === letter.key) ? 'changed' : 'owed',
    letter,
  }));
  const replaced = new Set(
    changes.filter((change) => change.change === 'changed').map((change) => change.letter.key),
  );
  for (const letter of gone) if (!replaced.has(letter.key)) changes.push({ change: 'withdrawn', letter });
  return changes;
}

/** The same content to the same person is the same letter, whichever act has now become its cause. */
function sameLetter(a: Letter, b: Letter): boolean {
  return a.type === b.type && a.to === b.to && canonical(a.facts) === canonical(b.facts);
}

function taskChanges(before: Task[], after: Task[]): Task[] {
  const former = new Map(before.map((task) => [task.id, task]));
  const shown = ({ status, dueOn, note }: Task) => canonical({ status, dueOn, note });
  const changed = after.filter((task) => {
    const old = former.get(task.id);
    return !old || shown(old) !== shown(task);
  });
  const gone = before.filter(
    (task) => task.status === 'open' && !after.some((other) => other.id === task.id),
  );
  return [...changed, ...gone.map((task): Task => ({ ...task, status: 'done' }))];
}

/** What of a case is listed outside its state, and is listed anew only where it differs. */
export function listsChanged(before: CaseState | null, after: CaseState): ActRecord['changed'] {
  const links = (state: CaseState | null) =>
    (state?.file ?? []).flatMap(({ linkedCase }) => linkedCase ?? []);
  return {
    parties: canonical(before?.parties ?? []) !== canonical(after.parties),
    links: canonical(links(before)) !== canonical(links(after)),
  };
}
