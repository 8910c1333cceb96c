import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = __dirname;
const room = { maxBuffer: 64 * 1024 * 1024, timeout: 10 * 60_000 };

export interface Fault {
  file: string;
  clause: string;
  message: string;
}

export interface PdfUaCheck {
  /** Files that were looked at. */
  checked: string[];
  faults: Fault[];
}

/** Why this machine cannot check, or nothing if it can. */
export async function checkerMissing(): Promise<string | undefined> {
  for (const [program, option] of [
    ['javac', '-version'],
    ['mvn', '-v'],
  ] as const) {
    const there = await run(program, [option]).then(
      () => true,
      () => false,
    );
    if (!there) return `The letters were not checked against PDF/UA-1: ${program} is not installed here.`;
  }
  return undefined;
}

/** Looks at PDFs with veraPDF, the checker of the PDF Association, against PDF/UA-1. */
export async function checkPdfUa(papers: ReadonlyMap<string, Uint8Array>): Promise<PdfUaCheck> {
  const temporary = await mkdtemp(join(tmpdir(), 'letters-check-'));
  try {
    for (const [name, pdf] of papers) await writeFile(join(temporary, name), pdf);
    const classpath = join(temporary, 'classpath');
    const maven = ['-q', '-B', '-f', join(folder, 'pom.xml'), `-Dmdep.outputFile=${classpath}`];
    await run('mvn', [...maven, 'dependency:build-classpath'], room);
    const files = [...papers.keys()].map((name) => join(temporary, name));
    const java = ['-cp', await readFile(classpath, 'utf8'), join(folder, 'CheckPdfUa.java'), ...files];
    return answerOf((await run('java', java, room)).stdout, temporary);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

function answerOf(output: string, folderOfFiles: string): PdfUaCheck {
  const answer: PdfUaCheck = { checked: [], faults: [] };
  for (const line of output.split('\n')) {
    const [kind, path = '', clause = '', , message = ''] = line.split('\t');
    const file = path.slice(folderOfFiles.length + 1);
    if (kind === 'CHECKED') answer.checked.push(file);
    if (kind === 'FAULT') answer.faults.push({ file, clause, message });
  }
  return answer;
}
