export { downgradeProtection } from './downgrade-protection/workflow';
