import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readChannelSettings } from './configuration';
import { carriersOf, openChannels } from './open-channels';

const folder = mkdtempSync(join(tmpdir(), 'channels-'));
afterAll(() => rmSync(folder, { recursive: true }));

const now = () => '2026-06-15T08:30:00Z';
const everything = {
  FRISTWERK_PRINT_FOLDER: folder,
  FRISTWERK_SMTP_URL: 'smtps://mail.example',
  FRISTWERK_SMTP_FROM: 'post@amt.example',
  FRISTWERK_WEBHOOKS: JSON.stringify([
    {
      id: 'records',
      url: 'https://hooks.example/',
      keys: [{ id: 'a', secret: 'a secret of thirty-two characters' }],
      events: ['*'],
    },
  ]),
};

describe('the channels that are configured', () => {
  it('are there, and it is known of which a repetition does harm', () => {
    const settings = readChannelSettings(everything);
    const found = [...openChannels(settings, { now })].map(([id, { repeatable }]) => [id, repeatable]);
    expect(found).toEqual([
      ['print', true],
      ['smtp', false],
      ['webhook', true],
    ]);
    expect(carriersOf(settings)).toMatchObject({
      channels: ['print', 'smtp', 'webhook'],
      webhooks: [{ id: 'records', events: ['*'] }],
    });
  });

  it('are none without settings', () => {
    const settings = readChannelSettings({});
    expect(openChannels(settings, { now }).size).toBe(0);
    expect(carriersOf(settings)).toEqual({ channels: [], webhooks: [] });
  });
});
