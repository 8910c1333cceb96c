import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plant, Server } from './plant';

/** Of one store of an installation, as a nightly copy would be; taken and brought back while nothing runs. */
export class Copy {
  private readonly folder = mkdtempSync(join(tmpdir(), 'fristwerk-copy-'));

  constructor(
    private readonly plant: Plant,
    private readonly server: Server,
  ) {
    cpSync(this.place, this.folder, { recursive: true });
  }

  private get place(): string {
    return join(this.plant.dataDir, this.server);
  }

  bringBack(): void {
    rmSync(this.place, { recursive: true });
    cpSync(this.folder, this.place, { recursive: true });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
