/** Where the cases run. Never any time skipping. */
export const PRODUCTION_NAMESPACE = 'fristwerk';
/** Where cases are rehearsed. */
export const REHEARSAL_NAMESPACE = 'fristwerk-rehearsal';
