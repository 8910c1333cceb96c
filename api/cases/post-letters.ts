import type { Person } from '../../contracts/case/person';
import { findProcedure } from '../../contracts';
import type { Notice } from '../../contracts/remedies/state';
import { sha256 } from '../../register/digest';
import { keyOfParcel, letterToPost, recordPosting, type PostedLetter } from '../../register/postings';
import { civilDateOf, type CivilDate } from '../../rules';
import { Problem } from '../problem';
import type { Stage } from '../stage';
import { takeStep } from './take-step';

export interface Posting {
  keys: readonly string[];
  /** Names of folders as they lay in the print folder. */
  parcels: readonly string[];
  postedOn: CivilDate;
}

export interface PostedEntry {
  key: string;
  caseId: string;
  postedOn: string;
  /** What became of it in the case: a notice is deemed notified from here on; other letters only bear the date. */
  service: 'recorded' | 'recorded-before' | 'none';
}

export interface RefusedEntry {
  /** The key, or the name of the parcel. */
  of: string;
  problem: Problem;
}

/** Who records the posting in the case: the same for a repeat by somebody else, so that it is known as one. */
const mailroom: Person = { id: 'system:mailroom', name: 'Poststelle', roles: ['mailroom'] };

/** Whoever posts has posted these letters. One that is refused does not keep the others. */
export async function postLetters(
  stage: Stage,
  { keys, parcels, postedOn }: Posting,
  person: Person,
): Promise<{ posted: PostedEntry[]; refused: RefusedEntry[] }> {
  const posted: PostedEntry[] = [];
  const refused: RefusedEntry[] = [];
  const named = [
    ...keys.map((key) => ({ of: key, key: () => Promise.resolve<string | undefined>(key) })),
    ...parcels.map((name) => ({ of: name, key: () => keyOfParcel(stage.register, name) })),
  ];
  for (const { of, key } of named) {
    try {
      posted.push(await postLetter(stage, await key(), postedOn, person));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refused.push({ of, problem: error });
    }
  }
  return { posted, refused };
}

async function postLetter(
  stage: Stage,
  key: string | undefined,
  postedOn: CivilDate,
  person: Person,
): Promise<PostedEntry> {
  const found = key === undefined ? undefined : await letterToPost(stage.register, stage.cipher, key);
  if (!found) throw new Problem('unknown-posting');
  const { caseId, letter } = found;
  if (found.status !== 'sent') throw new Problem('not-handed-over', { standing: found.status });
  if (found.postedOn !== null && found.postedOn !== postedOn)
    throw new Problem('posted-before', { postedOn: found.postedOn });
  if (postedOn > civilDateOf(new Date().toISOString())) throw new Problem('date-in-future', { postedOn });
  if (postedOn < letter.datedOn) throw new Problem('date-before-cause', { datedOn: letter.datedOn });
  const service = found.postedOn === null ? await recordService(stage, found, postedOn) : 'recorded-before';
  await recordPosting(stage.register, found, { postedOn, by: person.id });
  return { key: found.key, caseId, postedOn, service };
}

/** § 37 Abs. 2 SGB X: of a notice that is posted the day of posting starts the deemed notification. */
async function recordService(
  stage: Stage,
  { key, caseId, letter }: PostedLetter,
  dispatchedOn: CivilDate,
): Promise<PostedEntry['service']> {
  const { notice } = letter.facts;
  const row = await stage.reader.find(caseId);
  if (!row) throw new Problem('unknown-case', { caseId });
  if (row.status === 'erased') throw new Problem('case-erased', { caseId });
  // Other ways of service are dated by what comes back: the certificate, the signature of who has received it.
  if (letter.channel !== 'post' && letter.channel !== 'registered') return 'none';
  if (typeof notice !== 'string' || !findProcedure(row.procedure)?.process.steps['record-service'])
    return 'none';
  const state = await stage.reader.state(caseId);
  const { notices } = (state as { remedies?: { notices: Notice[] } }).remedies ?? { notices: [] };
  const stepId = `posting-${sha256(key).slice(0, 32)}`;
  const known = notices.find(({ id }) => id === notice);
  const track = known?.tracks.find(({ party }) => party === letter.to);
  if (!track) return 'none';
  if (track.notifiedOn !== undefined && track.servedBy !== stepId) return 'recorded-before';
  const input = { notice, addressee: letter.to, mode: letter.channel, dispatchedOn };
  const call = { step: 'record-service', header: stepId, body: { stepId, input } };
  const { receipt } = await takeStep(stage, mailroom, row, call);
  if (receipt === 'accepted') throw new Problem('engine-unavailable');
  return 'recorded';
}
