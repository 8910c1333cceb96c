import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  upsertMemo,
} from '@temporalio/workflow';
import type { CanaryActivities, CanaryText } from './canary-activities';

const { repeat, fail } = proxyActivities<CanaryActivities>({ startToCloseTimeout: '10s' });
const { repeatLocally } = proxyLocalActivities<CanaryActivities>({ startToCloseTimeout: '10s' });

export const actUpdate = defineUpdate<string[], [CanaryText]>('act');
export const refusedUpdate = defineUpdate<void, [CanaryText]>('refused');
export const noteSignal = defineSignal<[CanaryText]>('note');
export const endSignal = defineSignal('end');
export const stateQuery = defineQuery<string[], [CanaryText]>('state');

/** Carries what it is told through every kind of payload that the engine keeps. */
export async function canaryWorkflow(input: CanaryText, run = 1): Promise<CanaryText> {
  const heard: string[] = [input.text];
  let ended = false;
  setHandler(actUpdate, async ({ text }) => {
    heard.push(text, (await repeat({ text })).text, (await repeatLocally({ text })).text);
    await fail({ text }).catch(() => heard.push('failed as it should'));
    upsertMemo({ heard: `${text}-memo` });
    return heard;
  });
  setHandler(
    refusedUpdate,
    () => {
      throw ApplicationFailure.create({ message: 'never reached' });
    },
    {
      validator: ({ text }: CanaryText) => {
        throw ApplicationFailure.create({ message: `${text}-refused`, details: [{ text }] });
      },
    },
  );
  setHandler(noteSignal, ({ text }) => {
    heard.push(text);
  });
  setHandler(stateQuery, ({ text }) => [...heard, text]);
  setHandler(endSignal, () => {
    ended = true;
  });
  await condition(() => ended && allHandlersFinished());
  if (run === 1) await continueAsNew<typeof canaryWorkflow>({ text: `${input.text}-continued` }, 2);
  return { text: `${heard.join()}-outcome` };
}

export async function failingWorkflow({ text }: CanaryText): Promise<void> {
  await Promise.resolve();
  throw ApplicationFailure.create({ message: `${text}-message`, details: [{ text: `${text}-details` }] });
}

/** A plain throw fails the workflow task, not the workflow. */
export async function stumblingWorkflow({ text }: CanaryText): Promise<void> {
  await Promise.resolve();
  throw new Error(`${text}-task-failure`);
}
