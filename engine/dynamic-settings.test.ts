import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTempFolder } from '../supervision/test/temp-folder';
import { DYNAMIC_SETTINGS, dynamicConfigFile, dynamicConfigFlags } from './dynamic-settings';
import { findProgram } from './sources';

const folder = makeTempFolder();
afterAll(folder.remove);

/** What the server itself says about a file of dynamic settings. */
async function validate(content: string): Promise<string> {
  const { program } = await findProgram({ env: process.env, progress: () => undefined });
  const file = join(folder.path, 'dynamic.yaml');
  writeFileSync(file, content);
  return execFileSync(program.path, ['validate-dynamic-config', file], { encoding: 'utf8' });
}

describe('the dynamic settings', () => {
  it('are known to the server, with these names and types', async () => {
    expect(await validate(dynamicConfigFile())).not.toMatch(/warning|error|unregistered/i);
  });

  it('would be refused under another name or type', async () => {
    const answer = await validate(dynamicConfigFile({ 'history.noSuchSetting': { value: 1 } }));
    expect(answer).toMatch(/unregistered key/i);
  });

  it('skip time in the rehearsal namespace only', () => {
    const file = JSON.parse(dynamicConfigFile()) as Record<string, unknown>;
    expect(file['frontend.WorkflowTimeSkippingEnabled']).toEqual([
      { value: true, constraints: { namespace: 'fristwerk-rehearsal' } },
    ]);
  });

  it('are flags of the CLI too, each value as JSON', () => {
    const flags = dynamicConfigFlags();
    expect(flags).toHaveLength(2 * Object.keys(DYNAMIC_SETTINGS).length);
    expect(flags).toContain('history.timerProcessorMaxTimeShift="10ms"');
    expect(flags).toContain('frontend.WorkflowTimeSkippingEnabled=true');
  });
});
