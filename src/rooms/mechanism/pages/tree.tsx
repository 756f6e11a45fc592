import type { Day } from '#kernel/day';
import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Layout } from '#ui/layout';
import { Column, Section, TwoColumns } from '#ui/section';
import { Tree, type Branch as UiBranch } from '#ui/tree';
import { urls } from '#urls';
import { dayWords, spanWords } from '../dating.ts';
import type { Drawn } from '../drawing/lettering-of.ts';
import { PictureSection } from '../drawing/section.tsx';
import { bodyTitle, seatWords } from '../naming.ts';
import { OpenFiles } from '../open/files.tsx';
import type { JudgedYear } from '../rotation/rotation.ts';
import type { Body } from '../store/bodies.ts';
import type { Sitting } from '../store/seats.ts';
import type { Kind } from '../store/vocabulary.ts';
import { text } from '../text.ts';
import { type Branch, countsOf } from '../tree.ts';
import { Demo, dayFilter, HolderSaid, SeatMark } from './parts.tsx';
import { TroikaTable, type TroikaYear } from './troika.tsx';

interface TreeProps {
  page: Page;
  day: Day;
  roots: readonly Branch[];
  /** Days on which the mechanism changed. */
  turns: readonly { day: Day; precision: string; name_fr: string | null; name_en: string | null }[];
  troika: readonly TroikaYear[];
  drawn: Drawn;
  kinds: readonly Kind[];
  /** What the rules of the rotation say of the year shown. */
  judged?: JudgedYear;
}

/** The mechanism on a day, as nested lists: every body, who holds its seats, which are vacant. */
export function TreePage({ page, day, roots, turns, troika, drawn, kinds, judged }: TreeProps) {
  const t = text[page.lang].tree;
  const title = t.title(formatDay(day, page.lang, 'short'));
  return (
    <Layout page={page} title={title} current="mechanism" lead={t.counts(countsOf(roots))} acts={<TreeActs page={page} day={day} />}>
      <DayAsked page={page} day={day} turns={turns} />
      <AlsoThere page={page} />
      {roots.length === 0 ? (
        <Empty title={t.empty(formatDay(day, page.lang, 'short'))}>
          <p>{t.emptyWhy}</p>
        </Empty>
      ) : (
        <>
          <PictureSection page={page} day={day} roots={roots} drawn={drawn} kinds={kinds} />
          <TwoColumns>
            <Column>
              <Section id="arbre" title={t.heading} aside={t.aside}>
                <Tree label={t.label} branches={roots.map((branch) => line(page, day, branch))} />
              </Section>
            </Column>
            <Column>
              {troika.length > 0 ? <TroikaTable page={page} years={troika} judged={judged} /> : null}
              <OpenFiles page={page} day={day} />
            </Column>
          </TwoColumns>
        </>
      )}
    </Layout>
  );
}

function TreeActs({ page, day }: { page: Page; day: Day }) {
  const t = text[page.lang];
  return (
    <>
      <ActLink page={page} href={urls.compareMechanism({ a: dayFilter(page, day).le })} label={t.comparing.title} />
      {page.actor.can('body.add') ? <ActLink page={page} href={urls.newBody()} label={t.bodies.add} main /> : null}
    </>
  );
}

/** Lists of the mechanism, and what is prepared of its next shape. */
function AlsoThere({ page }: { page: Page }) {
  const t = text[page.lang];
  const places = [
    { href: urls.organisations(), label: t.tree.organisations },
    { href: urls.bodies(), label: t.tree.bodies },
    ...(page.actor.can('reform.prepare') ? [{ href: urls.reforms(), label: t.reform.short }] : []),
  ];
  return (
    <p class="small days">
      <b>{t.tree.also}</b>{' '}
      {places.map(({ href, label }, index) => (
        <>
          {index > 0 ? ' · ' : ''}
          <a href={page.to(href)}>{label}</a>
        </>
      ))}
    </p>
  );
}

function DayAsked({ page, day, turns }: Pick<TreeProps, 'page' | 'day' | 'turns'>) {
  const t = text[page.lang].tree;
  const wrong = page.query.get('le') !== null && page.query.get('le') !== '' && page.query.get('le') !== day;
  return (
    <>
      <form class="filters" action={page.to(urls.mechanism())}>
        <div>
          <label for="q-le">{t.asOf}</label>
          <input type="date" id="q-le" name="le" value={day} />
        </div>
        <button class="b" type="submit">
          {t.see}
        </button>
        {wrong ? <p role="status">{t.notADay}</p> : null}
      </form>
      {turns.length > 0 ? (
        <p class="small days">
          <b>{t.dates}</b>{' '}
          {turns.map((turn, index) => (
            <>
              {index > 0 ? ' · ' : ''}
              <a href={page.to(urls.mechanism({ le: turn.day }))} title={(page.lang === 'en' ? turn.name_en : turn.name_fr) ?? undefined}>
                {dayWords(turn.day, turn.precision, page.lang)}
              </a>
            </>
          ))}
        </p>
      ) : null}
    </>
  );
}

function line(page: Page, day: Day, branch: Branch): UiBranch {
  const seats = branch.seats.map((seat) => ({ content: <SeatLine page={page} seat={seat} body={branch.body} /> }));
  return {
    content: <BodyLine page={page} day={day} branch={branch} />,
    under: [...seats, ...branch.children.map((child) => line(page, day, child))],
  };
}

function BodyLine({ page, day, branch: { body, members } }: { page: Page; day: Day; branch: Branch }) {
  const t = text[page.lang].tree;
  const facts = [
    spanWords({ ...body, to_day: null }, page.lang),
    members > 0 ? t.members(members) : null,
    body.cross_cutting ? t.crossCutting : null,
    body.suspended ? t.suspended : null,
  ].filter((fact) => fact !== null);
  return (
    <>
      <a href={page.to(urls.body(body.code, dayFilter(page, day)))}>{bodyTitle(body, page.lang)}</a>{' '}
      <span class="small quiet">{facts.join(' · ')}</span>
      <Demo page={page} of={body} />
    </>
  );
}

function SeatLine({ page, seat, body }: { page: Page; seat: Sitting; body: Body }) {
  const t = text[page.lang];
  const kind = seatWords(seat, body, page.lang);
  const colon = page.lang === 'en' ? ':' : '\u00a0:';
  const vacant = seat.state === 'vacant' ? null : <SeatMark state={seat.state} />;
  return (
    <>
      {vacant} <a href={page.to(urls.seat(seat.seat_id))}>{seat.slot > 1 ? `${kind} ${t.seat.slot(seat.slot)}` : kind}</a>
      {colon} <HolderSaid page={page} holding={seat.holding} heldBy={seat.held_by} />{' '}
      {seat.holding && seat.state === 'held' ? <span class="small quiet">{spanWords(seat.holding, page.lang)}</span> : null}
    </>
  );
}
