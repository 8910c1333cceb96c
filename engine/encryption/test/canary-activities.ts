import { ApplicationFailure, Context } from '@temporalio/activity';

export interface CanaryText {
  readonly text: string;
}

export function createCanaryActivities() {
  return {
    repeat: ({ text }: CanaryText): Promise<CanaryText> => {
      Context.current().heartbeat({ text: `${text}-heartbeat` });
      return Promise.resolve({ text: `${text}-result` });
    },
    repeatLocally: ({ text }: CanaryText): Promise<CanaryText> =>
      Promise.resolve({ text: `${text}-local-result` }),
    fail: ({ text }: CanaryText): Promise<never> => {
      const details = [{ text: `${text}-details` }];
      return Promise.reject(
        ApplicationFailure.create({
          message: `${text}-message`,
          nonRetryable: true,
          details,
          cause: new Error(`${text}-cause`),
        }),
      );
    },
  };
}

export type CanaryActivities = ReturnType<typeof createCanaryActivities>;
