import { expect, it } from '@jest/globals';
import { standardOutput } from '../src/platform/operations/log-lines.ts';

it('a log that cannot be written stops nothing, and says afterwards how much is missing', () => {
  const written: string[] = [];
  let isFull = false;
  const target = standardOutput((line) => {
    if (isFull) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    written.push(line);
  });
  target.write('one\n');
  isFull = true;
  target.write('two\n');
  target.write('three\n');
  isFull = false;
  target.write('four\n');
  target.write('five\n');
  const lost = `${JSON.stringify({ level: 'warn', msg: 'log lines were lost', lines: 2 })}\n`;
  expect(written).toEqual(['one\n', lost, 'four\n', 'five\n']);
});
