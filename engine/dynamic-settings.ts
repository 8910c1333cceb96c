import { REHEARSAL_NAMESPACE } from './namespace-names';

interface DynamicSetting {
  value: number | boolean | string;
  /** The only namespace the value holds for; everywhere, where it is left out. */
  namespace?: string;
}

/**
 * The settings in which the engine differs from stock.
 *
 * A queue processor polls 20 times a second in stock: a hidden tick of 50 ms per shard, which an Update with one
 * activity pays several times. The timer shift of 1 s is paid at every skipped timer of a rehearsal. Of an eleventh
 * step taken in one case at the same time stock would have the caller try again in a second. A run that continues as new
 * within a second stock puts off, and in a rehearsal adds the time skipped so far to the delay once more.
 */
export const DYNAMIC_SETTINGS: Readonly<Record<string, DynamicSetting>> = {
  'history.transferProcessorMaxPollRPS': { value: 1000 },
  'history.timerProcessorMaxPollRPS': { value: 1000 },
  'history.visibilityProcessorMaxPollRPS': { value: 1000 },
  'history.outboundProcessorMaxPollRPS': { value: 1000 },
  'history.timerProcessorMaxTimeShift': { value: '10ms' },
  'history.maxInFlightUpdates': { value: 100 },
  'history.workflowIdReuseMinimalInterval': { value: '0s' },
  'system.namespaceCacheRefreshInterval': { value: '500ms' },
  'frontend.WorkflowTimeSkippingEnabled': { value: true, namespace: REHEARSAL_NAMESPACE },
  'frontend.WorkflowTimeSkippingMaxSkipPerSession': { value: 10_000 },
};

/** The content of the server's dynamic configuration file (JSON is YAML). */
export function dynamicConfigFile(settings = DYNAMIC_SETTINGS): string {
  const entries = Object.entries(settings).map(([name, { value, namespace }]) => [
    name,
    [namespace === undefined ? { value } : { value, constraints: { namespace } }],
  ]);
  return JSON.stringify(Object.fromEntries(entries), undefined, 2) + '\n';
}

/** The same as flags of the Temporal CLI, which knows no constraints: there each value holds for all namespaces. */
export function dynamicConfigFlags(settings = DYNAMIC_SETTINGS): string[] {
  return Object.entries(settings).flatMap(([name, { value }]) => [
    '--dynamic-config-value',
    `${name}=${JSON.stringify(value)}`,
  ]);
}
