import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvOf } from './csv.ts';
import { readCsv, textOfFile } from './read-csv.ts';

const cells = (text: string) => readCsv(text).map((line) => line.cells);

describe('readCsv', () => {
  it('reads what a spreadsheet puts on the clipboard', () => {
    expect(cells('jaar\tstand\n2020\t44,9\r\n2022\t45,6\n')).toEqual([
      ['jaar', 'stand'],
      ['2020', '44,9'],
      ['2022', '45,6'],
    ]);
  });

  it('reads semicolons, so that a comma in a number stays', () => {
    expect(cells('\uFEFF2020;44,9;"GGD; ""Hart"""\r\n2022;45,6;')).toEqual([
      ['2020', '44,9', 'GGD; "Hart"'],
      ['2022', '45,6', ''],
    ]);
  });

  it('reads commas where there is nothing else, and takes those between quotation marks for text', () => {
    expect(cells('2020,"44,9",Bron\n')).toEqual([['2020', '44,9', 'Bron']]);
  });

  it('says on which line something begins, also after a line break between quotation marks', () => {
    expect(readCsv('a;b\n\n"een\ntwee";c\n;\nd;e').map(({ number }) => number)).toEqual([1, 3, 6]);
  });

  it('takes a quotation mark that is never closed for a text', () => {
    expect(cells('2020;"44')).toEqual([['2020', '"44']]);
  });

  it('reads nothing from nothing', () => {
    for (const text of ['', '\n\n', ' ; ; \n', '\uFEFF']) expect(readCsv(text)).toEqual([]);
  });

  it('reads back what was written, whatever is in it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '1', ';', ',', '\t', '"', '\n', '\r\n', ' ') });
    // The first cell decides what separates the others; white space around a cell has no meaning.
    const line = fc
      .array(text, { minLength: 1, maxLength: 4 })
      .map((others) => ['begin', ...others.map((cell) => cell.trim())]);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        // What a spreadsheet would take for a formula gets a mark of its own.
        const expected = lines.map((line) => line.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)));
        expect(cells(csvOf(lines))).toEqual(expected);
      }),
    );
  });

  it('ends, however long and broken the text is', () => {
    expect(readCsv('"'.repeat(50_000)).length).toBeGreaterThan(0);
    expect(readCsv('2020;44\n'.repeat(20_000))).toHaveLength(20_000);
  });
});

describe('textOfFile', () => {
  it('reads UTF-8, and what an old spreadsheet writes', async () => {
    const file = (bytes: number[]) => ({ arrayBuffer: async () => new Uint8Array(bytes).buffer });
    expect(await textOfFile(file([0xc3, 0xa9, 0xc3, 0xa9, 0x6e, 0x3b]))).toBe('één;');
    expect(await textOfFile(file([0xe9, 0xe9, 0x6e]))).toBe('één');
  });
});
