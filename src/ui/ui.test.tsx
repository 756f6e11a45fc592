import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LANGS } from '#kernel/i18n';
import { buildPage } from './builders.ts';
import { Bars } from './chart.tsx';
import { EXAMPLES } from './examples.tsx';
import { Bay, Bays } from './house.tsx';
import { CLIENT_FOLDER, Layout, PublicLayout } from './layout.tsx';
import { Section } from './section.tsx';

const CASES = LANGS.flatMap((lang) => EXAMPLES.map((example) => ({ lang, key: example.key, example })));

async function wholePage(lang: 'fr' | 'en'): Promise<string> {
  const page = buildPage({ lang });
  const tree = (
    <Layout page={page} title="Interface">
      {EXAMPLES.map((example) => (
        <Section id={`piece-${example.key}`} title={example.title[lang]}>
          {example.make(page)}
        </Section>
      ))}
    </Layout>
  );
  return String(await tree);
}

describe('each example', () => {
  it.each(CASES)('$key is drawn in $lang, without style, script or a letter the font lacks', async ({ lang, example }) => {
    const html = String(await (<>{example.make(buildPage({ lang }))}</>));
    expect(html.length).toBeGreaterThan(60);
    expect(html).not.toMatch(/\sstyle=|<script|\son[a-z]+="|javascript:/);
    expect(html).not.toContain('\u202f');
    expect(html).not.toMatch(/undefined|\[object Object\]|NaN/);
  });

  it.each(EXAMPLES.map((example) => ({ key: example.key, example })))(
    '$key says other words in English than in French',
    async ({ example }) => {
      const [fr, en] = await Promise.all(LANGS.map(async (lang) => String(await (<>{example.make(buildPage({ lang }))}</>))));
      expect(en).not.toBe(fr);
      expect(example.title.en).not.toBe(example.title.fr);
    },
  );
});

describe('a page of all the pieces', () => {
  it.each(LANGS)('gives each id once, and every reference leads to one (%s)', async (lang) => {
    const html = await wholePage(lang);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1] ?? '');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const asked = [...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)].flatMap((found) =>
      (found[1] ?? '').split(' '),
    );
    expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
    expect(asked.length).toBeGreaterThan(20);
  });

  it.each(LANGS)('says its language, has one main part and can be skipped to (%s)', async (lang) => {
    const html = await wholePage(lang);
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${lang}">`));
    expect(html.match(/<main /g)).toHaveLength(1);
    expect(html).toContain('href="#contenu"');
  });
});

describe('what the client costs', () => {
  const weight = (file: string) => gzipSync(readFileSync(join(CLIENT_FOLDER, 'assets', file))).length;
  const files = readdirSync(join(CLIENT_FOLDER, 'assets'));

  it('keeps the stylesheet under 10 kB on the line', () => {
    const sheet = files.find((file) => /^toguna-.*\.css$/.test(file)) ?? '';
    expect(weight(sheet)).toBeLessThan(10 * 1024);
  });

  it('keeps all the islands together under 5 kB on the line', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.reduce((sum, file) => sum + weight(file), 0)).toBeLessThan(5 * 1024);
  });

  it('keeps the public home, with its styles inside, under 14 kB on the line', async () => {
    const page = buildPage({ address: '/' });
    const home = (
      <PublicLayout page={page} title="Sous le même toit" lead="Réunions, documents et chiffres.">
        <Bays>
          <Bay id="aide" title="L’aide en 2017">
            <Bars id="parts" title="742 milliards" rows={[{ label: 'Projets', value: 61, shown: '61' }]} />
          </Bay>
        </Bays>
      </PublicLayout>
    );
    const html = String(await home);
    expect(html).toContain(`<style nonce="${page.nonce}">`);
    expect(html).not.toContain('rel="stylesheet"');
    expect(gzipSync(html).length).toBeLessThan(14 * 1024);
  });
});
