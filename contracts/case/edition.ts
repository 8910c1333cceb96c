import type { Act } from './act';

/**
 * How the acts of a time are read. It is recorded with each act when it is received: a fold that asks the law for more than before,
 * names things anew, or would refuse a step that was taken does so for acts of its own edition, and reads older ones as they were read
 * when they were recorded.
 */
export const editions: Record<number, string> = {
  1: 'As it was first.',
  2: 'An application that waits for the end of a contest has its periods and its tasks, and keeps its name when its turn comes.',
  3: 'One that was accepted while it waited is not to be accepted again.',
};

export const presentEdition = Math.max(...Object.keys(editions).map(Number));

/** The second edition is some hours older than the entry in the acts. */
const secondBegan = '2026-11-21T18:00:00Z';

export const editionOf = ({ edition, recordedAt }: Pick<Act, 'edition' | 'recordedAt'>): number =>
  edition ?? (recordedAt < secondBegan ? 1 : 2);
