import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayLeftOut } from '../shared-samples.ts';
import { type Bundle, bundled, saidInBrowser } from './browser.ts';
import { type Consumer, installed, readmeExamples } from './consumer.ts';

const chromium = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
if (!chromium) await sayLeftOut('packages/iati: the examples of its README in a browser');

let consumer: Consumer;
beforeAll(async () => {
  consumer = await installed();
});
afterAll(() => (consumer as Consumer | undefined)?.remove());

const examples = readmeExamples(3);
const manifest = () => JSON.parse(readFileSync(join(consumer.folder, 'node_modules/@toguna/iati/package.json'), 'utf8'));

/** An example that keeps what it logs, in one form for Node and a browser, and goes on to the next. */
const kept = (code: string) =>
  `const said = [];\nconst console = { log: (...things) => said.push(things) };\n${code}\nexport default said;\n`;
const all = examples.map((_, at) => `import said${at} from './kept-${at}.mjs';`).join('\n');
const list = examples.map((_, at) => `said${at}`).join(', ');

describe('the packed archive', () => {
  it('holds what was built and the texts, no source, no path of this machine', () => {
    const { files } = consumer;
    expect(files).toEqual(
      expect.arrayContaining(['README.md', 'CHANGELOG.md', 'LICENSE', 'NOTICE', 'package.json', 'dist/index.js', 'bin/iati.js']),
    );
    expect(files.filter((name) => /(?<!\.d)\.ts$|\.test\.|tsconfig|^(src|test|cases|bench)/.test(name))).toEqual([]);
    for (const name of files.filter((file) => /\.(js|ts|json)$/.test(file))) {
      const text = readFileSync(join(consumer.folder, 'node_modules/@toguna/iati', name), 'utf8');
      expect(text.includes(tmpdir()) || text.includes(process.cwd()), name).toBe(false);
    }
  });

  it('needs one package, which brings one', () => {
    expect(Object.keys(manifest().dependencies)).toEqual(['saxes']);
    const lock = JSON.parse(readFileSync(join(consumer.folder, 'package-lock.json'), 'utf8'));
    const names = Object.keys(lock.packages).filter(Boolean).sort();
    expect(names).toEqual(['node_modules/@toguna/iati', 'node_modules/saxes', 'node_modules/xmlchars']);
  });

  it('has every door of the repository, with types', () => {
    const repository = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const { exports, scripts, private: secret } = manifest();
    expect({ scripts, secret }).toEqual({});
    for (const door of Object.keys(repository.exports)) {
      for (const path of [exports[door].types, exports[door].default]) {
        expect(existsSync(join(consumer.folder, 'node_modules/@toguna/iati', path)), path).toBe(true);
      }
    }
  });

  it('is of the size that its README tells, to a tenth', () => {
    const told = /(\d+) kB packed/.exec(readFileSync(new URL('../../README.md', import.meta.url), 'utf8'))?.[1];
    if (told === undefined) return expect(consumer.packed).toBeLessThan(1_000_000);
    expect(Math.abs(consumer.packed / 1000 - Number(told))).toBeLessThan(Number(told) / 10);
  });
});

describe('in Node', () => {
  it.each(examples.map((code, at): [number, string] => [at, code]))('example %i of the README runs, and says what it says', (at, code) => {
    consumer.write(`example-${at}.mjs`, code);
    const { code: exit, out, err } = consumer.node(`example-${at}.mjs`);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out.trim()).not.toBe('');
    for (const [, claim = ''] of code.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)) {
      if (/^([[{"]|true$|false$|\d)/.test(claim)) expect(out).toContain(claim);
    }
  });

  it('there are three examples', () => expect(examples).toHaveLength(3));

  it('the command answers to a small file', () => {
    consumer.write('small.xml', '<iati-activities version="2.03"><iati-activity/></iati-activities>');
    const { code, out, err } = consumer.node('node_modules/.bin/iati', 'check', '--json', '--now', '2026-06-30', 'small.xml');
    expect({ code, err, valid: JSON.parse(out).valid }).toEqual({ code: 1, err: '', valid: false });
  });

  it('every command answers, with its version', () => {
    expect(consumer.node('node_modules/.bin/iati', '--version').out.trim()).toBe(manifest().version);
    consumer.write(
      'old.xml',
      '<iati-activities version="1.03"><iati-activity><iati-identifier>A</iati-identifier></iati-activity></iati-activities>',
    );
    const tried = [
      ['upgrade', '--incomplete', 'old.xml'],
      ['stats', 'old.xml'],
      ['diff', 'old.xml', 'old.xml'],
      ['split', '--by', 'country', '-o', 'cut', 'old.xml'],
      ['extract', '--activity', 'A', 'old.xml'],
      ['check', '--compat', '--json', 'old.xml'],
      ['check', '--sarif', '--lang', 'fr', 'old.xml'],
    ];
    for (const args of tried) {
      const { code, err } = consumer.node('node_modules/.bin/iati', ...args);
      expect(code, `${args.join(' ')}: ${err}`).toBe(args[0] === 'check' ? 1 : 0);
      expect(err).not.toContain('fault of the program');
    }
  });
});

describe('for a compiler', () => {
  it.each(['nodenext', 'bundler'])('its types resolve from every door, without those of Node: %s', (moduleResolution) => {
    const doors = Object.keys(manifest().exports).filter((door) => door !== './package.json');
    const imports = doors.map((door, at) => `import * as door${at} from '@toguna/iati${door.slice(1)}';`).join('\n');
    consumer.write(
      'consumer.ts',
      `${imports}
import { type ActivityNode, readActivities } from '@toguna/iati/read';
export const doors = [${doors.map((_, at) => `door${at}`).join(', ')}];
export async function identifiers(file: Blob): Promise<string[]> {
  const found: string[] = [];
  for await (const activity of readActivities(file)) found.push(activity.iatiIdentifier);
  return found;
}
// @ts-expect-error a number is no source
readActivities(1);
`.replace('type ActivityNode, ', ''),
    );
    const module = moduleResolution === 'bundler' ? 'esnext' : 'nodenext';
    const compilerOptions = {
      module,
      moduleResolution,
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: [],
      strict: true,
      noEmit: true,
    };
    consumer.write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
    const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
    const said = (() => {
      try {
        return execFileSync(process.execPath, [tsc, '-p', consumer.folder], { encoding: 'utf8' });
      } catch (error) {
        return (error as { stdout: string }).stdout;
      }
    })();
    expect(said).toBe('');
  });
});

describe('in a bundle', () => {
  const size = ({ text }: Bundle) => gzipSync(text).length;

  it('nothing asks for Node', async () => {
    consumer.write('whole.mjs', "export * from '@toguna/iati';\n");
    consumer.write('stray.mjs', "export { readFileSync } from 'node:fs';\n");
    // What stands in a bundle for what only Node has.
    const stand = /__vite-browser-external|^node:/;
    const { text, modules } = await bundled(consumer.folder, 'whole.mjs');
    expect(text.length).toBeGreaterThan(100_000);
    expect(modules.filter((id) => stand.test(id))).toEqual([]);
    expect(text).not.toMatch(/node:[a-z]|\bprocess\.|\bBuffer\b|\brequire\(/);
    expect((await bundled(consumer.folder, 'stray.mjs')).modules.filter((id) => stand.test(id))).toHaveLength(1);
  });

  it('whoever only reads takes neither lists nor rules, by either door', async () => {
    consumer.write('one.mjs', "export { readActivities } from '@toguna/iati';\n");
    consumer.write('two.mjs', "export { readActivities } from '@toguna/iati/read';\n");
    const [one, two] = [await bundled(consumer.folder, 'one.mjs'), await bundled(consumer.folder, 'two.mjs')];
    expect(size(one)).toBeLessThan(30_000);
    expect(Math.abs(size(one) - size(two))).toBeLessThan(1_000);
  });
});

describe.skipIf(!chromium)('in a browser', () => {
  it('the examples say the same as in Node', async () => {
    for (const [at, code] of examples.entries()) consumer.write(`kept-${at}.mjs`, kept(code));
    consumer.write('in-node.mjs', `${all}\nconsole.log(JSON.stringify([${list}]));\n`);
    const { out, err } = consumer.node('in-node.mjs');
    expect(err).toBe('');
    consumer.write('in-browser.mjs', `${all}\nglobalThis.said = JSON.stringify([${list}]);\n`);
    consumer.write('page/page.js', (await bundled(consumer.folder, 'in-browser.mjs')).text);
    consumer.write('page/page.html', '<!doctype html><meta charset="utf-8"><script type="module" src="page.js"></script>');
    expect(JSON.parse((await saidInBrowser(chromium!, join(consumer.folder, 'page'))) as string)).toEqual(JSON.parse(out));
  });
});
