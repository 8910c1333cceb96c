import type { Laboratory } from '../laboratory';
import { bareStock, bareTuned } from '../report';
import type { Subject } from '../subject';
import type { BareTemporal } from './bare-temporal';

/** The floor on both engines. */
export function bareSubjects(
  laboratory: Laboratory,
  what: (bare: BareTemporal) => Subject['prepare'],
): Subject[] {
  const subject = (id: string, title: string, bare: BareTemporal, processes: Subject['processes']) => ({
    id,
    title,
    processes,
    prepare: what(bare),
    history: (workflowId: string) => bare.history(workflowId),
  });
  return [
    subject(bareTuned, 'bare Temporal, tuned', laboratory.bareTuned, laboratory.processes.bareTuned),
    subject(bareStock, 'bare Temporal, stock', laboratory.bareStock, laboratory.processes.bareStock),
  ];
}
