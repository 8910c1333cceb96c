import type { Parcel } from '../../notifications/channels/channel';
import type { ClaimedDelivery, DeliveryWay, OwedEntry, StoredDocument } from '../../register/deliveries';

/** How entries of one kind are taken out of the house. */
export interface Carriage<Body> {
  /** What is written once and stored before anything is sent; nothing for what has no papers. */
  write(entry: OwedEntry, body: Body): Promise<StoredDocument[]>;
  ways(entry: OwedEntry, body: Body): Promise<DeliveryWay[]>;
  parcel(claim: ClaimedDelivery, body: Body): Promise<Parcel>;
}
