import type { Child } from 'hono/jsx';
import type { Day } from '#kernel/day';
import { formatDay, named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Empty } from '#ui/empty';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { dayWords, spanWords } from '../dating.ts';
import { bodyTitle, seatWords } from '../naming.ts';
import { ActSaid } from '../pages/history.tsx';
import { dayFilter } from '../pages/parts.tsx';
import type { Body } from '../store/bodies.ts';
import type { Holding } from '../store/seats.ts';
import type { Kind } from '../store/vocabulary.ts';
import { text } from '../text.ts';
import type { Branch } from '../tree.ts';
import { BODY_CHANGES, type BodyChange, type Changes, marksOf, SEAT_CHANGES, type SeatChange } from './changes.ts';
import type { Drawn } from './lettering-of.ts';
import { PictureSection } from './section.tsx';

export interface ComparedDays {
  from: Day;
  until: Day;
  /** Something of the address was put right: a day that does not exist, or the later one first. */
  note: 'not-a-day' | 'turned' | null;
}

interface Props {
  page: Page;
  days: ComparedDays;
  roots: readonly Branch[];
  changes: Changes;
  drawn: Drawn;
  kinds: readonly Kind[];
}

/** What changed between two days: sentences by sort, and the picture of the later day where each changed piece bears its word. */
export function ComparePage({ page, days, roots, changes, drawn, kinds }: Props) {
  const t = text[page.lang].comparing;
  const [from, until] = [formatDay(days.from, page.lang, 'short'), formatDay(days.until, page.lang, 'short')];
  const count = changes.bodies.length + changes.seats.length + changes.members.length;
  const trail = [{ label: text[page.lang].tree.short, href: urls.mechanism() }, { label: t.title }];
  return (
    <Layout page={page} title={t.title} current="mechanism" trail={trail} lead={t.lead(from, until, count)}>
      <DaysAsked page={page} days={days} />
      {count === 0 && changes.acts.length === 0 ? (
        <Empty title={t.nothing(from, until)}>
          <p>{t.nothingWhy}</p>
        </Empty>
      ) : (
        <>
          <Sentences page={page} from={days.from} day={days.until} changes={changes} kinds={kinds} />
          {roots.length > 0 ? (
            <PictureSection
              page={page}
              day={days.until}
              roots={roots}
              drawn={drawn}
              kinds={kinds}
              changes={wordsOf(page, changes)}
              aside={<a href={page.to(urls.mechanism({ le: days.until }))}>{t.tree(until)}</a>}
            />
          ) : null}
        </>
      )}
    </Layout>
  );
}

/** On a piece: the word of its first change, and how many more there are. */
function wordsOf(page: Page, changes: Changes): ReadonlyMap<number, string> {
  const t = text[page.lang].comparing;
  const word = (sorts: readonly (keyof typeof t.words)[]) =>
    sorts[0] === undefined ? '' : sorts.length > 1 ? `${t.words[sorts[0]]} +${sorts.length - 1}` : t.words[sorts[0]];
  return new Map([...marksOf(changes)].map(([id, sorts]) => [id, word(sorts)]));
}

function DaysAsked({ page, days }: { page: Page; days: ComparedDays }) {
  const t = text[page.lang].comparing;
  return (
    <form class="filters" action={page.to(urls.compareMechanism())}>
      <div>
        <label for="q-de">{t.from}</label>
        <input type="date" id="q-de" name="de" value={days.from} />
      </div>
      <div>
        <label for="q-a">{t.until}</label>
        <input type="date" id="q-a" name="a" value={days.until} />
      </div>
      <button class="b" type="submit">
        {t.compare}
      </button>
      {days.note ? <p role="status">{t.notes[days.note]}</p> : null}
    </form>
  );
}

interface Said {
  page: Page;
  /** The earlier day, and the later one. */
  from: Day;
  day: Day;
  kinds: readonly Kind[];
}

function Sentences({ changes, ...said }: Said & { changes: Changes }) {
  const { page, day } = said;
  const t = text[page.lang].comparing;
  const bodies = BODY_CHANGES.map((sort) => ({
    id: sort,
    lines: alike(changes.bodies.filter((one) => one.sort === sort)).map((group) => <BodySentences {...said} group={group} />),
    count: changes.bodies.filter((one) => one.sort === sort).length,
  }));
  const seats = SEAT_CHANGES.map((sort) => ({
    id: sort,
    lines: changes.seats.filter((one) => one.sort === sort).map((one) => <SeatSentence {...said} change={one} />),
  }));
  const members = changes.members.map((one) => (
    <>
      <BodyName page={page} day={day} body={one.body} /> {t.memberCount(one.before, one.after)}
    </>
  ));
  const acts = changes.acts.map((act) => (
    <>
      <b>{dayWords(act.day, act.precision, page.lang)}</b> <ActSaid page={page} act={act} />
    </>
  ));
  const parts: { id: keyof typeof t.headings; lines: Child[]; count?: number }[] = [
    ...bodies,
    ...seats,
    { id: 'members', lines: members },
    { id: 'acts', lines: acts },
  ];
  return (
    <>
      {parts
        .filter(({ lines }) => lines.length > 0)
        .map(({ id, lines, count }) => (
          <Section id={id} title={t.headings[id]} aside={String(count ?? lines.length)}>
            <ul class="plain">
              {lines.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </Section>
        ))}
    </>
  );
}

function BodyName({ page, day, body }: { page: Page; day: Day; body: Body }) {
  return <a href={page.to(urls.body(body.code, dayFilter(page, day)))}>{bodyTitle(body, page.lang)}</a>;
}

/** Bodies that moved together, from under one to under another, stand in one sentence; every other change in its own. */
function alike(changes: readonly BodyChange[]): BodyChange[][] {
  const way = ({ sort, body, under }: BodyChange) => (sort === 'moved' ? `${under.before?.id} ${under.after?.id}` : `of ${body.id}`);
  const ways = [...new Set(changes.map(way))];
  return ways.map((one) => changes.filter((change) => way(change) === one));
}

function BodySentences({ group, ...said }: Said & { group: readonly BodyChange[] }) {
  const { page, day } = said;
  const [first, ...others] = group;
  if (!first) return null;
  if (others.length === 0) return <BodySentence {...said} change={first} />;
  const title = (one: Body | null) => (one ? bodyTitle(one, page.lang) : null);
  return (
    <>
      {group.map(({ body }, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <BodyName page={page} day={day} body={body} />
        </>
      ))}{' '}
      {text[page.lang].comparing.movedTogether(title(first.under.before), title(first.under.after))}
    </>
  );
}

function BodySentence({ page, from, day, kinds, change }: Said & { change: BodyChange }) {
  const { lang } = page;
  const t = text[lang].comparing;
  const { sort, body, before, under, kin, act } = change;
  const title = (one: Body | null) => (one ? bodyTitle(one, lang) : null);
  const kindOf = (one: Body) =>
    kinds
      .filter((kind) => one.kinds.includes(kind.key))
      .map((kind) => named(kind, lang))
      .at(-1) ?? '';
  const others = kin.map((one) => bodyTitle(one, lang)).join(', ');
  const said = {
    created: () => t.created(spanWords({ ...body, to_day: null }, lang), others),
    ended: () => t.ended(body.to_day ? dayWords(body.to_day, body.to_precision, lang) : '', act?.act === 'merge', others),
    promoted: () => t.promoted(kindOf(before), kindOf(body), title(under.after)),
    renamed: () => t.renamed(bodyTitle(before, lang)),
    moved: () => t.moved(title(under.before), title(under.after)),
    suspended: () => t.suspended(dayWords(body.from_day, body.from_precision, lang)),
    revived: () => t.revived(dayWords(body.from_day, body.from_precision, lang)),
  }[sort]();
  return (
    <>
      <BodyName page={page} day={sort === 'ended' ? from : day} body={body} /> {said}
    </>
  );
}

function SeatSentence({ page, day, change }: Said & { change: SeatChange }) {
  const { lang } = page;
  const t = text[lang].comparing;
  const { sort, body, seat, before, after } = change;
  const who = (held: Holding | null): string | null => {
    if (held === null) return null;
    if (held.vacant) return text[lang].seat.vacant;
    if (held.organisation) return named(held.organisation, lang);
    return held.person ? `${held.person.given} ${held.person.family}` : text[lang].seat.reserved;
  };
  const since = after ? dayWords(after.from_day, after.from_precision, lang) : '';
  return (
    <>
      <BodyName page={page} day={day} body={body} />,{' '}
      {t.seats[sort](seatWords(seat, body, lang).toLowerCase(), who(before), who(after), since)}
    </>
  );
}
