import { sampleLetterhead } from '../contracts/case/letterhead';
import type { OfficeSettings } from '../contracts/case/office';
import type { CivilDate } from '../rules/core/civil-date';
import type { Register } from './database';

export const standardOffice = 'standard';

/** What an office starts from; each value is to be looked at by the office before it goes to work (docs/operations.md). */
const startingSettings: OfficeSettings = {
  id: standardOffice,
  name: 'Versorgungsamt',
  place: { land: 'NW' },
  municipalities: {},
  nachlaufDays: 7,
  vorfristDays: 7,
  cooperationDays: 14,
  evidenceDays: 21,
  hearingDays: 28,
  reminders: 2,
  cardReturnDays: 14,
  spreadSeconds: 600,
  letterhead: sampleLetterhead,
};

const firstDay = '2000-01-01';
const cacheMs = 10_000;

/** Makes the standard office where the register has none. */
export async function ensureStandardOffice(register: Register): Promise<void> {
  await register
    .insertInto('offices')
    .values({
      office: standardOffice,
      valid_from: firstDay,
      settings: JSON.stringify(startingSettings),
      entered_by: 'system:setup',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** As the register has them, or a transaction on it. */
export async function settingsOn(
  register: Register,
  office: string,
  on: CivilDate,
): Promise<OfficeSettings | undefined> {
  const row = await register
    .selectFrom('offices')
    .select('settings')
    .where('office', '=', office)
    .where('valid_from', '<=', on)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.settings as OfficeSettings | undefined;
}

export interface OfficeEntry {
  office: string;
  validFrom: string;
  settings: OfficeSettings;
  enteredBy: string;
}

export class Offices {
  private readonly cache = new Map<string, { until: number; settings: OfficeSettings }>();

  constructor(private readonly register: Register) {}

  /** The settings that hold on a day; those of another day never change what was recorded under them. */
  async settingsOf(office: string, on: CivilDate): Promise<OfficeSettings> {
    const key = `${office} ${on}`;
    const cached = this.cache.get(key);
    if (cached && cached.until > performance.now()) return cached.settings;
    const settings = await settingsOn(this.register, office, on);
    if (!settings) throw new Error(`office ${office} has no settings on ${on}`);
    this.cache.set(key, { until: performance.now() + cacheMs, settings });
    return settings;
  }

  async exists(office: string): Promise<boolean> {
    const row = await this.register
      .selectFrom('offices')
      .select('office')
      .where('office', '=', office)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** All entries, the latest first: what will hold, what holds, and what held. */
  async entries(office?: string): Promise<OfficeEntry[]> {
    const rows = await this.register
      .selectFrom('offices')
      .select(['office', 'valid_from', 'settings', 'entered_by'])
      .$if(office !== undefined, (query) => query.where('office', '=', office ?? ''))
      .orderBy('office')
      .orderBy('valid_from', 'desc')
      .execute();
    return rows.map((row) => ({
      office: row.office,
      validFrom: row.valid_from,
      settings: row.settings as OfficeSettings,
      enteredBy: row.entered_by,
    }));
  }

  async enter(settings: OfficeSettings, validFrom: CivilDate, enteredBy: string): Promise<void> {
    const values = { settings: JSON.stringify(settings), entered_by: enteredBy };
    await this.register
      .insertInto('offices')
      .values({ office: settings.id, valid_from: validFrom, ...values })
      .onConflict((conflict) => conflict.columns(['office', 'valid_from']).doUpdateSet(values))
      .execute();
    this.cache.clear();
  }
}
