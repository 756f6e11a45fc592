import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Demo } from './demo.ts';
import { takePicture } from './picture.ts';
import type { Words } from './words.ts';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLE = join(ROOT, 'docs/tour/danemark.xml');
const HEAVIEST = 150_000;
const LONG_WORK = 120_000;

/** What each step is given. */
export interface Walker {
  page: Page;
  w: Words;
  demo: Demo;
  /** Takes a picture for the README, where pictures are wanted. */
  picture(name: string, page?: Page): Promise<void>;
  browser: Browser;
}

export function pictures(wanted: boolean): (name: string, page: Page) => Promise<void> {
  return async (name, page) => {
    if (wanted) await takePicture(page, join(ROOT, 'docs/tour', `${name}.png`), HEAVIEST);
  };
}

const link = (page: Page | Locator, name: string | RegExp) => page.getByRole('link', { name, exact: true }).first();
const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name }).first();
/** A field by its label, and nothing else that bears the same words. */
const field = (page: Page, label: string | RegExp) => page.locator('input, textarea').and(page.getByLabel(label)).first();

/** To a room by the menu, which a narrow window keeps folded. */
async function go(page: Page, name: string): Promise<void> {
  const menu = page.locator('a.to-menu');
  if (await menu.isVisible()) await menu.click();
  await link(page.locator('nav'), name).click();
}

/** One of the accounts that the first start shows comes in. */
export async function comeIn({ page, w, demo }: Pick<Walker, 'page' | 'w' | 'demo'>, role: string): Promise<void> {
  const { address, password } = demo.account(role);
  await page.goto(`${demo.origin}${w.home === '/' ? '' : w.home}/entrer`);
  await field(page, w.address).fill(address);
  await field(page, w.password).fill(password);
  await button(page, w.enter).click();
  await page.locator('.toast').waitFor();
}

async function signIn(walker: Walker): Promise<void> {
  await comeIn(walker, 'coordinator');
  await walker.picture('1-home');
}

/** The page of an import asks for itself again while it works: waiting is all there is to do. */
const worked = (what: Locator) => what.waitFor({ timeout: LONG_WORK });

async function bringFileIn({ page, w, picture }: Walker): Promise<void> {
  await go(page, w.aid);
  await link(page, w.receive).click();
  await field(page, w.file).setInputFiles(SAMPLE);
  await button(page, w.send).click();
  await worked(button(page, w.accept));
  await picture('2-report');
  await button(page, w.accept).click();
  await worked(page.locator('.lead', { hasText: w.entered }));
}

async function seeWhoBringsWhat({ page, w, picture }: Walker): Promise<void> {
  await go(page, w.aid);
  await link(page, w.byPartner).click();
  const row = page.getByRole('row').filter({ hasText: w.partner });
  await row.first().waitFor();
  await picture('3-partners');
  await row.first().getByRole('link').last().click();
  await page.locator('h1').waitFor();
}

async function convene({ page, w, picture }: Walker): Promise<void> {
  await go(page, w.meetings);
  await page.getByRole('link', { name: /128/ }).first().click();
  await picture('4-meeting');
  await link(page, w.convene).click();
  await picture('5-convocation');
  await button(page, new RegExp(`^${w.letters}`)).click();
  await page.locator('.toast').waitFor();
}

async function decide({ page, w, demo }: Walker): Promise<void> {
  await demo.command('demo-day', '2018-11-14');
  await page.reload();
  await link(page, w.open).click();
  await button(page, w.open).click();
  await link(page, w.record).click();
  await page.getByRole('radio', { name: w.kind, exact: true }).check();
  await field(page, w.text).fill(w.decided);
  await page
    .getByRole('group', { name: new RegExp(w.owners) })
    .getByRole('checkbox')
    .first()
    .check();
  await field(page, w.due).fill('2018-11-30');
  await button(page, w.write).click();
  await link(page, w.draft).click();
  await button(page, w.validate).click();
  await page.locator('.toast', { hasText: /GEC-2018-11-D1/ }).waitFor();
}

async function seeRegister({ page, w, picture }: Walker): Promise<void> {
  await go(page, w.decisions);
  await page.getByText(w.decided).first().waitFor();
  await picture('6-decisions');
}

async function seeMechanism({ page, w, picture }: Walker): Promise<void> {
  await go(page, w.mechanism);
  await field(page, w.asOf).fill('2015-06-30');
  await button(page, w.see).click();
  await page.waitForURL(/le=2015-06-30/);
  await picture('7-mechanism');
}

async function seePublicHome({ w, demo, browser, picture }: Walker): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 720 }, javaScriptEnabled: false, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.goto(demo.origin + w.home);
  await page.locator('h1').waitFor();
  await picture('8-public', page);
  await context.close();
}

export const STEPS = { signIn, bringFileIn, seeWhoBringsWhat, convene, decide, seeRegister, seeMechanism, seePublicHome };
