import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { thirdPartyFaults, thirdPartyPage } from './third-party.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'toguna-parties-'));
  return () => rmSync(root, { recursive: true, force: true });
});

function lock(packages: Record<string, object>): void {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': { license: 'EUPL-1.2' }, ...packages } }));
}

function installed(path: string, description: string): void {
  mkdirSync(join(root, path), { recursive: true });
  writeFileSync(join(root, path, 'package.json'), JSON.stringify({ description }));
}

const keep = () => writeFileSync(join(root, 'THIRD-PARTY.md'), thirdPartyPage(root));
const stones = { 'node_modules/stones': { version: '1.2.0', license: 'MIT' } };

describe('the page of third parties', () => {
  it('names each package with its licence and one line of what it is', () => {
    lock({ ...stones, 'node_modules/stones/node_modules/@sand/fine': { version: '2.0.0', license: 'ISC', dev: true } });
    installed('node_modules/stones', 'Small stones. Very\n small | stones.');
    const [application, work] = thirdPartyPage(root).split('## For those who work on it');
    expect(application).toContain('| stones | 1.2.0 | MIT | Small stones. |');
    expect(work).toContain('| @sand/fine | 2.0.0 | ISC |  |');
  });

  it('says the same on every machine, whatever binaries it has', () => {
    lock({ ...stones, 'node_modules/stones-linux': { version: '1.2.0', license: 'MIT', optional: true } });
    const before = thirdPartyPage(root);
    installed('node_modules/stones-linux', 'Stones for Linux');
    expect(thirdPartyPage(root)).toBe(before);
    expect(before).toContain('| 1.2.0 | MIT | stones-linux |');
  });

  it('is stale once a package changes', () => {
    lock(stones);
    keep();
    expect(thirdPartyFaults(root)).toEqual([]);
    lock({ 'node_modules/stones': { version: '1.3.0', license: 'MIT' } });
    expect(thirdPartyFaults(root)).toEqual([expect.stringContaining('stale')]);
  });

  it('refuses a licence that nobody has judged', () => {
    lock({ 'node_modules/stones': { version: '1.2.0', license: 'SSPL-1.0' }, 'node_modules/silent': { version: '1.0.0' } });
    keep();
    expect(thirdPartyFaults(root)).toEqual([
      'silent 1.0.0: nobody has judged the licence unknown',
      'stones 1.2.0: nobody has judged the licence SSPL-1.0',
    ]);
  });
});
