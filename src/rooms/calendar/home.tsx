import { addDays, mondayOf } from '#kernel/day';
import type { HomeArgs, HomeBlock } from '#rooms/hall';
import { bodyNames } from '#rooms/mechanism';
import { DateList } from '#ui/dates';
import { Week } from '#ui/week';
import { urls } from '#urls';
import { titleOf } from './naming.ts';
import type { Occasion } from './occasion.ts';
import { OccasionLink } from './pages/occasion-link.tsx';
import { listOccasions } from './reading.ts';
import { text } from './text.ts';
import type { CalendarView } from './view.ts';
import { hoursInWords } from './words.ts';

/** How far the home looks ahead, and how many dates it shows. */
const AHEAD = 42;
const MOST = 6;

const stands = (occasion: Occasion) => occasion.state !== 'cancelled' && occasion.state !== 'postponed';

/** The strip of the week, and the next dates, for the homes that want them. */
export async function calendarBlocks({ house, actor, page, wanted }: HomeArgs): Promise<HomeBlock[]> {
  if (!wanted.has('week') && !wanted.has('next-occasions')) return [];
  const monday = mondayOf(page.today);
  const all = await listOccasions(house.db, actor, { from: monday, to: addDays(page.today, AHEAD) });
  const bodies = new Map((await bodyNames(house.db, actor)).map((body) => [body.id, body]));
  const view: CalendarView = { occasions: all.filter(stands), bodies };
  const t = text[page.lang].home;
  const fact = { text: t.all, href: urls.calendar() };
  const blocks: HomeBlock[] = [];
  if (wanted.has('week')) blocks.push({ key: 'week', title: t.week, fact, side: 'whole', body: weekOf(page, monday, view) });
  if (wanted.has('next-occasions')) blocks.push({ key: 'next-occasions', title: t.next, fact, side: 'context', body: nextOf(page, view) });
  return blocks;
}

function weekOf(page: HomeArgs['page'], monday: string, view: CalendarView) {
  const days = [0, 1, 2, 3, 4].map((index) => addDays(monday, index));
  const on = (day: string) => view.occasions.filter((each) => each.from_day <= day && each.to_day >= day);
  return (
    <Week
      page={page}
      days={days.map((day) => ({
        day,
        entries: on(day).map((occasion) => (
          <OccasionLink page={page} occasion={occasion} bodies={view.bodies} hour={day === occasion.from_day} />
        )),
      }))}
    />
  );
}

function nextOf(page: HomeArgs['page'], { occasions, bodies }: CalendarView) {
  const next = occasions.filter((each) => each.to_day >= page.today).slice(0, MOST);
  if (next.length === 0) return <p class="quiet">{text[page.lang].home.none}</p>;
  return (
    <DateList
      page={page}
      items={next.map((each) => ({
        day: each.from_day,
        what: titleOf(each, each.body_id === null ? undefined : bodies.get(each.body_id), page.lang),
        href: urls.occasion(each.id),
        note: hoursInWords(each, page.lang),
      }))}
    />
  );
}
