import { formatDay, named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink, PostButton } from '#ui/acts';
import { Definitions } from '#ui/definition';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { Timeline } from '#ui/timeline';
import { urls } from '#urls';
import type { Decision } from '../decisions/decision.ts';
import type { FollowUp } from '../store/follow-ups.ts';
import { text } from '../text.ts';
import { sizeWords } from './agenda.tsx';
import { AcceptanceSaid, acceptanceMark, ImplementationSaid, implementationMark, LateSaid } from './tracks.tsx';

export interface DecisionRights {
  record: boolean;
  validate: boolean;
  report: boolean;
}

interface Props {
  page: Page;
  decision: Decision;
  meeting: { id: number; title: string };
  followUps: readonly FollowUp[];
  rights: DecisionRights;
}

/** A decision, who carries it, and its life since the session. */
export function DecisionPage({ page, decision, meeting, followUps, rights }: Props) {
  const t = text[page.lang];
  const title = decision.code ?? t.decision.draft;
  const trail = [{ label: t.register.title, href: urls.decisions() }, { label: title }];
  return (
    <Layout
      page={page}
      title={title}
      current="decisions"
      trail={trail}
      lead={<span lang={decision.lang === page.lang ? undefined : decision.lang}>{decision.text}</span>}
      acts={<Acts page={page} decision={decision} rights={rights} />}
    >
      <Facts page={page} decision={decision} meeting={meeting} />
      <Section id="parcours" title={t.decision.life(title)}>
        <Timeline events={eventsOf(page, decision, meeting, followUps)} />
      </Section>
    </Layout>
  );
}

function Acts({ page, decision, rights }: { page: Page; decision: Decision; rights: DecisionRights }) {
  const t = text[page.lang].decision;
  if (decision.code !== null)
    return rights.report ? <ActLink page={page} href={urls.reportDecision(decision.id)} label={t.report} main /> : null;
  return (
    <>
      {rights.record ? <ActLink page={page} href={urls.editDecision(decision.id)} label={t.edit} /> : null}
      {rights.validate ? (
        <PostButton page={page} action={urls.validateDecision(decision.id)} label={t.validate} version={decision.version} main />
      ) : null}
    </>
  );
}

function Facts({ page, decision, meeting }: { page: Page; decision: Decision; meeting: { id: number; title: string } }) {
  const t = text[page.lang].decision;
  const owners = [...decision.owners.map((owner) => named(owner, page.lang)), decision.owner_person].filter(Boolean).join(', ');
  const due = decision.due_day ? (
    <>
      {formatDay(decision.due_day, page.lang)} <LateSaid page={page} decision={decision} />
    </>
  ) : (
    t.noDue
  );
  return (
    <Definitions
      items={[
        {
          term: t.from,
          say: <a href={page.to(urls.meeting(meeting.id))}>{`${meeting.title}, ${formatDay(decision.met_on, page.lang, 'short')}`}</a>,
        },
        { term: t.kind, say: text[page.lang].kinds[decision.kind] },
        { term: t.owner, say: owners || t.noOwner },
        { term: t.dueTerm, say: due },
        { term: t.acceptance, say: <AcceptanceSaid page={page} state={decision.acceptance} /> },
        { term: t.implementation, say: <ImplementationSaid page={page} state={decision.implementation} /> },
        { term: t.validated, say: decision.validated_on ? formatDay(decision.validated_on, page.lang, 'short') : t.draftNote },
      ]}
    />
  );
}

function eventsOf(page: Page, decision: Decision, meeting: { title: string }, followUps: readonly FollowUp[]) {
  const t = text[page.lang];
  const first = { mark: 'noted' as const, text: t.decision.takenAt(meeting.title), when: formatDay(decision.met_on, page.lang, 'short') };
  const since = followUps.map((entry) => ({
    mark: entry.implementation
      ? implementationMark(entry.implementation)
      : entry.acceptance
        ? acceptanceMark(entry.acceptance)
        : ('noted' as const),
    text: <FollowUpWords page={page} entry={entry} />,
    when: formatDay(entry.day, page.lang, 'short'),
  }));
  const events = [first, ...since];
  return events.map((event, index) => ({ ...event, current: index === events.length - 1 }));
}

/** «Pays-Bas : en cours. La liste est à moitié faite. Preuve : …» */
function FollowUpWords({ page, entry }: { page: Page; entry: FollowUp }) {
  const t = text[page.lang];
  const states = [
    entry.implementation ? t.implementations[entry.implementation] : null,
    entry.acceptance ? t.acceptances[entry.acceptance] : null,
    entry.due_day ? t.decision.newDue(formatDay(entry.due_day, page.lang, 'short')) : null,
  ].filter((said) => said !== null);
  return (
    <>
      <b>{entry.name}</b>
      {states.length > 0 ? ` · ${states.join(', ')}` : ''}
      {entry.note ? (
        <>
          <br />
          {entry.note}
        </>
      ) : null}
      {entry.file ? (
        <>
          {' '}
          <a href={page.to(urls.file(entry.file.id, entry.file.name))}>{`${entry.file.name} (${sizeWords(entry.file.bytes, page)})`}</a>
        </>
      ) : null}
    </>
  );
}
