import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf, ORDER, type Place, placeOf, sourceFiles, strays } from './order.ts';

const ROOT = join(import.meta.dirname, '../..');

it('reads enough of the house for its answer to mean something', () => {
  const files = sourceFiles(ROOT);
  expect(files.length).toBeGreaterThan(60);
  expect(files.flatMap((file) => importsOf(readFileSync(file, 'utf8'))).length).toBeGreaterThan(200);
});

it('imports go one way only: packages, kernel, ui, the rooms in order, then app and commands', () => {
  const found = sourceFiles(ROOT).flatMap((file) => strays(relative(ROOT, file), readFileSync(file, 'utf8')));
  expect(found).toEqual([]);
});

it('finds a window cut between two rooms', () => {
  expect(strays('src/rooms/aid/routes.tsx', "import { x } from '#rooms/meetings';")).toHaveLength(1);
  expect(strays('src/rooms/aid/pages/list.tsx', "import { x } from '../../calendar/store.ts';")).toHaveLength(1);
  expect(strays('src/kernel/mail.ts', "import { Layout } from '#ui/layout';")).toHaveLength(1);
  expect(strays('src/ui/table.tsx', "const a = await import('#rooms/hall');")).toHaveLength(1);
  expect(strays('src/rooms/meetings/routes.tsx', "import { x } from '#rooms/aid';")).toEqual([]);
});

it('knows every room that stands', () => {
  const standing = readdirSync(join(ROOT, 'src/rooms'));
  expect(ORDER).toEqual(expect.arrayContaining(standing as Place[]));
  expect(placeOf('src/rooms/aid/store.ts')).toBe('aid');
});
