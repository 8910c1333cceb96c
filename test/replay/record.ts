import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Api } from '../support/api';
import type { CaseFile } from '../support/case-file';
import { Installation } from '../support/installation';
import { digestOf, readDigests, writeDigests } from './digests';
import { stories } from './stories';

/**
 * npm run history:record: plays the stories that have no recording yet and keeps their histories. A recording is never
 * made anew: it stands for the cases that run under the code of its day.
 */
async function record(): Promise<void> {
  const missing = Object.entries(stories).filter(([name]) => !existsSync(fileOf(name)));
  const lost = missing.map(([name]) => name).filter((name) => name in readDigests());
  if (lost.length > 0) throw new Error(`recorded before, to be brought back: ${lost.join(', ')}`);
  if (missing.length === 0) return;
  const installation = await Installation.start();
  const api = new Api(installation);
  try {
    for (const [name, story] of missing) {
      const file = await story(api);
      const body = await historyAtRest(api, file);
      const { version } = await file.view();
      const recording = `${JSON.stringify({ caseId: file.caseId, version, ...body })}\n`;
      writeFileSync(fileOf(name), recording);
      writeDigests({ ...readDigests(), [name]: digestOf(recording) });
      process.stdout.write(`${name}: ${file.caseId}, version ${version}\n`);
    }
  } finally {
    await installation.stop();
  }
}

interface Histories {
  runs: { history: { events: { eventType: string }[] } }[];
}

/** A history that ends in the midst of a task says nothing about what the code does there. */
async function historyAtRest(api: Api, file: CaseFile): Promise<Histories> {
  for (;;) {
    const { body } = await api.get<Histories>(`${file.path}/history`, { as: 'auditor' });
    const last = body.runs.at(-1)?.history.events.at(-1)?.eventType ?? '';
    if (!/TASK_(SCHEDULED|STARTED)$|ACTIVITY_TASK_COMPLETED$/.test(last)) return body;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function fileOf(name: string): string {
  return join(__dirname, 'histories', `${name}.json`);
}

void record();
