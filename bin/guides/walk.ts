import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { takePicture } from '../tour/picture.ts';
import type { Stage } from '../tour/stage.ts';
import { comeIn } from '../tour/walk.ts';
import { type Lang, words } from '../tour/words.ts';
import { bringUp, fill, press, see } from './play.ts';
import type { Action, Step } from './read.ts';

const HEAVIEST = 70_000;

/** One guide walked: whose page is in front, and what was seen last on it. */
class Walk {
  readonly stage: Stage;
  readonly lang: Lang;
  readonly folder: string;
  readonly pages = new Map<string, Page>();
  page: Page;
  seen = '';

  constructor(stage: Stage, lang: Lang, folder: string) {
    this.stage = stage;
    this.lang = lang;
    this.folder = folder;
    this.page = stage.page;
  }

  async act(action: Action): Promise<void> {
    const { page } = this;
    if (action.does === 'press') return press(page, action.label);
    if (action.does === 'fill') return fill(page, action.label, action.value);
    if (action.does === 'direct') return this.direct(action.words);
    if (action.does === 'command') {
      await this.stage.demo.command(...action.words);
      await page.reload();
      return;
    }
    if (action.does === 'see') {
      await see(page, action.words);
      this.seen = action.words;
      return;
    }
    await bringUp(page, this.seen);
    await takePicture(page, join(this.folder, action.file), HEAVIEST);
  }

  /** «as: a role of the demonstration» brings that person to the front; «as: newcomer» opens the link of the letter in view, in another browser. */
  async direct(direction: string): Promise<void> {
    const role = /^as: ([a-z-]+)$/.exec(direction)?.[1];
    if (!role) throw new Error(`no such direction: ${direction}`);
    const known = this.pages.get(role);
    const page = known ?? (this.pages.size === 0 ? this.page : await this.stage.newcomer());
    if (!known && role === 'newcomer') await this.followLetter(page);
    else if (!known) await comeIn({ page, w: words[this.lang], demo: this.stage.demo }, role);
    this.pages.set(role, page);
    this.page = page;
  }

  /** The letter bears the address that the README gives, whatever port was free. */
  async followLetter(page: Page): Promise<void> {
    const link = await this.page.locator('pre.letter a').first().getAttribute('href');
    if (!link) throw new Error('no letter with a link is in view');
    await page.goto(this.stage.demo.origin + new URL(link).pathname);
  }
}

export async function walkGuide(stage: Stage, lang: Lang, folder: string, steps: readonly Step[]): Promise<void> {
  const walk = new Walk(stage, lang, folder);
  for (const step of steps) {
    for (const action of step.actions) {
      await walk.act(action).catch((error: Error) => {
        throw new Error(`${step.title}: ${JSON.stringify(action)}: ${error.message}`, { cause: error });
      });
    }
    process.stdout.write(`ok      ${step.title}\n`);
  }
}
