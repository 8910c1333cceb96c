import type { CompletedErasure } from '../../engine/encryption/erasure';

/** Destroys the key of a case in all its places and empties what lies in clear. */
export type Eraser = (caseId: string) => Promise<CompletedErasure>;
