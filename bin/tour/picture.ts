import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';

/** What the window shows, as a file that is not heavier than said: these pictures travel over slow lines. */
export async function takePicture(page: Page, path: string, heaviest: number): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path, animations: 'disabled' });
  const { size } = statSync(path);
  if (size > heaviest) throw new Error(`${path} weighs ${size} bytes, more than ${heaviest}`);
}
