import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../../support/api';
import type { CaseFile } from '../../support/case-file';

/** Asks for the erasure of a closed case, whose last letters may be on their way to the print folder still. */
export async function askForErasure({ api, path }: CaseFile, reason: string): Promise<Answer> {
  const end = Date.now() + 30_000;
  for (;;) {
    const answer = await api.post(`${path}/erasure`, { reason }, { as: 'supervisor' });
    if (answer.body['code'] !== 'letters-open' || Date.now() > end) return answer;
    await sleep(200);
  }
}
