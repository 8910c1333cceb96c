import type { Network } from './networks';

export interface SigningKey {
  /** Named in the signature, so that a receiver knows which secret to take. */
  id: string;
  secret: string;
}

export interface Webhook {
  id: string;
  url: string;
  /** Every request is signed with each of them: during a rotation there are two. */
  keys: readonly SigningKey[];
  /** Types of events it is told, or `*`. */
  events: readonly string[];
  /** Without encryption, for receivers in a network of one's own. */
  allowHttp: boolean;
  /** Networks that are not public, and yet may be called. */
  allowNetworks: readonly Network[];
}

export interface WebhookSettings {
  /** Who speaks: `source` of every event, a URI. */
  source: string;
  /** Before the type of each event: `de.fristwerk`. */
  typePrefix: string;
  webhooks: readonly Webhook[];
  connectMs: number;
  totalMs: number;
  maxResponseBytes: number;
}

export const webhookDefaults = {
  typePrefix: 'de.fristwerk',
  connectMs: 10_000,
  totalMs: 30_000,
  maxResponseBytes: 65_536,
} as const;
