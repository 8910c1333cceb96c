/** Where the tests of one jest process find the installation that was started for the whole run. */
export interface SharedInstallation {
  baseUrl: string;
  dataDir: string;
}

const variable = 'FRISTWERK_TEST_INSTALLATION';

export function announce(shared: SharedInstallation): void {
  Object.assign(process.env, announcementOf(shared));
}

/** For a run of tests that somebody starts upon an installation of his own. */
export function announcementOf(shared: SharedInstallation): Record<string, string> {
  return { [variable]: JSON.stringify(shared) };
}

export function isAnnounced(): boolean {
  return process.env[variable] !== undefined;
}

export function sharedInstallation(): SharedInstallation {
  const text = process.env[variable];
  if (text === undefined) throw new Error('no installation is running for the tests');
  return JSON.parse(text) as SharedInstallation;
}
