import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Obstacle } from './console.ts';
import { readSettings } from './env.ts';

describe('settings', () => {
  it('need not be given: the site then serves this machine alone, on its own data', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      publicUrl: 'http://localhost:3000',
      trustProxy: false,
    });
    expect(settings.databaseUrl).toBeUndefined();
    expect(settings.backupDir).toBe(resolve('data/backups'));
  });

  it('take an empty value for none, as a service file often writes it', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://localhost/toguna'],
    ['PUBLIC_URL', 'toguna.example'],
    ['SMTP_URL', 'mail.example:25'],
    ['TRUST_PROXY', 'perhaps'],
    ['LOG_LEVEL', 'loud'],
    ['SESSION_SECRET', 'short'],
    ['OIDC_ISSUER', 'http://login.example'],
  ])('refuse %s=%s by its name', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(Obstacle);
    expect(() => readSettings({ [name]: value })).toThrow(name);
  });

  it('say every fault at once', () => {
    expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT.*LOG_LEVEL/);
  });

  it('never repeat a secret in what they refuse', () => {
    expect(() => readSettings({ DATABASE_URL: 'mysql://me:hunter2@localhost/x' })).toThrow(/^(?!.*hunter2)/);
  });

  it('take an identity provider whole or not at all, its secret from a file if one likes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'toguna-env-'));
    writeFileSync(join(folder, 'secret'), 'word\n');
    const given = { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'toguna', OIDC_NAME: 'PNUD' };
    expect(readSettings({ ...given, OIDC_CLIENT_SECRET_FILE: join(folder, 'secret') }).identityProvider).toEqual({
      issuer: 'https://login.example',
      clientId: 'toguna',
      clientSecret: 'word',
      name: 'PNUD',
    });
    expect(() => readSettings(given)).toThrow('OIDC_CLIENT_SECRET');
    expect(readSettings({}).identityProvider).toBeUndefined();
    rmSync(folder, { recursive: true });
  });

  it('read a secret from a file named beside it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'toguna-env-'));
    const file = join(folder, 'url');
    writeFileSync(file, 'postgresql://me:word@db.example/toguna\n');
    expect(readSettings({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgresql://me:word@db.example/toguna');
    rmSync(folder, { recursive: true });
    expect(() => readSettings({ DATABASE_URL_FILE: file })).toThrow(/DATABASE_URL_FILE/);
  });

  it('speak French on a console that does', () => {
    expect(() => readSettings({ LANG: 'fr_FR.UTF-8', PORT: 'x' })).toThrow('Un réglage n’est pas valable');
    expect(() => readSettings({ LANG: 'C', PORT: 'x' })).toThrow('A setting is not valid');
  });

  it('keep the address of the site without its last stroke', () => {
    expect(readSettings({ PUBLIC_URL: 'https://toguna.example/' }).publicUrl).toBe('https://toguna.example');
  });
});
