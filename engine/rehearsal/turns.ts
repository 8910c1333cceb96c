/** Two moves of the same case at once would each skip a point: they take turns. Holds within this process. */
export class Turns {
  readonly #taken = new Map<string, Promise<unknown>>();

  async take<T>(caseIds: readonly string[], move: () => Promise<T>): Promise<T> {
    for (;;) {
      const other = caseIds.map((id) => this.#taken.get(id)).find((turn) => turn !== undefined);
      if (!other) break;
      await other.catch(() => undefined);
    }
    const turn = move();
    for (const id of caseIds) this.#taken.set(id, turn);
    try {
      return await turn;
    } finally {
      for (const id of caseIds) this.#taken.delete(id);
    }
  }
}
