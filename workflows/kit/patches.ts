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

/** Every id that is given to `patched()` stands here and nowhere else. */
export const patches = {
  'records-are-measured': {
    what: 'A record of half a million characters or more is measured before it is recorded, by a local activity.',
    why: 'One that the engine could not hold failed the task of the workflow for good.',
    since: '0.2.0',
    removableWhen: 'no run that began under 0.1.0 is left',
  },
  'messages-beside-the-clock': {
    what: 'A message to another case is brought there beside the case, for a bounded time and then again; before, the case waited for its answer.',
    why: 'A case that could not answer kept the periods of the sender from being looked at.',
    since: '0.2.0',
    removableWhen: 'no run that began under 0.1.0 is left',
  },
  'law-is-asked-at-once': {
    what: 'A recomputation has all findings that its case asks anew computed together, a hundred in one local activity; before, each by one of its own.',
    why: 'A case with some hundred findings needed more of them than one act may ask for, and as many folds.',
    since: '0.2.0',
    removableWhen: 'no run that began under 0.1.0 is left',
  },
} satisfies Record<string, Patch>;
