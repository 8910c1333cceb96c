import type { CaseEvent } from '../../contracts/case/event';
import { civilDateOf } from '../../rules';
import type { Carriage } from './carriage';

/** Events for other systems. The same event gives the same text each time, whoever sends it. */
export function events(webhookUrl: (id: string) => string | undefined): Carriage<CaseEvent> {
  return {
    write: () => Promise.resolve([]),
    ways: (_entry, { webhook }) =>
      Promise.resolve([
        { channel: 'webhook', route: { by: 'webhook', purpose: 'service', contents: 'full', webhook } },
      ]),
    parcel: ({ caseId }, { id, type, at, webhook, data }) =>
      Promise.resolve({
        key: id,
        caseId,
        type,
        subject: caseId,
        to: { name: '', url: webhookUrl(webhook) },
        event: data,
        enclosures: [],
        on: civilDateOf(at),
        at,
      }),
  };
}
