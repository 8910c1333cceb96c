import type { RecordedActs } from '../engine/recorded-acts';
import { keepNumberTaken } from '../register/case-numbers';
import type { RegisterWriter } from '../register/case-writer';
import type { Register } from '../register/database';
import { openIncident } from '../register/incidents';
import type { Log } from '../supervision/log';

export interface CatchUpParts {
  register: Register;
  writer: RegisterWriter;
  recorded: RecordedActs;
  log: Log;
}

/** Brings the register up to what the engine knows of a case. */
export type CatchUp = (caseId: string) => Promise<void>;

/**
 * After a restore of an older copy the register lacks acts that the engine has: they are written again, from the last one
 * that both have on, so that a case which went another way is seen. Whether their letters went out nobody can say here:
 * they are listed as such, and a person decides.
 */
export function createCatchUp({ register, writer, recorded, log }: CatchUpParts): CatchUp {
  return async (caseId) => {
    const known = await versionOf(register, caseId);
    const { acts, ends } = await recorded.since(caseId, known);
    const first = acts[0];
    const last = acts.at(-1);
    if (!first || !last || last.version <= known) return;
    // What the engine has confirmed stands in the register, unless it lacks it: an act may have come in between.
    if (last.version <= (await versionOf(register, caseId))) return;
    if (first.version > known + 1) return void (await writer.fork(caseId, known));
    await keepNumberTaken(register, caseId, first.act.actor.id);
    const detail = { register: known, engine: last.version };
    // Where they differ about what both have, that is a fork, and named as one.
    for (const record of acts.filter(({ version }) => version <= known))
      await writer.recordAct(record, 'unknown');
    // Before the register has caught up: afterwards nobody sees a difference any more.
    await openIncident(register, { kind: 'version-differs', caseId, subject: caseId, detail });
    for (const record of acts.filter(({ version }) => version > known))
      await writer.recordAct(record, 'unknown');
    for (const end of ends) await writer.endRun(end);
    log.warn({ caseId, ...detail }, 'the register lacked acts of a case; they are written again');
  };
}

async function versionOf(register: Register, caseId: string): Promise<number> {
  const row = await register
    .selectFrom('cases')
    .select('version')
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row?.version ?? 0;
}
