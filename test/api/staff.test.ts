import { randomUUID } from 'node:crypto';
import { Api } from '../support/api';

const api = new Api();
const supervisor = { as: 'supervisor' } as const;
const somebody = () => `person-${randomUUID()}`;
const clara = {
  name: 'Clara Amt',
  email: 'clara@amt.example',
  deputy: 'local:caseworker2',
  absentFrom: '2026-12-21',
  absentTo: '2027-01-02',
};

interface Refused {
  code: string;
  fields: { field: string; message: string }[];
}

describe('the directory of staff', () => {
  it('keeps what a supervisor enters, until it is entered anew or taken out', async () => {
    const path = `/api/v1/staff/${somebody()}`;
    const entered = await api.put(path, clara, supervisor);
    expect(entered).toMatchObject({ status: 200, body: { ...clara, language: 'de' } });
    expect((await api.get(path)).body).toEqual(entered.body);
    await api.put(path, { name: 'Clara Amt', language: 'en' }, supervisor);
    const { body } = await api.get<{ staff: unknown[] }>('/api/v1/staff');
    expect(body.staff).toContainEqual({
      person: path.split('/').at(-1),
      name: 'Clara Amt',
      language: 'en',
    });
    expect(await api.call('DELETE', path, supervisor)).toMatchObject({ status: 200 });
    expect(await api.get(path)).toMatchObject({ status: 404, body: { code: 'unknown-staff' } });
    expect(await api.call('DELETE', path, supervisor)).toMatchObject({ status: 404 });
  });

  it('is entered by supervisors, and read by those who work on cases', async () => {
    const path = `/api/v1/staff/${somebody()}`;
    expect(await api.put(path, clara, { as: 'caseworker' })).toMatchObject({ status: 403 });
    expect(await api.call('DELETE', path, { as: 'caseworker' })).toMatchObject({ status: 403 });
    expect(await api.get('/api/v1/staff', { as: 'mailroom' })).toMatchObject({ status: 403 });
  });

  it.each([
    [{ email: 'clara' }, 'email', 'E-Mail-Adresse prüfen', 'Check the e-mail address'],
    [{ name: ' ' }, 'name', 'Name fehlt', 'The name is missing'],
    [
      { absentFrom: undefined },
      'absentFrom',
      'Zum letzten Tag der Abwesenheit gehört der erste',
      'The last day of the absence needs the first one',
    ],
    [
      { absentTo: '2026-12-20' },
      'absentTo',
      'Der letzte Tag der Abwesenheit liegt vor dem ersten',
      'The last day of the absence lies before the first',
    ],
    [{ absentFrom: '2026-02-30' }, 'absentFrom', 'Dieses Datum gibt es nicht', 'There is no such date'],
    [
      { deputy: 'a b' },
      'deputy',
      'Kennung aus dem Zugangstoken: ohne Leerzeichen, höchstens 100',
      'The id of the access token: without blanks, at most 100 characters',
    ],
  ])('refuses %j', async (wrong, field, german, english) => {
    const path = `/api/v1/staff/${somebody()}`;
    const answer = await api.put<Refused>(path, { ...clara, ...wrong }, supervisor);
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ field, message: german }] } });
    const headers = { 'accept-language': 'en' };
    const other = await api.put<Refused>(path, { ...clara, ...wrong }, { ...supervisor, headers });
    expect(other.body.fields).toEqual([{ field, message: english }]);
    expect(await api.get(path)).toMatchObject({ status: 404 });
  });

  it('lets nobody be their own deputy', async () => {
    const person = somebody();
    const answer = await api.put<Refused>(
      `/api/v1/staff/${person}`,
      { ...clara, deputy: person },
      supervisor,
    );
    expect(answer).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'deputy', message: 'Niemand vertritt sich selbst' }] },
    });
  });

  it('of rehearsals is another one', async () => {
    const person = somebody();
    await api.put(`/api/v1/rehearsal/staff/${person}`, clara, supervisor);
    expect(await api.get(`/api/v1/rehearsal/staff/${person}`)).toMatchObject({ status: 200 });
    expect(await api.get(`/api/v1/staff/${person}`)).toMatchObject({ status: 404 });
  });
});

describe('an office', () => {
  const settings = {
    name: 'Versorgungsamt',
    place: { land: 'NW' },
    nachlaufDays: 7,
    vorfristDays: 7,
    cooperationDays: 14,
    evidenceDays: 21,
    hearingDays: 28,
    reminders: 2,
    cardReturnDays: 14,
  };
  const enter = (mailbox: string) => {
    const body = { validFrom: '2026-01-01', settings: { ...settings, mailbox } };
    return api.put<Refused>(`/api/v1/offices/mailbox-${randomUUID()}`, body, supervisor);
  };

  it('has a mailbox for what reaches nobody in person', async () => {
    expect(await enter('fristen@amt.example')).toMatchObject({
      status: 200,
      body: { settings: { mailbox: 'fristen@amt.example' } },
    });
    expect(await enter('fristen')).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'settings.mailbox', message: 'E-Mail-Adresse prüfen' }] },
    });
  });
});
