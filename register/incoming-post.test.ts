import { sql } from 'kysely';
import type { ActRecord } from '../contracts/case/record';
import type { Receipt } from '../contracts/case/receipt';
import type { CaseCipher } from '../engine/encryption/case-cipher';
import { emptyTables, ownRegister } from '../test/support/own-register';
import { CaseReader } from './case-reader';
import { RegisterWriter } from './case-writer';
import type { Register } from './database';
import { keysOfCase } from './erasures';
import {
  assignPost,
  filingOf,
  listUnassignedPost,
  receivePost,
  takeFiledPapersOffPile,
  type PieceOfPost,
} from './incoming-post';

let own: Awaited<ReturnType<typeof ownRegister>>;
let register: Register;
let writer: RegisterWriter;
/** What is sealed is not looked at here. */
const cipher = {
  sealJson: (_owner: string, value: unknown) => Promise.resolve(Buffer.from(JSON.stringify(value))),
  openJson: (_owner: string, sealed: Buffer) => Promise.resolve(JSON.parse(sealed.toString()) as unknown),
} as unknown as CaseCipher;

const [here, elsewhere] = ['HS-2026-000001', 'HS-2026-000002'] as const;
const paper: PieceOfPost = {
  postId: 'p1',
  receivedOn: '2026-06-01' as PieceOfPost['receivedOn'],
  subject: 'Schreiben ohne Aktenzeichen',
};

beforeAll(async () => {
  own = await ownRegister();
  register = own.register;
  writer = new RegisterWriter(register, cipher, () => []);
}, 60_000);
afterAll(() => own.close());
beforeEach(async () => {
  await emptyTables(register, 'incoming_post', 'receipts', 'journal', 'cases');
  await receivePost(register, cipher, paper, 'mailroom');
});

interface Filing {
  caseId?: string;
  by?: string;
  at?: string;
  stepId?: string;
  post?: PieceOfPost;
}

/** The first act of a case: it takes up a paper. */
function filed({
  caseId = here,
  by = 'clerk',
  at = '2026-06-02T08:00:00.000Z',
  ...more
}: Filing = {}): ActRecord {
  const { stepId, step, input } = {
    ...filingOf(more.post ?? paper),
    ...(more.stepId ? { stepId: more.stepId } : {}),
  };
  const actor = { id: by, name: by, roles: [] };
  const act = {
    stepId,
    step,
    input,
    actor,
    recordedAt: at,
    recordedOn: '2026-06-02',
    effectiveOn: '2026-06-01',
    findings: [],
  };
  const receipt = { caseId, stepId, step, version: 1, deadlines: [], letters: [], tasks: [], flags: [] };
  const state = { caseId, phase: 'draft', parties: [], file: [], letters: [] };
  const changed = { parties: false, links: false };
  return {
    caseId,
    procedure: 'p',
    office: 'o',
    version: 1,
    act,
    state,
    receipt,
    changed,
  } as unknown as ActRecord;
}

const pile = async () => (await listUnassignedPost(register, cipher)).map(({ postId }) => postId);

async function lies(): Promise<unknown> {
  return (await sql`select case_id, assigned_by, assigned_at from incoming_post`.execute(register)).rows;
}

const inCase = (caseId: string, by: string) => [
  { case_id: caseId, assigned_by: by, assigned_at: new Date('2026-06-02T08:00:00.000Z') },
];

/** What was left by a crash while act and pile were written one after the other. */
async function leftOnPile(...cases: ActRecord[]): Promise<void> {
  for (const each of cases) await writer.recordAct(each);
  await sql`update incoming_post set case_id = null, assigned_by = null, assigned_at = null`.execute(
    register,
  );
}

function assign(
  caseId: string,
  answer: () => Promise<Receipt | 'accepted'> = () => Promise.resolve('accepted'),
) {
  const asked: unknown[] = [];
  const reader = new CaseReader(register, cipher);
  const result = assignPost({ register, cipher, reader }, { postId: 'p1', caseId }, (filing) => {
    asked.push(filing);
    return answer();
  });
  return result.then((given) => ({ given, asked: asked.length }));
}

describe('a paper on the pile', () => {
  it('leaves it with the act that files it, and its key goes with that case', async () => {
    await writer.recordAct(filed());
    expect(await lies()).toEqual(inCase(here, 'clerk'));
    expect(await keysOfCase(register, here)).toEqual([here, 'post:p1']);
  });

  it('stays where the act is not written', async () => {
    await writer.recordAct(filed());
    await sql`update incoming_post set case_id = null`.execute(register);
    await sql`update cases set status = 'blocked'`.execute(register);
    const second = { ...filed({ by: 'other' }), version: 2 };
    await expect(writer.recordAct(second)).rejects.toThrow('register and engine differ');
    expect(await pile()).toEqual(['p1']);
  });

  it('stays where somebody files by hand a paper with a number that reads the same', async () => {
    await writer.recordAct(filed({ stepId: 'by-hand' }));
    expect(await pile()).toEqual(['p1']);
  });

  it('that lies in a case is not taken out of it', async () => {
    await writer.recordAct(filed());
    await writer.recordAct(filed({ caseId: elsewhere, by: 'other' }));
    expect(await lies()).toEqual(inCase(here, 'clerk'));
  });
});

describe('filing it', () => {
  it('again gives the first receipt, to another clerk too, and asks the case no more', async () => {
    const { receipt } = filed();
    expect(await assign(here)).toEqual({ given: 'accepted', asked: 1 });
    await writer.recordAct(filed());
    expect(await assign(here)).toEqual({ given: receipt, asked: 0 });
    expect(await assign(elsewhere)).toEqual({ given: 'in-another-case', asked: 0 });
  });

  it('at the same time as another clerk gives the receipt of who came first', async () => {
    const refused = async () => {
      await writer.recordAct(filed());
      throw new Error('step-id-reused');
    };
    expect(await assign(here, refused)).toEqual({ given: filed().receipt, asked: 1 });
    await sql`delete from receipts`.execute(register);
    await expect(assign(here, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('again gives the first receipt where a restore has lost the paper and it was taken in again', async () => {
    await leftOnPile(filed());
    expect(await assign(here)).toEqual({ given: filed().receipt, asked: 0 });
    expect(await lies()).toEqual(inCase(here, 'clerk'));
  });

  it('asks the case where another paper has come under its number', async () => {
    await leftOnPile(filed({ post: { ...paper, subject: 'Ein anderes' } }));
    expect(await assign(here)).toEqual({ given: 'accepted', asked: 1 });
    expect(await pile()).toEqual(['p1']);
  });
});

describe('a paper that a crash has left on the pile though a case has it', () => {
  it('leaves the pile at the next start', async () => {
    await leftOnPile(filed());
    await takeFiledPapersOffPile(register);
    expect(await lies()).toEqual(inCase(here, 'clerk'));
  });

  it('comes to the first of two cases that have it', async () => {
    const later = filed({ caseId: elsewhere, by: 'other', at: '2026-06-03T08:00:00.000Z' });
    await leftOnPile(later, filed());
    await takeFiledPapersOffPile(register);
    expect(await lies()).toEqual(inCase(here, 'clerk'));
  });

  it('stays where no case has taken it up', async () => {
    await leftOnPile(filed({ stepId: 'by-hand' }));
    await takeFiledPapersOffPile(register);
    expect(await pile()).toEqual(['p1']);
  });
});
