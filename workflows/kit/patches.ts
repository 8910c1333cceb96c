/** A change of workflow code that histories recorded before it must not see (docs/how-to/change-a-workflow.md). */
export interface Patch {
  /** What is different now, and for histories from before. */
  what: string;
  why: string;
  /** Version of the product that brought it. */
  since: string;
  /** The product may drop the old branch once no run older than `since` is left. */
  removableWhen: string;
}

/** Every id that is given to `patched()` stands here and nowhere else. None has been needed so far. */
export const patches = {} satisfies Record<string, Patch>;
