import { expect, it } from 'vitest';
import { Actor } from '#kernel/actor';
import { safeUrl, withQuery } from './address.ts';
import { buildPage } from './builders.ts';
import { Layout, type LayoutProps, weighable } from './layout.tsx';

const drawn = async (props: Partial<LayoutProps> & Pick<LayoutProps, 'page'>) => String(await (<Layout title="Réunions" {...props} />));
const visitor = new Actor({ kind: 'visitor', name: 'visitor', audiences: [], today: '2018-11-12' });

it('says once what was just done, as a status', async () => {
  expect(await drawn({ page: buildPage({ done: 'Relevé diffusé.' }) })).toMatch(/<p class="toast" role="status"[^>]*>Relevé diffusé\./);
  expect(await drawn({ page: buildPage() })).not.toContain('role="status"');
});

it('escapes what people wrote', async () => {
  const html = await drawn({ page: buildPage({ done: '<b>x</b>' }), title: '<script>alert(1)</script>' });
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('&lt;b&gt;x');
});

it('leads to the same address in the other language', async () => {
  const address = '/reunions/12?tri=jour';
  expect(await drawn({ page: buildPage({ address }) })).toContain('href="/en/reunions/12?tri=jour"');
  expect(await drawn({ page: buildPage({ address, lang: 'en' }) })).toContain('href="/reunions/12?tri=jour"');
  expect(await drawn({ page: buildPage({ address: '/' }) })).toContain('href="/en"');
});

it('goes out by a form with its token, and shows a visitor the way in instead', async () => {
  expect(await drawn({ page: buildPage() })).toMatch(
    /<form method="post" action="\/sortir"><input type="hidden" name="_jeton" value="jeton"/,
  );
  const html = await drawn({ page: buildPage({ actor: visitor }) });
  expect(html).not.toContain('/sortir');
  expect(html).toContain('href="/entrer"');
});

it('never asks a visitor’s page for a token, so that it sets no cookie', async () => {
  let asked = 0;
  await drawn({ page: buildPage({ actor: visitor, token: () => String(++asked) }) });
  expect(asked).toBe(0);
});

it('says «démo» and the day of the house in a demonstration, and nowhere else', async () => {
  expect(await drawn({ page: buildPage() })).toContain('lundi 12 novembre 2018');
  expect(await drawn({ page: buildPage({ demo: false }) })).not.toContain('demo-note');
});

it('writes in its footer what it weighs, once it is whole', async () => {
  const { head, foot } = weighable(await drawn({ page: buildPage() }), 'fr');
  expect(head).toMatch(/Cette page pèse $/);
  expect(foot(7_373)).toMatch(/^7,2\u00a0ko\./);
  expect(foot(73_000)).toMatch(/^71\u00a0ko\./);
  expect(head + foot(1)).not.toContain('{{');
});

it('keeps the rest of an address when one part of it changes', () => {
  const page = buildPage({ address: '/decisions?etat=ouverte&page=3', lang: 'en' });
  expect(withQuery(page, { tri: '-due', page: null })).toBe('/en/decisions?etat=ouverte&tri=-due');
  expect(withQuery(page, { etat: null, page: null })).toBe('/en/decisions');
});

it('follows no address that runs a script or leaves the house in disguise', () => {
  const refused = [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'vbscript:x',
    '',
    null,
  ];
  expect(refused.map(safeUrl)).toEqual(refused.map(() => null));
  const followed = ['https://iatistandard.org/x', 'http://localhost/', '/reunions/12', 'mailto:pool@example.org', '#point-3'];
  expect(followed.map(safeUrl)).toEqual(followed);
});
