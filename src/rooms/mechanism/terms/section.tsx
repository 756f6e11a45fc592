import type { Day } from '#kernel/day';
import type { House } from '#kernel/house';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { spanWords } from '../dating.ts';
import { Demo } from '../pages/parts.tsx';
import type { Body } from '../store/bodies.ts';
import { bodyKinds, type Kind } from '../store/vocabulary.ts';
import { titleOf } from './parts.tsx';
import { listTermsOf, type Terms } from './store.ts';
import { type InForce, termsInForce } from './terms.ts';
import { words } from './text.ts';

export const kindNames = (page: Page, kinds: readonly Kind[], keys: readonly string[]): string =>
  kinds
    .filter((kind) => keys.includes(kind.key))
    .map((kind) => named(kind, page.lang))
    .join(', ');

export function TitleLink({ page, terms }: { page: Page; terms: Terms }) {
  return (
    <>
      <a href={page.to(urls.terms(terms.id))}>{titleOf(page, terms)}</a>
      <Demo page={page} of={terms} />
    </>
  );
}

/** One dated text: its title, its days, the decision that adopted it. */
function TermsLine({ page, terms }: { page: Page; terms: Terms }) {
  return (
    <>
      <TitleLink page={page} terms={terms} />
      <br />
      <span class="small quiet">
        {spanWords(terms, page.lang)}. {words[page.lang].adopted(terms.reference)}
      </span>
    </>
  );
}

function InForceSaid({ page, found, kinds }: { page: Page; found: InForce | null; kinds: readonly Kind[] }) {
  const t = words[page.lang];
  if (!found) return <p class="quiet">{t.none}</p>;
  return (
    <>
      {found.generic ? <p>{t.generic(kindNames(page, kinds, found.terms.kinds))}</p> : null}
      <p>
        <TermsLine page={page} terms={found.terms} />
      </p>
    </>
  );
}

/** The terms of reference of a body on the day its page shows, and those of other periods. */
export async function termsSection({ house, page, day, body }: { house: House; page: Page; day: Day; body: Body }) {
  const { db } = house;
  const t = words[page.lang];
  const found = await termsInForce(db, page.actor, body, day);
  const others = (await listTermsOf(db, page.actor, { bodyId: body.id })).filter((terms) => terms.id !== found?.terms.id);
  return (
    <Section id="termes" title={t.title} aside={<a href={page.to(urls.genericTerms())}>{t.allGeneric}</a>}>
      <InForceSaid page={page} found={found} kinds={await bodyKinds(db)} />
      {others.length === 0 ? null : (
        <>
          <h3>{t.others}</h3>
          <ul class="plain">
            {others.map((terms) => (
              <li>
                <TermsLine page={page} terms={terms} />
              </li>
            ))}
          </ul>
        </>
      )}
      {page.actor.can('terms.keep', { bodyId: body.id }) ? (
        <p class="acts">
          <ActLink page={page} href={urls.newTerms(body.code)} label={t.adopt} small />
        </p>
      ) : null}
    </Section>
  );
}
