import type { ErasureRow } from '../../register/erasures';

/** Destroys the key of a case in all its places and empties what lies in clear; one that was broken off is done to its end. */
export type Eraser = (confirmed: { caseId: string; confirmedBy: string }) => Promise<ErasureRow>;
