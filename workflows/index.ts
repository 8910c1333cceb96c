export { downgradeProtection } from './downgrade-protection/workflow';
export { overpaymentReclaim } from './overpayment-reclaim/workflow';
export { gdbDetermination } from './gdb-determination/workflow';
export { gleichstellung } from './gleichstellung/workflow';
export { paymentRun } from './payment-run/workflow';
export { ausweis } from './ausweis/workflow';
