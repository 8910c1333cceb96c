import type { CaseEvent } from '../../contracts/case/event';
import { civilDateOf } from '../../rules';
import type { Carriage } from './carriage';

/** Events for other systems. The same event gives the same text each time, whoever sends it. */
export function events(webhookUrl: (id: string) => string | undefined): Carriage<CaseEvent> {
  return {
    prepare: (_entry, { webhook }) => {
      const route = { by: 'webhook', purpose: 'service', contents: 'full', webhook } as const;
      return Promise.resolve({ documents: [], ways: [{ channel: 'webhook', route }] });
    },
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
