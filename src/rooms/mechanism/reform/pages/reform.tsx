import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Definitions } from '#ui/definition';
import { Layout } from '#ui/layout';
import { Notice } from '#ui/notice';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { bodyTitle } from '../../naming.ts';
import { Demo } from '../../pages/parts.tsx';
import type { Body } from '../../store/bodies.ts';
import { text } from '../../text.ts';
import type { Comparison } from '../compare.ts';
import type { OpenDuties } from '../duties.ts';
import type { Step } from '../plan.ts';
import type { Reform } from '../store.ts';
import { ActList } from './act-list.tsx';
import { DutiesList } from './duties.tsx';
import { titleOf } from './reforms.tsx';
import { Compared } from './tree.tsx';
import type { NameOf } from './words.ts';

interface Props {
  page: Page;
  reform: Reform;
  nameOf: NameOf;
  readers: readonly { given: string; family: string }[];
  decidedBy: Body | undefined;
  /** Of a draft: how each act fares today. */
  steps: readonly Step[] | null;
  /** None for what was withdrawn. */
  comparison: Comparison | null;
  open: readonly OpenDuties[];
}

/** A reform: its acts in order, and the mechanism before and after. */
export function ReformPage(props: Props) {
  const { page, reform, comparison, open } = props;
  const t = text[page.lang];
  const words = t.reform;
  const title = titleOf(page, reform);
  const trail = [{ label: t.tree.short, href: urls.mechanism() }, { label: words.title, href: urls.reforms() }, { label: title }];
  const broken = (props.steps ?? []).filter((step) => step.refusal !== null).length;
  return (
    <Layout page={page} title={title} current="mechanism" trail={trail} lead={<Lead {...props} />} acts={<ReformActs {...props} />}>
      {broken > 0 ? (
        <Notice tone="grave" title={words.brokenCount(broken)} mark="conflict">
          {null}
        </Notice>
      ) : null}
      <Facts {...props} />
      <Section id="actes" title={words.acts}>
        <ActList {...props} />
      </Section>
      {open.length > 0 ? (
        <Section id="ouvert" title={words.duties}>
          <DutiesList page={page} open={open} />
        </Section>
      ) : null}
      {comparison && reform.acts.length > 0 ? (
        <Section id="comparer" title={words.compare}>
          <Compared page={page} comparison={comparison} draft={reform.state === 'draft'} />
        </Section>
      ) : null}
    </Layout>
  );
}

function Lead({ page, reform }: Props) {
  const t = text[page.lang].reform;
  const said = {
    draft: () => t.factDraft(reform.day, reform.prepared_on),
    enacted: () => (reform.day <= page.today ? t.factEnacted(reform.day) : t.factToCome(reform.day)),
    withdrawn: () => t.factWithdrawn(reform.ended_on ?? reform.day),
  };
  return (
    <>
      {said[reform.state]()}
      <Demo page={page} of={reform} />
    </>
  );
}

function ReformActs({ page, reform }: Props) {
  const t = text[page.lang].reform;
  if (reform.state !== 'draft') return null;
  const may = (rule: string) => page.actor.can(rule);
  const begun = reform.acts.length > 0;
  return (
    <>
      {may('reform.open') ? <ActLink page={page} href={urls.reformReaders(reform.id)} label={t.readers} /> : null}
      {may('reform.prepare') ? <ActLink page={page} href={urls.editReform(reform.id)} label={t.correctAct} /> : null}
      {may('reform.withdraw') ? <ActLink page={page} href={urls.withdrawReform(reform.id)} label={t.withdrawForm.act} /> : null}
      {may('reform.enact') && begun ? <ActLink page={page} href={urls.enactReform(reform.id)} label={t.enactForm.act} main /> : null}
      {may('reform.prepare') && !begun ? <ActLink page={page} href={urls.newReformAct(reform.id)} label={t.addAct} main /> : null}
    </>
  );
}

function Facts({ page, reform, readers, decidedBy }: Props) {
  const t = text[page.lang].reform;
  const names = readers.map((one) => `${one.given} ${one.family}`);
  return (
    <Definitions
      items={[
        { term: t.motive, say: <span lang={reform.motive_lang === page.lang ? undefined : reform.motive_lang}>{reform.motive}</span> },
        { term: t.readers, say: reform.state === 'enacted' ? null : names.length === 0 ? t.poolOnly : t.poolAnd(names) },
        { term: t.decidedBy, say: decidedBy ? <a href={page.to(urls.body(decidedBy.code))}>{bodyTitle(decidedBy, page.lang)}</a> : null },
        { term: t.reference, say: reform.reference },
        { term: t.decidedOn, say: reform.decided_on ? formatDay(reform.decided_on, page.lang) : null },
        { term: t.reason, say: reform.reason },
      ]}
    />
  );
}
