import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from './env.ts';
import { readSecrets } from './secrets.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'toguna-secrets-'));
  return () => rmSync(dataDir, { recursive: true });
});

describe('secrets', () => {
  it('are made once, and are the same at the next start', () => {
    const settings = readSettings({ DATA_DIR: dataDir });
    const first = readSecrets(settings);
    expect(first.session).toMatch(/^[0-9a-f]{64}$/);
    expect(first.link).not.toBe(first.session);
    expect(readSecrets(settings)).toEqual(first);
  });

  it('can be read by their owner alone', () => {
    readSecrets(readSettings({ DATA_DIR: dataDir }));
    const folder = join(dataDir, 'secrets');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder).sort()).toEqual(['link', 'session']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it('given by setting are used as they are, and not written down', () => {
    const given = 'x'.repeat(32);
    expect(readSecrets(readSettings({ DATA_DIR: dataDir, SESSION_SECRET: given, LINK_SECRET: given }))).toEqual({
      session: given,
      link: given,
    });
    expect(readdirSync(dataDir)).toEqual([]);
  });
});
