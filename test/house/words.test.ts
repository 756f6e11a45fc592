import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { sourceFiles } from './order.ts';

const ROOT = join(import.meta.dirname, '../..');
const files = sourceFiles(ROOT).map((file) => ({ file: relative(ROOT, file), source: readFileSync(file, 'utf8') }));

const holding = (pattern: RegExp, but: RegExp) =>
  files.filter(({ file, source }) => !but.test(file) && pattern.test(source)).map(({ file }) => file);

it('asks the machine for the time in one file only', () => {
  expect(holding(/new Date\(\)|Date\.now\(\)/, /^src\/(kernel\/clock\.ts|cli\/)/)).toEqual([]);
});

it('reads the environment in one file only', () => {
  expect(holding(/process\.env\b/, /^src\/kernel\/env\.ts/)).toEqual([]);
});

it('keeps SQL out of pages and routes', () => {
  expect(holding(/from 'kysely'|\bsql`/, /^(?!src\/rooms\/[^/]+\/(routes\.tsx|pages\/))/)).toEqual([]);
});

it('writes no style by attribute, which the content security policy would refuse', () => {
  expect(holding(/\sstyle=[{"]/, /^(?!src\/(ui|rooms|app))/)).toEqual([]);
});

it('never writes a narrow no-break space, which the font lacks', () => {
  expect(holding(/\u202f/, /^$/)).toEqual([]);
});

it('lists every place that goes round the audiences, with its reason', () => {
  const uses = files.flatMap(({ file, source }) =>
    [...source.matchAll(/everyAudience\(\s*(['"`])(.+?)\1/g)].map((match) => `${file}: ${match[2]}`),
  );
  expect(uses.sort().join('\n')).toMatchFileSnapshot('./every-audience.txt');
});

it('writes only the tables of its own room', () => {
  const writes = /(?:insertInto|updateTable|deleteFrom)\('(\w+?)_|(?:insert into|update|delete from)\s+(\w+?)_\w/gi;
  const strays = files
    .filter(({ file }) => file.startsWith('src/rooms/'))
    .flatMap(({ file, source }) => {
      const room = file.split('/')[2];
      return [...source.matchAll(writes)]
        .filter(
          (m) =>
            (m[1] ?? m[2]) !== room &&
            /^(kernel|nomenclature|mechanism|accounts|hall|strategy|library|calendar|aid|works|effectiveness|meetings|pool|portal)$/.test(
              m[1] ?? m[2] ?? '',
            ),
        )
        .map((m) => `${file}: ${m[0]}`);
    });
  expect(strays).toEqual([]);
});
