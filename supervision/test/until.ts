import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something is so; the test fails where it does not become so in time. */
export async function until(is: () => boolean | Promise<boolean>, withinMs = 15_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await is())) {
    if (Date.now() > end) throw new Error('It did not become so in time.');
    await sleep(20);
  }
}
