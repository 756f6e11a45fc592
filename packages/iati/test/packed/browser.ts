import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build, type Rolldown } from 'vite';

/** What a user's bundler makes of an entry: its text, minified, and the modules in it. */
export interface Bundle {
  readonly text: string;
  readonly modules: readonly string[];
}

export async function bundled(folder: string, entry: string): Promise<Bundle> {
  const made = (await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    publicDir: false,
    build: { write: false, target: 'es2022', modulePreload: false, lib: { entry: join(folder, entry), formats: ['es'] }, minify: true },
  })) as Rolldown.RolldownOutput[];
  const chunks = made.flatMap(({ output }) => output.filter((part) => part.type === 'chunk'));
  return { text: chunks.map(({ code }) => code).join('\n'), modules: chunks.flatMap(({ moduleIds }) => moduleIds) };
}

const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.xml': 'application/xml' };

/** Opens `page.html` of a folder in a real browser and waits for what it leaves in `globalThis.said`. */
export async function saidInBrowser(executablePath: string, folder: string): Promise<unknown> {
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!existsSync(path)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[/\.\w+$/.exec(path)?.[0] ?? ''] ?? 'text/plain' });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as { port: number };
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const page = await browser.newPage();
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(`http://127.0.0.1:${port}/page.html`);
    const waited = page.waitForFunction('globalThis.said !== undefined', null, { timeout: 20_000 }).catch(() => null);
    if ((await waited) === null) throw new Error(`nothing was said: ${failures.join('; ')}`);
    return await page.evaluate('globalThis.said');
  } finally {
    await browser.close();
    server.close();
  }
}
