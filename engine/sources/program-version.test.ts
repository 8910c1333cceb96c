import { faultOfGo } from './built';
import { faultOfCli, faultOfServer } from './program-version';

describe('the version of a program', () => {
  it.each(['temporal version 1.32.0', 'temporal version 1.33.1', 'temporal version 2.0.0'])(
    'suits as a server: %s',
    (answer) => {
      expect(faultOfServer(answer)).toBeUndefined();
    },
  );

  it.each(['temporal version 1.31.9', 'temporal version 0.99.0', 'something else', ''])(
    'does not suit as a server: %j',
    (answer) => {
      expect(faultOfServer(answer)).toMatch(/too old/);
    },
  );

  it.each([
    'temporal version 1.9.0 (Server 1.32.0, UI 2.53.1)',
    'temporal version 1.10.2 (Server 1.33.0, UI 2.60.0)',
    'temporal version 2.0.0 (Server 2.0.0, UI 3.0.0)',
  ])('suits as a CLI: %s', (answer) => {
    expect(faultOfCli(answer)).toBeUndefined();
  });

  it.each([
    'temporal version 1.8.9 (Server 1.32.0, UI 2.53.1)',
    'temporal version 1.9.0 (Server 1.31.0, UI 2.53.1)',
    'temporal version 0.0.0-DEV (Server 1.32.0, UI 2.53.1)',
    'temporal version 1.9.0',
  ])('does not suit as a CLI: %s', (answer) => {
    expect(faultOfCli(answer)).toMatch(/too old/);
  });

  it.each(['go1.26.8', 'go1.26.9', 'go1.27.0', 'go1.27', 'go2.0.0'])('suits as a compiler: %s', (version) => {
    expect(faultOfGo(version)).toBeUndefined();
  });

  it.each(['go1.26.7', 'go1.26', 'go1.25.12', 'go1.9.9', 'devel'])(
    'does not suit as a compiler: %s',
    (version) => {
      expect(faultOfGo(version)).toMatch(/1\.26\.8 or later/);
    },
  );
});
