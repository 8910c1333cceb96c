/** Where the tests of one jest process find the installation that was started for the whole run. */
export interface SharedInstallation {
  baseUrl: string;
  dataDir: string;
}

const variable = 'FRISTWERK_TEST_INSTALLATION';

export function announce(shared: SharedInstallation): void {
  process.env[variable] = JSON.stringify(shared);
}

export function sharedInstallation(): SharedInstallation {
  const text = process.env[variable];
  if (text === undefined) throw new Error('no installation is running for the tests');
  return JSON.parse(text) as SharedInstallation;
}
