import { closeSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { cutLogFile, logFileSize, openLogFile, readLogFrom } from './log-file';
import { makeTempFolder } from './test/temp-folder';

const folder = makeTempFolder();
afterAll(folder.remove);

describe('the log file of a server', () => {
  it('is cut while it is written, and keeps one older file', () => {
    const path = join(folder.path, 'cut', 'server.log');
    const writer = openLogFile(path);
    writeSync(writer, 'before\n');
    cutLogFile(path, 3);
    writeSync(writer, 'after\n');
    closeSync(writer);
    expect(readFileSync(path, 'utf8')).toBe('after\n');
    expect(readFileSync(`${path}.1`, 'utf8')).toBe('before\n');
  });

  it('is left as it is while it is small', () => {
    const path = join(folder.path, 'small.log');
    const writer = openLogFile(path);
    writeSync(writer, 'line\n');
    closeSync(writer);
    cutLogFile(path, 5);
    expect(readFileSync(path, 'utf8')).toBe('line\n');
  });

  it('is read from where a start began, and never without bound', () => {
    const path = join(folder.path, 'read.log');
    const writer = openLogFile(path);
    writeSync(writer, 'earlier\n');
    const position = logFileSize(path);
    writeSync(writer, 'this start\n');
    closeSync(writer);
    expect(readLogFrom(path, position)).toBe('this start\n');
    expect(readLogFrom(path, 0, 6)).toBe('start\n');
    expect(logFileSize(join(folder.path, 'none.log'))).toBe(0);
  });
});
