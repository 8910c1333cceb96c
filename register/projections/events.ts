import type { DeadlineChange } from '../../contracts/case/deadline';
import type { CaseEvent, EventType } from '../../contracts/case/event';
import type { ActRecord } from '../../contracts/case/record';
import type { Sealed, Tx } from '../writing';

/** Which of the configured receivers are told events of a type; none where nothing is configured, and in a rehearsal. */
export type Subscribers = (type: EventType) => readonly string[];

export interface Telling {
  sealed: Sealed;
  subscribers: Subscribers;
  /** Of the act: ids of its events come from it. */
  actHash: string;
  formerPhase: string | undefined;
}

type Told = Pick<CaseEvent, 'type' | 'data'>;

/** What an act has brought about, for whoever has asked to be told: an entry of the outbox for each receiver. */
export async function writeEvents(tx: Tx, record: ActRecord, telling: Telling): Promise<void> {
  const { caseId, version, act } = record;
  const { sealed, subscribers, actHash, formerPhase } = telling;
  for (const [index, { type, data }] of eventsOf(record, formerPhase).entries()) {
    const id = `${caseId}/event/${actHash.slice(0, 16)}/${String(index).padStart(3, '0')}`;
    for (const webhook of subscribers(type)) {
      const event: CaseEvent = { id, type, at: act.recordedAt, webhook, data };
      await tx
        .insertInto('outbox')
        .values({
          key: `${id}/${webhook}`,
          case_id: caseId,
          kind: 'event',
          type,
          about: webhook,
          version,
          // Telling it again does no harm: receivers know it by its id. So it is never left in doubt.
          status: 'waiting',
          body: await sealed.seal(event),
          created_at: act.recordedAt,
        })
        .execute();
    }
  }
}

/** The phase in which every case ends. */
const over = 'closing';

function eventsOf(record: ActRecord, formerPhase: string | undefined): Told[] {
  const { phase, outcome } = record.state;
  const ofCase = (type: EventType): Told => ({
    type,
    data: { ...common(record), phase, ...(outcome === undefined ? {} : { outcome }) },
  });
  const events = record.receipt.deadlines.flatMap((change) => ofDeadline(record, change));
  if (record.version === 1) events.unshift(ofCase('case.opened'));
  if (phase === over && formerPhase !== over) events.push(ofCase('case.closed'));
  if (formerPhase === over && phase !== over) events.push(ofCase('case.reopened'));
  return events;
}

/** That the office's own people were reminded is no news for others. */
function ofDeadline(record: ActRecord, { change, deadline, formerLastDay }: DeadlineChange): Told[] {
  if (change === 'reminded') return [];
  const { id, type, lastDay, endsAt } = deadline;
  const data = {
    ...common(record),
    deadline: { id, type, lastDay, endsAt },
    ...(formerLastDay === undefined ? {} : { formerLastDay }),
  };
  return [{ type: `deadline.${change}`, data }];
}

function common({ caseId, procedure, office, version, act }: ActRecord) {
  return { caseId, procedure, office, version, effectiveOn: act.effectiveOn };
}
