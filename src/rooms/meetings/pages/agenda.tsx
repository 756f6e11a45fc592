import { formatDay, formatHour, formatNumber, named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { nodeLabel } from '#rooms/strategy';
import { ActBar, ActLink, PostButton } from '#ui/acts';
import { Agenda, AgendaItem, Outcome, Papers } from '#ui/agenda';
import { TimeBudget } from '#ui/budget';
import { Empty } from '#ui/empty';
import { Said } from '#ui/marks';
import { Section } from '#ui/section';
import { urls } from '#urls';
import type { Slice } from '../agenda/budget.ts';
import type { Decision } from '../decisions/decision.ts';
import type { Paper } from '../store/agenda.ts';
import { text } from '../text.ts';
import type { MeetingView } from '../view.ts';

type Line = MeetingView['items'][number];

/** The agenda: its minutes against the session's, then each item with its papers and what it came to. */
export function AgendaSection({ page, view }: { page: Page; view: MeetingView }) {
  const { items, meeting, keeper } = view;
  const t = text[page.lang].agenda;
  if (items.length === 0) {
    const act = keeper && meeting.stands === 'stands' ? <ActLink page={page} href={urls.newItem(meeting.id)} label={t.add} /> : undefined;
    return (
      <Section id="ordre-du-jour" title={t.title}>
        <Empty title={t.empty} acts={act}>
          <p>{t.emptyWhy}</p>
        </Empty>
      </Section>
    );
  }
  const loose = view.decisions.filter((decision) => decision.item_id === null);
  return (
    <Section id="ordre-du-jour" title={t.title} aside={meeting.convocation > 0 ? t.edition(meeting.convocation) : undefined}>
      <BudgetWords page={page} view={view} />
      <Agenda>
        {items.map((item, index) => (
          <Item page={page} view={view} item={item} index={index} />
        ))}
      </Agenda>
      {loose.map((decision) => (
        <DecisionOutcome page={page} decision={decision} />
      ))}
    </Section>
  );
}

/** «130 min prévues pour 120. Dépasse de 10 min.» */
function BudgetWords({ page, view }: { page: Page; view: MeetingView }) {
  const { budget, items } = view;
  const t = text[page.lang].agenda;
  const stalks = items.map((item, index) => ({
    no: index + 1,
    minutes: budget.slices[index]?.minutes ?? item.planned,
    state: item.concluded ? ('done' as const) : undefined,
  }));
  return (
    <>
      <p>
        <b>{budget.duration === null ? t.total(budget.total) : t.totalOf(budget.total, budget.duration)}</b>{' '}
        {budget.over > 0 ? <Said as="late">{t.over(budget.over)}</Said> : null}
      </p>
      <TimeBudget page={page} total={budget.duration ?? budget.total} items={stalks} />
    </>
  );
}

function timingOf(page: Page, item: Line, slice: Slice | undefined): string | undefined {
  const t = text[page.lang].agenda;
  if (slice && slice.over > 0) return slice.over === slice.minutes ? t.outside : t.overBy(slice.over);
  return item.actual !== null && item.actual !== item.planned ? t.planned(item.planned) : undefined;
}

function Item({ page, view, item, index }: { page: Page; view: MeetingView; item: Line; index: number }) {
  const t = text[page.lang];
  const slice = view.budget.slices[index];
  const decisions = view.decisions.filter((decision) => decision.item_id === item.id);
  const node = item.node ? (
    <a href={page.to(urls.strategyNode(item.node.framework_code, item.node.code))}>{nodeLabel(item.node, page.lang)}</a>
  ) : null;
  return (
    <AgendaItem
      page={page}
      no={index + 1}
      at={slice?.at ? formatHour(slice.at, page.lang) : undefined}
      title={item.title}
      facts={[t.natures[item.nature], item.by, node]}
      minutes={slice?.minutes}
      timing={timingOf(page, item, slice)}
      late={(slice?.over ?? 0) > 0}
    >
      {item.note ? <p>{item.note}</p> : null}
      {item.papers.length > 0 ? <Papers papers={item.papers.map((paper) => paperLine(page, paper))} /> : null}
      {decisions.map((decision) => (
        <DecisionOutcome page={page} decision={decision} />
      ))}
      {view.keeper ? <ItemActs page={page} view={view} item={item} index={index} /> : null}
    </AgendaItem>
  );
}

/** «Note du Pool (PDF, 90 ko)» */
export function paperLine(page: Page, paper: Paper) {
  const t = text[page.lang].agenda;
  const kind = /\.([A-Za-z0-9]{1,5})$/.exec(paper.name)?.[1]?.toUpperCase() ?? t.file;
  return <a href={page.to(urls.file(paper.file_id, paper.name))}>{`${paper.title} (${kind}, ${sizeWords(paper.bytes, page)})`}</a>;
}

export function sizeWords(bytes: number, page: Page): string {
  const t = text[page.lang].agenda;
  return bytes < 1_000_000
    ? t.kilobytes(formatNumber(Math.max(1, Math.round(bytes / 1000)), page.lang))
    : t.megabytes(formatNumber(bytes / 1_000_000, page.lang, 1));
}

/** What an item came to: a decision with its number, or a draft that binds nobody yet. */
function DecisionOutcome({ page, decision }: { page: Page; decision: Decision }) {
  const t = text[page.lang];
  const owners = [...decision.owners.map((owner) => named(owner, page.lang)), decision.owner_person].filter(Boolean).join(', ');
  const facts = [
    decision.code === null ? t.decision.draftNote : decision.code,
    owners ? t.decision.ownedBy(owners) : null,
    decision.due_day ? t.decision.dueOn(formatDay(decision.due_day, page.lang, 'short')) : null,
    decision.closed_on === decision.met_on ? t.decision.closedInSession : null,
  ];
  return (
    <Outcome draft={decision.code === null} note={facts.filter((fact) => fact !== null).join(' · ')}>
      <a href={page.to(urls.decision(decision.id))}>{decision.code === null ? t.decision.draft : t.kinds[decision.kind]}</a> {decision.text}
    </Outcome>
  );
}

/** Every move has its button: up, down, correct; in session, note and decide. */
function ItemActs({ page, view, item, index }: { page: Page; view: MeetingView; item: Line; index: number }) {
  const { meeting, items } = view;
  const t = text[page.lang].agenda;
  const open = meeting.state !== 'held' && meeting.state !== 'issued' && meeting.stands === 'stands';
  const begun = meeting.state === 'in-session' || meeting.state === 'held' || meeting.state === 'issued';
  const decide = `${urls.newDecision(meeting.id)}?point=${item.id}`;
  return (
    <ActBar>
      {begun ? <ActLink page={page} href={urls.itemNotes(item.id)} label={item.notes ? t.editNotes : t.takeNotes} small /> : null}
      {begun ? <ActLink page={page} href={decide} label={t.decide} small /> : null}
      {open ? <ActLink page={page} href={urls.editItem(item.id)} label={t.edit} small /> : null}
      {open && index > 0 ? <PostButton page={page} action={urls.moveItem(item.id)} label={t.up} values={{ way: 'up' }} small /> : null}
      {open && index < items.length - 1 ? (
        <PostButton page={page} action={urls.moveItem(item.id)} label={t.down} values={{ way: 'down' }} small />
      ) : null}
    </ActBar>
  );
}
