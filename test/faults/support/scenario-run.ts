import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { patienceOfRun } from '../../support/patience';
import { announcementOf } from '../../support/shared-installation';
import { notedIn, notingUndetermined } from '../../support/undetermined';
import type { Plant } from './plant';

const root = join(__dirname, '..', '..', '..');

/** A run of scenarios in a process of its own, upon an installation that others may treat roughly meanwhile. */
export class ScenarioRun {
  readonly ended: Promise<number>;
  private over = false;
  private output = '';
  private readonly notes = join(tmpdir(), `fristwerk-undetermined-${randomUUID()}`);

  constructor(plant: Plant, paths: readonly string[]) {
    const child = spawn(
      process.execPath,
      ['node_modules/jest/bin/jest.js', '--silent', '--testTimeout=900000', ...paths],
      {
        cwd: root,
        env: {
          ...process.env,
          ...patienceOfRun,
          ...notingUndetermined(this.notes),
          ...announcementOf({ baseUrl: `http://127.0.0.1:${plant.port}`, dataDir: plant.dataDir }),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        this.output = (this.output + chunk.toString()).slice(-50_000);
      });
    }
    this.ended = new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => {
        this.over = true;
        resolve(code ?? 1);
      });
    });
  }

  get isOver(): boolean {
    return this.over;
  }

  /** Cases whose journals need not be those of another run. */
  get undetermined(): string[] {
    return notedIn(this.notes);
  }

  get said(): string {
    return this.output;
  }
}
