export { attachClauses } from './attach';
export type { ClauseLaw } from './allowed';
export { clausesWait, keepClauses } from './keep';
export type { ClauseEffects } from './settled';
export { auflageSteps, clauseExtensions, conditionSteps } from './record';
