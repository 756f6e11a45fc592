import { fixedClock } from '#kernel/clock';
import { mechanism } from '#rooms/mechanism';
import { type Knocker, type TestSite, testSite } from './app.ts';

/** The site on the day of the demonstration, with the mechanism of reference and nothing else: the Pool and a visitor before it. */
export async function mechanismSite(): Promise<{ site: TestSite; pool: Knocker; visitor: Knocker }> {
  const site = await testSite({ template: 'empty', clock: fixedClock('2018-11-12T09:00:00Z') });
  await mechanism.reference?.(site.house);
  return { site, pool: await site.somebody([{ role: 'pool' }]), visitor: await site.visitor() };
}
