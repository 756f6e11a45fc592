import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import type { Refusal } from './refusal.ts';
import { sentenceOf } from './sentence.ts';
import { text } from './text.ts';

/** Says what was refused, what has been kept, and where to go from here. */
export function RefusalPage({ page, refusal, requestId }: { page: Page; refusal: Refusal; requestId: string }) {
  const t = text[page.lang];
  const known = t.refused[refusal.key as keyof typeof t.refused] ?? t.refused.rule;
  const sentence = sentenceOf(refusal.key, refusal.detail, page.lang) ?? known.say;
  const outside = page.actor.kind === 'visitor' && (refusal.status === 403 || refusal.status === 404);
  return (
    <Layout
      page={page}
      title={known.title}
      acts={
        <>
          {refusal.status === 409 || refusal.key === 'forged' ? <ActLink page={page} href={page.path} label={t.back} main /> : null}
          {outside ? <ActLink page={page} href={urls.signIn(page.path)} label={t.signIn} main /> : null}
          {refusal.key === 'forbidden' ? <ActLink page={page} href={urls.whoMayWhat()} label={t.rights} /> : null}
          {refusal.status === 404 ? <ActLink page={page} href={urls.mechanism()} label={t.mechanism} /> : null}
          <ActLink page={page} href={urls.home()} label={t.home} />
        </>
      }
    >
      <p>{sentence}</p>
      {refusal.status >= 500 ? (
        <p class="small quiet">
          {t.requestId} {requestId}
        </p>
      ) : null}
    </Layout>
  );
}
