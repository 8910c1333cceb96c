import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tryLock } from '../../supervision/lock-file';

/** Of several starts that all have no engine yet, one builds it and the others wait. */
export async function whileOthersWait<T>(
  folder: string,
  waiting: () => void,
  run: () => Promise<T>,
): Promise<T> {
  for (;;) {
    const attempt = tryLock(join(folder, 'build.lock'));
    if (!('holder' in attempt)) {
      try {
        return await run();
      } finally {
        attempt.release();
      }
    }
    waiting();
    await sleep(1_000);
  }
}
