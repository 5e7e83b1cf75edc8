import { describe, expect, it } from '@jest/globals';
import { csvOf } from './csv.ts';

describe('csvOf', () => {
  it('says that it is UTF-8, and separates as a Dutch spreadsheet expects', () => {
    expect(csvOf([['Eén', 2, null]])).toBe('\uFEFFEén;2;\r\n');
  });

  it('writes numbers as the spreadsheet reads them', () => {
    expect(csvOf([[44.5, -1.25]], ',')).toBe('\uFEFF44,5;-1,25\r\n');
    expect(csvOf([[44.5]])).toBe('\uFEFF44.5\r\n');
  });

  it('quotes what would break a line or a cell', () => {
    expect(csvOf([['a;b', 'zeg "ja"', 'twee\nregels']])).toBe('\uFEFF"a;b";"zeg ""ja""";"twee\nregels"\r\n');
  });

  it('keeps a text that looks like a formula a text', () => {
    expect(csvOf([['=1+1', '@a', '-x', '+3']])).toBe("\uFEFF'=1+1;'@a;'-x;'+3\r\n");
    // What a spreadsheet takes for the same sign, or reads over.
    expect(csvOf([['＝1+1', '\n=1', '\t=1']])).toBe(`\uFEFF'＝1+1;"'\n=1";"'\t=1"\r\n`);
  });
});
