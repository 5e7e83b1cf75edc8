import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ROOT } from './node-runtime.mjs';

const ASSETS = join(ROOT, 'dist/web/assets');
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** What can be made smaller lies compressed beside itself, as small as it gets: it is built once and sent very often. */
export async function compressWeb() {
  const names = (await readdir(ASSETS)).filter((name) => /\.(js|css|svg|json)$/.test(name));
  await Promise.all(
    names.map(async (name) => {
      const content = await readFile(join(ASSETS, name));
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
      await writeFile(join(ASSETS, `${name}.br`), await brotli(content, { params }));
      await writeFile(join(ASSETS, `${name}.gz`), await zip(content, { level: 9 }));
    }),
  );
}
