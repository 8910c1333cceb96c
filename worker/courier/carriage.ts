import type { Parcel } from '../../notifications/channels/channel';
import type { ClaimedDelivery, DeliveryWay, OwedEntry, WrittenEntry } from '../../register/deliveries';

/** An entry that is written, where it has papers, and the ways it goes. */
export interface PreparedEntry extends WrittenEntry {
  ways: readonly DeliveryWay[];
}

/** How entries of one kind are taken out of the house. */
export interface Carriage<Body> {
  /** What is written is written once and stored before anything is sent. */
  prepare(entry: OwedEntry, body: Body): Promise<PreparedEntry>;
  parcel(claim: ClaimedDelivery, body: Body): Promise<Parcel>;
}
