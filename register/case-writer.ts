import type { Act } from '../contracts/case/act';
import type { OvertakenPayment } from '../contracts/case/payment';
import type { Receipt } from '../contracts/case/receipt';
import type { ActRecord, Recorded, RunEnd } from '../contracts/case/record';
import type { CaseCipher } from '../engine/encryption/case-cipher';
import type { Register } from './database';
import { digest } from './digest';
import { openIncident } from './incidents';
import type { RunFaults } from './payment-run-sheet';
import { genesis, lockCase, writeAct } from './projections/case-and-journal';
import { writeDeadlines } from './projections/deadlines';
import { writeEvents, type Subscribers } from './projections/events';
import { confirmLetters } from './projections/confirmed-letters';
import { writeFiledPaper } from './projections/filed-papers';
import { lettersOvertakenBy, writeLetters } from './projections/letters';
import { writeParties } from './projections/parties';
import { writeReminders } from './projections/reminders';
import { prepareRun, writeRun } from './projections/payment-runs';
import { paymentsOvertakenBy, writePayments } from './projections/payments';
import { writeTasks } from './projections/tasks';
import type { LetterStatus, Sealed, Tx } from './writing';

/** The register holds another act in the place of this one: nothing is written, the case is blocked. */
export class CaseForkedError extends Error {
  constructor(
    readonly caseId: string,
    readonly version: number,
  ) {
    super('register and engine differ about a case');
  }
}

/** The register does not hold yet what comes before this: it was restored from an older copy. Nothing is written. */
export class RegisterBehindError extends Error {
  constructor(readonly caseId: string) {
    super('the register lacks earlier acts of a case');
  }
}

const actsAtOnce = 50;

/** A blocked case stays as it is until a person has looked at it, an erased one for good. */
function takesActs(status: string): boolean {
  return status !== 'blocked' && status !== 'erased';
}

/** What has gone already and does not hold any more; of a case without payments nothing is said about them. */
function answerOf(overtaken: string[], payments: OvertakenPayment[]): Recorded {
  return payments.length > 0 ? { overtaken, payments } : { overtaken };
}

export class RegisterWriter {
  constructor(
    private readonly register: Register,
    private readonly cipher: CaseCipher,
    private readonly faultsOf: RunFaults,
    private readonly subscribers: Subscribers = () => [],
  ) {}

  /** One act, in one transaction. The same act again is a repeat and writes nothing; another one in its place is a fork. */
  async recordAct(record: ActRecord, letters: LetterStatus = 'waiting'): Promise<Recorded> {
    const { caseId, version } = record;
    const hash = digest(record.act);
    const sealed = await this.seal(record);
    const prepared = await prepareRun(this.register, this.cipher, record, this.faultsOf, letters);
    const outcome = await this.register.transaction().execute(async (tx) => {
      const standing = await lockCase(tx, record);
      const known = standing?.version ?? 0;
      if (known >= version)
        return (await this.repeats(tx, record, hash))
          ? answerOf(await lettersOvertakenBy(tx, record), await paymentsOvertakenBy(tx, record, sealed))
          : ('fork' as const);
      if (!takesActs(standing?.status ?? 'open')) return 'fork' as const;
      if (known < version - 1) return 'behind' as const;
      await writeAct(tx, record, { actHash: hash, previous: standing?.previous ?? genesis, ...sealed });
      await writeDeadlines(tx, record, sealed);
      await writeTasks(tx, record, sealed);
      await writeParties(tx, record);
      await writeFiledPaper(tx, record);
      await writeReminders(tx, record, sealed, letters);
      const { subscribers } = this;
      await writeEvents(tx, record, { sealed, subscribers, actHash: hash, formerPhase: standing?.phase });
      if (prepared) await writeRun(tx, record, { prepared, sealed, entering: letters });
      const answer = answerOf(
        await writeLetters(tx, record, sealed, letters),
        await writePayments(tx, record, sealed, letters),
      );
      await confirmLetters(tx, record);
      return answer;
    });
    if (outcome === 'behind') throw new RegisterBehindError(caseId);
    if (outcome !== 'fork') return outcome;
    return await this.fork(caseId, version);
  }

  async findReceipt(caseId: string, stepId: string): Promise<Receipt> {
    const receipt = await this.receipt(caseId, stepId);
    // The engine knows an act that the register does not.
    if (!receipt) throw new RegisterBehindError(caseId);
    return receipt;
  }

  private async receipt(caseId: string, stepId: string): Promise<Receipt | undefined> {
    const row = await this.register
      .selectFrom('receipts')
      .select('body')
      .where('case_id', '=', caseId)
      .where('step_id', '=', stepId)
      .executeTakeFirst();
    if (!row) return undefined;
    if (!row.body) throw new Error('receipt of an erased case');
    return await this.cipher.openJson<Receipt>(caseId, row.body);
  }

  /** Acts from a version on, as many as have room in the size (counted in characters of JSON); at least one, if there is one. */
  async actsFrom(
    caseId: string,
    from: number,
    { upTo, size }: { upTo: number; size: number },
  ): Promise<Act[]> {
    const acts: Act[] = [];
    let length = 0;
    for (let next = from; next <= upTo && length < size;) {
      const rows = await this.register
        .selectFrom('journal')
        .select('body')
        .where('case_id', '=', caseId)
        .where('seq', '>=', next)
        .where('seq', '<=', upTo)
        .orderBy('seq')
        .limit(actsAtOnce)
        .execute();
      for (const { body } of rows) {
        if (!body) return acts;
        const act = await this.cipher.openJson<Act>(caseId, body);
        length += JSON.stringify(act).length;
        if (acts.length > 0 && length > size) return acts;
        acts.push(act);
      }
      if (rows.length < actsAtOnce) break;
      next += rows.length;
    }
    return acts;
  }

  /** Whether these are all acts of the case: nobody has added one since they were read. */
  async standsAt(caseId: string, version: number): Promise<boolean> {
    const row = await this.register
      .selectFrom('cases')
      .select('version')
      .where('case_id', '=', caseId)
      .executeTakeFirst();
    return row?.version === version;
  }

  /** A run is about to end: it is to be archived, and a case that is over is closed once that has been done. */
  async endRun({ caseId, runId, version, at, ending }: RunEnd): Promise<void> {
    await this.register.transaction().execute(async (tx) => {
      // The case first, as whoever stores a run does: two that wait for each other would both be given up.
      await tx.selectFrom('cases').select('case_id').where('case_id', '=', caseId).forUpdate().execute();
      const row = { workflow_id: caseId, run_id: runId, case_id: caseId, ending, noticed_at: at };
      await tx
        .insertInto('archives')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(['workflow_id', 'run_id']).doUpdateSet({ ending, noticed_at: at }),
        )
        .execute();
      if (ending !== 'completed') return;
      await tx
        .updateTable('cases')
        .set({ status: 'closing', changed_at: at })
        .where('case_id', '=', caseId)
        .where('version', '=', version)
        .where('status', '=', 'open')
        .execute();
    });
  }

  private async seal({ caseId, act, state, receipt }: ActRecord): Promise<Sealed> {
    const seal = (value: unknown) => this.cipher.sealJson(caseId, value);
    const open = <T>(sealed: Buffer) => this.cipher.openJson<T>(caseId, sealed);
    return { state: await seal(state), body: await seal(act), receipt: await seal(receipt), seal, open };
  }

  private async repeats(tx: Tx, { caseId, version }: ActRecord, hash: string): Promise<boolean> {
    const row = await tx
      .selectFrom('journal')
      .select('act_hash')
      .where('case_id', '=', caseId)
      .where('seq', '=', version)
      .executeTakeFirst();
    return row?.act_hash === hash;
  }

  /** Blocks a case about which register and engine differ, until a person has looked at it. */
  async fork(caseId: string, version: number): Promise<never> {
    await this.register.transaction().execute(async (tx) => {
      await tx
        .updateTable('cases')
        .set({ status: 'blocked' })
        .where('case_id', '=', caseId)
        .where('status', '<>', 'erased')
        .execute();
      await openIncident(tx, { kind: 'fork', caseId, subject: caseId, detail: { version } });
    });
    throw new CaseForkedError(caseId, version);
  }
}
