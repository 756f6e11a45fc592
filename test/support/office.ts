import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leftOut } from './left-out.ts';

const isThere = (): boolean => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** True where LibreOffice opens what the house writes; says that it was left out otherwise. */
export function officeIsThere(what: string): boolean {
  const there = isThere();
  if (!there) leftOut(what, 'no LibreOffice (soffice) was found');
  return there;
}

/** Opens a file in LibreOffice and writes it again in another form; one text a sheet, in the order of their names. */
export function reopened(content: Uint8Array, name: string, to: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'toguna-office-'));
  try {
    writeFileSync(join(folder, name), content);
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, join(folder, name)], {
      stdio: 'ignore',
      timeout: 90_000,
    });
    const files = readdirSync(out).sort();
    return files.map((file) => readFileSync(join(out, file), 'utf8').replace(/^\uFEFF/, ''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Forms of LibreOffice: text in UTF-8; every sheet as comma-separated values, as shown. */
export const AS_TEXT = 'txt:Text (encoded):UTF8';
export const AS_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
