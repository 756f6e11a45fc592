import type { KeptFile } from '#kernel/files';
import type { Issued } from '#kernel/issued';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Definitions } from '#ui/definition';
import { Layout } from '#ui/layout';
import { Notice } from '#ui/notice';
import { Column, Section, TwoColumns } from '#ui/section';
import { urls } from '#urls';
import { spanWords } from '../dating.ts';
import { bodyTitle } from '../naming.ts';
import { Demo } from '../pages/parts.tsx';
import { inMechanism } from '../pages/trail.ts';
import type { Body } from '../store/bodies.ts';
import type { Kind } from '../store/vocabulary.ts';
import { FileLink, titleOf } from './parts.tsx';
import { kindNames } from './section.tsx';
import type { Terms } from './store.ts';
import { words } from './text.ts';

export interface TermsPageProps {
  page: Page;
  terms: Terms;
  /** The edition shown, as it was issued. */
  shown: Issued;
  /** Newest first. */
  editions: readonly Issued[];
  body: Body | undefined;
  kinds: readonly Kind[];
  file: KeptFile | undefined;
}

type Frozen = Pick<Terms, 'title_fr' | 'title_en' | 'from_day' | 'to_day' | 'reference' | 'content'>;

/** Terms of reference as they were issued; the days of the newest edition are those of today, since what follows may have ended them. */
export function TermsPage(props: TermsPageProps) {
  const { page, terms, shown, editions, body } = props;
  const t = words[page.lang];
  const isLast = shown.edition === editions[0]?.edition;
  const said = { ...(shown.content as Frozen), ...(isLast ? { to_day: terms.to_day } : {}) };
  const above = body
    ? { label: bodyTitle(body, page.lang), href: urls.body(body.code) }
    : { label: t.genericTitle, href: urls.genericTerms() };
  const may = page.actor.can('terms.keep', terms.body_id === null ? {} : { bodyId: terms.body_id });
  return (
    <Layout
      page={page}
      title={titleOf(page, said)}
      current="mechanism"
      trail={inMechanism(page, above, { label: t.title })}
      lead={
        <>
          {spanWords(said, page.lang)} · {t.edition(shown.edition)}
          <Demo page={page} of={terms} />
        </>
      }
      acts={may ? <ActLink page={page} href={urls.editTerms(terms.id)} label={t.correct} /> : null}
    >
      {isLast ? null : (
        <Notice>
          <p>
            {t.former(editions[0]!.edition)} <a href={page.to(urls.terms(terms.id))}>{t.readLast}</a>
          </p>
        </Notice>
      )}
      <TwoColumns>
        <Column>{said.content ? <Text page={page} shown={shown} content={said.content} /> : <Facts {...props} said={said} />}</Column>
        <Column>
          {said.content ? <Facts {...props} said={said} /> : null}
          <Editions {...props} />
        </Column>
      </TwoColumns>
    </Layout>
  );
}

/** As it was typed: a blank line begins a paragraph. */
function Text({ page, shown, content }: { page: Page; shown: Issued; content: string }) {
  return (
    <Section id="texte" title={words[page.lang].text}>
      <div lang={shown.lang}>
        {content.split(/\n{2,}/).map((part) => (
          <p>
            {part.split('\n').map((line, i) => (
              <>
                {i > 0 ? <br /> : null}
                {line}
              </>
            ))}
          </p>
        ))}
      </div>
    </Section>
  );
}

function Facts({ page, terms, body, kinds, file, said }: TermsPageProps & { said: Frozen }) {
  const t = words[page.lang];
  return (
    <Section id="fiche" title={t.title}>
      <Definitions
        items={[
          { term: t.of, say: body ? <a href={page.to(urls.body(body.code))}>{bodyTitle(body, page.lang)}</a> : null },
          { term: t.kinds, say: kindNames(page, kinds, terms.kinds) },
          { term: t.applies, say: spanWords(said, page.lang) },
          { term: t.reference, say: said.reference },
          { term: t.file, say: file ? <FileLink page={page} file={file} /> : null },
        ]}
      />
    </Section>
  );
}

function Editions({ page, terms, shown, editions }: TermsPageProps) {
  const t = words[page.lang];
  return (
    <Section id="editions" title={t.editions}>
      <ul class="plain">
        {editions.map((each) => (
          <li>
            {each.edition === shown.edition ? (
              <strong>{`${t.issuedOn(each.edition, each.day)}, ${t.shown}`}</strong>
            ) : (
              <a href={page.to(urls.terms(terms.id, { edition: each.edition }))}>{t.issuedOn(each.edition, each.day)}</a>
            )}
            <br />
            <span class="small quiet">{t.seal(each.checksum.slice(0, 16))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
