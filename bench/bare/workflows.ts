import { condition, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import type { nothing } from './activities';

export const bareUpdate = defineUpdate<string, [string]>('bare');

const activities = proxyActivities<{ nothing: typeof nothing }>({ startToCloseTimeout: '30 seconds' });

/** The floor: the least a durable step can be. One Update whose handler runs one activity, and a life of waiting. */
export async function bare(): Promise<void> {
  setHandler(bareUpdate, (text) => activities.nothing(text));
  await condition(() => false);
}
