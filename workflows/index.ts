export { downgradeProtection } from './downgrade-protection/workflow';
export { overpaymentReclaim } from './overpayment-reclaim/workflow';
export { paymentRun } from './payment-run/workflow';
