import type { ZodType } from 'zod';
import type { ProcessDefinition } from './case/process';
import { ausweisWorkflow } from './ausweis/messages';
import { ausweisProcess } from './ausweis/process';
import { ausweisSchemas } from './ausweis/schema';
import { downgradeProtectionWorkflow } from './downgrade-protection/messages';
import { downgradeProtectionProcess } from './downgrade-protection/process';
import { downgradeProtectionSchemas } from './downgrade-protection/schema';
import { overpaymentReclaimWorkflow } from './overpayment-reclaim/messages';
import { overpaymentReclaimProcess } from './overpayment-reclaim/process';
import { overpaymentReclaimSchemas } from './overpayment-reclaim/schema';
import { gleichstellungWorkflow } from './gleichstellung/messages';
import { gleichstellungProcess } from './gleichstellung/process';
import { gleichstellungSchemas } from './gleichstellung/schema';
import { gdbDeterminationWorkflow } from './gdb-determination/messages';
import { gdbDeterminationProcess } from './gdb-determination/process';
import { gdbDeterminationSchemas } from './gdb-determination/schema';
import { paymentRunWorkflow } from './payment-run/messages';
import { paymentRunProcess } from './payment-run/process';
import { paymentRunSchemas } from './payment-run/schema';

export interface Procedure {
  workflow: string;
  process: ProcessDefinition;
  schemas: Record<string, ZodType>;
}

export const procedureIds = [
  'gdb-determination',
  'gleichstellung',
  'ausweis',
  'downgrade-protection',
  'overpayment-reclaim',
  'payment-run',
] as const;
export type ProcedureId = (typeof procedureIds)[number];

/** The one registry of procedures: routes, OpenAPI, forms, checks and documents follow from it. */
export const procedures = {
  'gdb-determination': {
    workflow: gdbDeterminationWorkflow,
    process: gdbDeterminationProcess,
    schemas: gdbDeterminationSchemas,
  },
  gleichstellung: {
    workflow: gleichstellungWorkflow,
    process: gleichstellungProcess,
    schemas: gleichstellungSchemas,
  },
  ausweis: {
    workflow: ausweisWorkflow,
    process: ausweisProcess,
    schemas: ausweisSchemas,
  },
  'downgrade-protection': {
    workflow: downgradeProtectionWorkflow,
    process: downgradeProtectionProcess,
    schemas: downgradeProtectionSchemas,
  },
  'overpayment-reclaim': {
    workflow: overpaymentReclaimWorkflow,
    process: overpaymentReclaimProcess,
    schemas: overpaymentReclaimSchemas,
  },
  'payment-run': {
    workflow: paymentRunWorkflow,
    process: paymentRunProcess,
    schemas: paymentRunSchemas,
  },
} satisfies Record<ProcedureId, Procedure>;

export function findProcedure(id: string): Procedure | undefined {
  return Object.hasOwn(procedures, id) ? (procedures as Record<string, Procedure>)[id] : undefined;
}
