import type { Parcel } from '../channel';
import type { WebhookSettings } from './settings';

/** CloudEvents 1.0, structured mode, JSON. The same parcel gives the same text: a receiver knows it by its `id`. */
export function cloudEventOf(parcel: Parcel, settings: WebhookSettings): string {
  return JSON.stringify({
    specversion: '1.0',
    id: parcel.key,
    source: settings.source,
    type: `${settings.typePrefix}.${parcel.type}`,
    subject: parcel.caseId,
    time: parcel.at,
    datacontenttype: 'application/json',
    data: parcel.event ?? {},
  });
}
