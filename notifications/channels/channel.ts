import type { Channel as Way } from '../../contracts/case/party';
import type { CivilDate } from '../../rules/core/civil-date';
import type { Instant } from '../../rules/core/berlin';

export interface Enclosure {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
  /** Of the bytes, in hexadecimal. A channel refuses an enclosure that is not what was released. */
  sha256: string;
  pages?: number | undefined;
}

export interface Recipient {
  name: string;
  /** Line by line, without the name. */
  address?: string | undefined;
  email?: string | undefined;
  url?: string | undefined;
}

/** What is sent once. */
export interface Parcel {
  /** From the act that caused it: the same in every attempt, after every restart. */
  key: string;
  caseId: string;
  type: string;
  subject: string;
  to: Recipient;
  /** How a posted letter is to be delivered: a print centre must know a registered letter from another one. */
  way?: Way | undefined;
  /** Body of an e-mail. */
  text?: string | undefined;
  /** What an e-mail may say. `notice`, also where nothing is said: that there is a message, and nothing of it. */
  contents?: 'full' | 'notice' | undefined;
  /** Data of a webhook's event. */
  event?: Record<string, unknown> | undefined;
  enclosures: readonly Enclosure[];
  /** What is in it and may be in no other parcel: payments. */
  items?: readonly string[] | undefined;
  on: CivilDate;
  at: Instant;
}

/** Of one attempt. `why` is a fixed sentence without personal data; what belongs to the case is in `facts` and `receipt`. */
export type Sending =
  /** Surely taken over. */
  | { outcome: 'accepted'; receipt: Record<string, unknown> }
  /** This attempt was surely not taken; `retry`: worth trying again later. An attempt before it may have been. */
  | {
      outcome: 'not-taken';
      why: string;
      retry: boolean;
      retryAfterSeconds?: number | undefined;
      facts?: Record<string, unknown> | undefined;
    }
  /** Nobody can say. Where the channel is repeatable it is tried again, otherwise a person decides. */
  | {
      outcome: 'unknown';
      why: string;
      retryAfterSeconds?: number | undefined;
      facts?: Record<string, unknown> | undefined;
    };

/** Channels by which letters go. */
export const channelIds = ['print', 'smtp', 'webhook'] as const;
export type ChannelId = (typeof channelIds)[number] | 'bank';

export interface Channel {
  readonly id: ChannelId;
  /** Sending the same parcel again does no harm. */
  readonly repeatable: boolean;
  /** Never throws for what happens outside: an exception is a mistake in the channel, and says nothing about the parcel. */
  send(parcel: Parcel): Promise<Sending>;
}
