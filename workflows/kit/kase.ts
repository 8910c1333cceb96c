import type { Act } from '../../contracts/case/act';
import type { Letter } from '../../contracts/case/letter';
import type { OfficeSettings } from '../../contracts/case/office';
import type { Party } from '../../contracts/case/party';
import type { Payment } from '../../contracts/case/payment';
import type { ProcessDefinition } from '../../contracts/case/process';
import type { CaseState } from '../../contracts/case/state';
import type { Task } from '../../contracts/case/task';
import type { CalculatorId, CalculatorInput, CalculatorValue } from '../../rules';
import type { CivilDate } from '../../rules/core/civil-date';
import type { Finding } from '../../rules/core/finding';
import type { Place } from '../../rules/core/place';
import { canonical } from '../../contracts/case/canonical';
import type { LawBook } from './law-book';
import { stillToMake } from './communication';
import { recipientOf } from './parties';
import { askForAccount } from './payments';
import { Refusal } from './refusal';

/** A case while one act is applied to it: its state, the act, the law, and what the act may bring about. */
export class Kase<State extends CaseState = CaseState> {
  /** Not bound by what a recomputation has left as it was. */
  asksAnew = false;

  constructor(
    readonly state: State,
    readonly act: Act,
    readonly process: ProcessDefinition,
    private readonly law: LawBook,
    /** All acts of the case that hold, in the order of their days. */
    readonly acts: readonly Act[] = [],
  ) {}

  get office(): OfficeSettings {
    return this.act.office;
  }

  find<Id extends CalculatorId>(calculator: Id, input: CalculatorInput<Id>): Finding<CalculatorValue<Id>> {
    return this.law.find(calculator, input, this.asksAnew);
  }

  /** The place whose holidays count: the office's own, or a municipality of its district (DL-07). */
  place(municipality?: string): Place {
    if (municipality === undefined) return this.office.place;
    const { municipalities } = this.office;
    const place = Object.hasOwn(municipalities, municipality) ? municipalities[municipality] : undefined;
    if (!place) throw new Refusal('unknown-municipality', { municipality });
    return place;
  }

  party(id: string): Party {
    const party = this.state.parties.find((candidate) => candidate.id === id);
    if (!party) throw new Refusal('unknown-party', { party: id });
    return party;
  }

  enter(phase: string): void {
    this.state.phase = phase;
    this.state.path.push({ phase, since: this.act.effectiveOn, by: this.act.stepId });
  }

  flag(name: string): void {
    if (!this.state.flags.includes(name)) this.state.flags.push(name);
  }

  /** Owes a letter to a party, or to who receives for it; the same letter with the same content is owed once. */
  owes(type: string, to: string, facts: Record<string, unknown> = {}, channel?: Letter['channel']): void {
    const recipient = recipientOf(this.state.parties, to, this.act.recordedOn);
    const same = (letter: Letter) =>
      letter.type === type && letter.to === recipient.id && canonical(letter.facts) === canonical(facts);
    if (this.state.letters.some(same)) return;
    const letter: Letter = {
      key: `${this.state.caseId}/${this.act.stepId}/${type}/${recipient.id}`,
      type,
      to: recipient.id,
      channel: channel ?? recipient.channel,
      causedBy: this.act.stepId,
      datedOn: this.act.recordedOn,
      facts,
    };
    this.state.letters.push(letter);
    this.asksToMakeAccessible(letter, recipient);
  }

  /** What reaches its recipient only by somebody's hand is a task of its own, beside the letter. */
  private asksToMakeAccessible(letter: Letter, recipient: Party): void {
    const appointment = this.process.letters[letter.type]?.appointment === true;
    const wanted = stillToMake(recipient, appointment);
    if (wanted.length === 0) return;
    const id = `make-accessible:${letter.key}`;
    this.opensTask({ id, type: 'make-accessible', forRole: 'caseworker', note: wanted.join(', ') });
  }

  /** Opens a case of another procedure, once; it is linked both ways. */
  opensCase(id: string, procedure: string, input: unknown): void {
    const { state, act } = this;
    if (state.opened?.some((opened) => opened.id === id)) return;
    state.opened = [...(state.opened ?? []), { id, procedure, by: act.stepId, input }];
  }

  /** Keeps a case this one has opened told of how things stand here; said again only when it is something else. */
  keepsTold(id: string, news: Record<string, unknown>): void {
    const opened = this.state.opened?.find((candidate) => candidate.id === id);
    if (opened) opened.news = news;
  }

  /** Another case has asked to be told of how things stand here. */
  tells(id: string, procedure: string, caseId: string): void {
    const { state, act } = this;
    if (state.opened?.some((opened) => opened.id === id)) return;
    state.opened = [...(state.opened ?? []), { id, procedure, by: act.stepId, input: null, caseId }];
  }

  /** Owes a party money, once under its id: another amount under the same id takes the place of the first. */
  pays(owed: Omit<Payment, 'key' | 'causedBy' | 'rejected'>): void {
    const { caseId, payments = [] } = this.state;
    const { stepId } = this.act;
    const before = payments.find(({ id }) => id === owed.id);
    const payment: Payment = {
      ...owed,
      to: this.party(owed.to).id,
      key: before?.key ?? `${caseId}/${stepId}/payment/${owed.id}`,
      causedBy: stepId,
      ...(before?.rejected ? { rejected: before.rejected } : {}),
    };
    this.state.payments = [...payments.filter((other) => other !== before), payment];
    askForAccount(this, payment);
  }

  /** Takes payments back: what has not been paid is not paid, what has is to be reclaimed. */
  dropsPayment(id: string): void {
    if (this.state.payments) this.state.payments = this.state.payments.filter((payment) => payment.id !== id);
  }

  opensTask(task: {
    id: string;
    type: string;
    forRole: Task['forRole'];
    dueOn?: CivilDate;
    note?: string;
  }): void {
    const existing = this.state.tasks.find((candidate) => candidate.id === task.id);
    if (existing) return;
    this.state.tasks.push({ ...task, openedBy: this.act.stepId, status: 'open' });
  }

  closesTask(id: string): void {
    for (const task of this.state.tasks) {
      if (task.id !== id || task.status === 'done') continue;
      task.status = 'done';
      task.closedBy = this.act.stepId;
    }
  }

  /** Takes a task back, done or not, so that it can be opened anew. */
  dropsTask(id: string): void {
    this.state.tasks = this.state.tasks.filter((task) => task.id !== id);
  }

  /** Takes tasks of these types back, done or not: their occasion is gone, and another one opens them anew. */
  dropsTasks(...types: string[]): void {
    this.state.tasks = this.state.tasks.filter((task) => !types.includes(task.type));
  }

  /** Takes letters of these types back: what has not left the house is not sent, what has is to be answered. */
  dropsLetters(...types: string[]): void {
    this.keepsLetters((letter) => !types.includes(letter.type));
  }

  /** Takes back the letter of a type that says just this. */
  dropsLetter(type: string, facts: Record<string, unknown>): void {
    const said = canonical(facts);
    this.keepsLetters((letter) => letter.type !== type || canonical(letter.facts) !== said);
  }

  /** Takes back the letter of a type that announces a notice to a party. */
  dropsLettersAbout(type: string, notice: string, to: string): void {
    const about = (letter: Letter) =>
      letter.type === type && letter.to === to && letter.facts['notice'] === notice;
    this.keepsLetters((letter) => !about(letter));
  }

  private keepsLetters(keeps: (letter: Letter) => boolean): void {
    for (const letter of this.state.letters)
      if (!keeps(letter)) this.dropsTask(`make-accessible:${letter.key}`);
    this.state.letters = this.state.letters.filter(keeps);
  }
}
