import { expect } from '@jest/globals';
import type { Response } from 'supertest';

/** The answer is this problem; with `faults`, exactly these, as `/field code` or `parameter code`, in any order. */
export function expectProblem(answer: Response, status: number, type: string, faults?: readonly string[]): void {
  expect({ status: answer.status, type: answer.body?.type }).toEqual({
    status,
    type: `urn:samenkoers:problem:${type}`,
  });
  if (faults) expect(faultsOf(answer)).toEqual([...faults].sort());
}

export function faultsOf(answer: Response): string[] {
  const errors = (answer.body.errors ?? []) as { pointer?: string; parameter?: string; code: string }[];
  return errors.map(({ pointer, parameter, code }) => `${pointer ?? parameter} ${code}`).sort();
}
