export { downgradeProtection } from './downgrade-protection/workflow';
export { overpaymentReclaim } from './overpayment-reclaim/workflow';
export { gdbDetermination } from './gdb-determination/workflow';
export { paymentRun } from './payment-run/workflow';
