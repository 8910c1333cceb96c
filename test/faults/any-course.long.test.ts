import { ausweisProcess } from '../../contracts/ausweis/process';
import { ausweisSchemas } from '../../contracts/ausweis/schema';
import { gdbDeterminationProcess } from '../../contracts/gdb-determination/process';
import { gdbDeterminationSchemas } from '../../contracts/gdb-determination/schema';
import { gleichstellungProcess } from '../../contracts/gleichstellung/process';
import { gleichstellungSchemas } from '../../contracts/gleichstellung/schema';
import * as card from '../../workflows/ausweis/test/office';
import * as gdb from '../../workflows/gdb-determination/test/office';
import * as equal from '../../workflows/gleichstellung/test/office';
import { neverHolds } from './courses/always-holds';
import { playCourses } from './courses/random-course';

const courses = Number(process.env['FRISTWERK_COURSES'] ?? 500);

describe('Any course of a case, its inputs drawn from the contract, holds together', () => {
  it('gdb-determination', async () => {
    const final = async () => {
      const desk = await gdb.decided(40, ['G']);
      await gdb.served(desk);
      await desk.wait(60);
      return desk;
    };
    const served = async () => {
      const desk = await gdb.decided(60, ['G'], { healing: { startedOn: '2026-01-01', years: 2 } });
      await gdb.served(desk);
      return desk;
    };
    await playCourses('gdb-determination', courses, {
      process: gdbDeterminationProcess,
      schemas: gdbDeterminationSchemas,
      beginnings: [gdb.opened, () => gdb.decided(30), served, final],
      brokenIn: neverHolds,
    });
  });

  it('gleichstellung', async () => {
    await playCourses('gleichstellung', courses, {
      process: gleichstellungProcess,
      schemas: gleichstellungSchemas,
      beginnings: [
        equal.opened,
        () => equal.decided({ as: 'granted' }),
        () => equal.decided({ as: 'refused' }),
        () => equal.revoked(),
      ],
      brokenIn: neverHolds,
    });
  });

  it('ausweis', async () => {
    await playCourses('ausweis', courses, {
      process: ausweisProcess,
      schemas: ausweisSchemas,
      beginnings: [card.applied, card.issued, card.askedBack],
      brokenIn: neverHolds,
    });
  });
});
