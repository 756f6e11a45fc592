import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, run } from '#test/processes';
import { Reader } from '../../bench/reader.ts';

let folder: string;
let dataDir: string;
let port: number;
const PASSWORD = /[a-z2-9]{4}(-[a-z2-9]{4}){3}/g;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'toguna-demo-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'data');
  port = await freePort();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environment = () => ({ DATA_DIR: dataDir, PORT: String(port), DATABASE_URL: '' });
const start = (...options: string[]) => run(['src/server.ts', ...options], { env: environment() });

async function command(...words: string[]): Promise<{ code: number | null; said: string }> {
  const running = run(['src/cli/main.ts', ...words], { env: environment() });
  const code = await running.ended;
  return { code, said: running.said() };
}

/** Starts the site, waits until it is open, and stops it again. */
async function openAndClose(options: string[] = [], visit: (said: string) => Promise<void> = async () => undefined): Promise<string> {
  const site = start(...options);
  await site.until(/Toguna is open/, 200_000);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  await visit(site.said());
  expect(await site.end('SIGINT')).toBe(0);
  return site.said();
}

/** The page of accounts and guest links, as the information manager reads it. */
async function guestLinks(accounts: string): Promise<string> {
  const [, address = '', password = ''] = /^\s+information-manager\s+(\S+)\s+(\S+)$/m.exec(accounts) ?? [];
  const reader = new Reader(`http://127.0.0.1:${port}`);
  await reader.signIn({ address, password });
  return (await reader.read('/comptes')).replaceAll('\u00a0', ' ');
}

describe('a demonstration', () => {
  let shown: string[] = [];
  let guests = '';

  it('is made at the first start, which shows its accounts', async () => {
    const said = await openAndClose([], async (accounts) => {
      guests = await guestLinks(accounts);
    });
    expect(said).toContain('shown this once');
    shown = said.match(PASSWORD) ?? [];
    expect(shown.length).toBeGreaterThanOrEqual(12);
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('holds a guest with a link that ends tomorrow, who has no account and has not answered yet', () => {
    const [row = ''] = guests.match(/<tr(?:(?!<tr)[\s\S])*gwenda\.ashmoreland@ong\.example[\s\S]*?<\/tr>/) ?? [];
    expect(row).toContain('mardi 13 novembre 2018');
    expect(row).toContain('13 nov. 2018');
    expect(row).toContain('pas encore ouvert');
  });

  it('shows them that once, and says no password in its log', async () => {
    const said = await openAndClose();
    for (const password of shown) expect(said).not.toContain(password);
  });

  it('is not taken for a real base', async () => {
    const refused = start('--empty');
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain('is a demonstration');
  });

  it('is thrown away by a command that must be told so twice, and made again with other passwords', async () => {
    const asked = await command('reset');
    expect(asked.code).toBe(2);
    expect(asked.said).toContain('--yes');
    const done = await command('reset', '--yes');
    expect(done.code, done.said).toBe(0);
    const fresh = done.said.match(PASSWORD) ?? [];
    expect(fresh.length).toBe(shown.length);
    for (const password of fresh) expect(shown).not.toContain(password);
  });
});

describe('a real base', () => {
  it('opens with one link for its first administrator, and no account', async () => {
    dataDir = join(folder, 'real');
    const said = await openAndClose(['--empty']);
    expect(said).toMatch(/First administrator: .*\n\s+http:\/\/localhost:\d+\/\S+/);
    expect(said).not.toContain('shown this once');
  });

  it('stays real without the option, and is never thrown away by a command', async () => {
    expect(await openAndClose()).not.toContain('shown this once');
    const refused = await command('reset', '--yes');
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('is not a demonstration');
  });
});
