/** A queue of one: what is given to it runs in the order of arrival, each to its end before the next begins. */
export class OneAtATime {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  get busy(): boolean {
    return this.waiting > 0;
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    this.waiting += 1;
    const turn = this.last.then(work);
    const over = () => {
      this.waiting -= 1;
    };
    this.last = turn.then(over, over);
    return turn;
  }
}
