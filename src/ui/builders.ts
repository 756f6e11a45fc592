import { Actor } from '#kernel/actor';
import type { Lang } from '#kernel/i18n';
import type { Page } from '#kernel/page';

/** A page as a request would bring it, for the tests of components. */
export function buildPage(changes: Partial<Page> & { address?: string } = {}): Page {
  const { address = '/interface', ...rest } = changes;
  const [path = '/', query = ''] = address.split('?');
  const lang: Lang = rest.lang ?? 'fr';
  const actor = new Actor({ kind: 'person', name: 'Awa D. (démo)', personId: 1, audiences: [], today: '2018-11-12' });
  return {
    lang,
    path,
    query: new URLSearchParams(query),
    actor,
    today: '2018-11-12',
    now: new Date('2018-11-12T08:05:00Z'),
    demo: true,
    institution: 'Colocalisation : SHA · CT-CSLP · Pool Technique des PTF',
    nonce: 'bm9uY2U',
    done: null,
    to: (to) => (lang === 'en' ? `/en${to}` : to),
    token: () => 'jeton',
    ...rest,
  };
}
