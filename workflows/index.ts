export { downgradeProtection } from './downgrade-protection/workflow';
export { overpaymentReclaim } from './overpayment-reclaim/workflow';
