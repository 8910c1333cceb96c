import type { Selectable } from 'kysely';
import type { RecomputationRange } from '../contracts/case/proposal';
import type { NamedPerson } from '../contracts/case/recompute';
import type { CaseCipher } from '../engine/encryption/case-cipher';
import type { Register } from './database';
import { digestOf } from './recomputation-cases';
import type { RecomputationStatus, RecomputationTable } from './schema';
import { unreadableBecause } from './unreadable';

/** What it is for is a free text, and has a key of its own like whatever belongs to no case. */
export const keyOf = (id: string): string => `recomputation:${id}`;
/** Why it was withdrawn, where that key is lost. */
export const withdrawalKeyOf = (id: string): string => `recomputation-withdrawal:${id}`;

export interface Withdrawal {
  by: NamedPerson;
  reason: string;
}

/** Free texts and names; all that is in clear are ids. */
export interface Body {
  reason: string;
  norm?: string | undefined;
  preparedBy: NamedPerson;
  releasedBy?: NamedPerson;
  withdrawn?: Withdrawal;
}

interface Standing {
  id: string;
  status: RecomputationStatus;
  range: RecomputationRange;
  preparedAt: string;
  /** How many cases were looked at so far, and up to which. */
  looked: number;
  lookedTo: string;
  /** Until it is released that of what it proposes now: a case may have been erased since it was prepared. */
  digest: string | null;
  releasedAt: string | null;
  doneAt: string | null;
  withdrawnAt: string | null;
  /** Why it was given up. */
  fault: string | null;
}

export interface RecomputationRow extends Standing, Omit<Body, 'norm'> {}

/** One whose body does not open for good: the fault says why, and persons are known by their ids alone. */
export interface UnreadableRecomputation extends Standing {
  reason: null;
  fault: string;
  preparedBy: { id: string };
  releasedBy?: { id: string };
  withdrawn?: { by: { id: string }; reason: string | null };
}

type Stored = Selectable<RecomputationTable>;

export async function rowOf(
  register: Register,
  cipher: CaseCipher,
  row: Stored,
): Promise<RecomputationRow | UnreadableRecomputation> {
  const id = row.recomputation_id;
  const opened = await openUnlessLost<Body>(cipher, keyOf(id), row.body);
  const withdrawal =
    row.withdrawal && (await openUnlessLost<Withdrawal>(cipher, withdrawalKeyOf(id), row.withdrawal));
  const withdrawn = withdrawal && 'value' in withdrawal ? { withdrawn: withdrawal.value } : {};
  if ('fault' in opened) return { ...unreadable(row, opened.fault), ...withdrawn };
  const { norm, ...body } = opened.value;
  const scope = row.scope as RecomputationRange;
  const range = norm === undefined ? scope : { ...scope, norm };
  const standing = { ...standingOf(row), range };
  if (row.status === 'prepared')
    standing.digest = await digestOf(register, id, { range, reason: body.reason });
  return { ...body, ...standing, ...withdrawn };
}

function unreadable(row: Stored, fault: string): UnreadableRecomputation {
  const standing = standingOf(row);
  return {
    ...standing,
    // What was to be looked at does not open, and nothing can be released.
    digest: row.status === 'prepared' ? null : standing.digest,
    fault: row.fault ?? fault,
    reason: null,
    preparedBy: { id: row.prepared_by },
    ...(row.released_by === null ? {} : { releasedBy: { id: row.released_by } }),
    ...(row.withdrawn_by === null ? {} : { withdrawn: { by: { id: row.withdrawn_by }, reason: null } }),
  };
}

function standingOf(row: Stored): Standing {
  return {
    id: row.recomputation_id,
    status: row.status,
    range: row.scope as RecomputationRange,
    preparedAt: row.prepared_at.toISOString(),
    looked: row.looked,
    lookedTo: row.looked_to,
    digest: row.digest,
    releasedAt: row.released_at?.toISOString() ?? null,
    doneAt: row.done_at?.toISOString() ?? null,
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    fault: row.fault,
  };
}

async function openUnlessLost<T>(
  cipher: CaseCipher,
  key: string,
  sealed: Buffer,
): Promise<{ value: T } | { fault: string }> {
  try {
    return { value: await cipher.openJson<T>(key, sealed) };
  } catch (error) {
    const fault = unreadableBecause(error);
    if (fault === undefined) throw error;
    return { fault };
  }
}

export const bodyOf = ({
  reason,
  range: { norm },
  preparedBy,
  releasedBy,
  withdrawn,
}: RecomputationRow): Body => ({
  reason,
  norm,
  preparedBy,
  ...(releasedBy ? { releasedBy } : {}),
  ...(withdrawn ? { withdrawn } : {}),
});
