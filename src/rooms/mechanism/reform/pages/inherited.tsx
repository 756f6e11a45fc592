import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { House } from '#kernel/house';
import type { Page } from '#kernel/page';
import { Notice } from '#ui/notice';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { bodyTitle } from '../../naming.ts';
import { bodyDuties } from '../../slots.ts';
import { type Body, findBodyByCode, type LineageAct } from '../../store/bodies.ts';
import { text } from '../../text.ts';
import type { OpenDuties } from '../duties.ts';
import { DutiesList } from './duties.tsx';

interface Args {
  house: House;
  actor: Actor;
  page: Page;
  day: Day;
  body: Body;
}

const HANDS_ON = new Set(['merge', 'split', 'replace']);
const on = (act: LineageAct, side: string) => act.bodies.filter((one) => one.side === side);

/** On the page of a body that took others over: what is still open under their names. */
export async function inheritedSection({ house, actor, page, day, body }: Args, acts: readonly LineageAct[]) {
  const taken = acts.filter((act) => HANDS_ON.has(act.act) && act.day <= day && on(act, 'result').some((one) => one.code === body.code));
  const open: OpenDuties[] = [];
  for (const { code } of taken.flatMap((act) => on(act, 'source'))) {
    const former = code === body.code ? undefined : await findBodyByCode(house.db, actor, code, day);
    if (!former) continue;
    const duties = (await bodyDuties.gather({ db: house.db, actor, body: former, day })).flat();
    if (duties.length > 0) open.push({ body: former, duties });
  }
  if (open.length === 0) return null;
  return (
    <Section id="repris" title={text[page.lang].reform.inherited}>
      <DutiesList page={page} open={open} />
    </Section>
  );
}

interface Life {
  page: Page;
  day: Day;
  body: Body;
  acts: readonly LineageAct[];
  terms: readonly { to_day: Day | null }[];
}

/** Where a body that is no more went, asked on a day when it was still there too: the last act that ended it, and who took it over. */
export function Went({ page, day, body, acts, terms }: Life) {
  const t = text[page.lang].reform.went;
  const isOver = terms.every((term) => term.to_day !== null && term.to_day < page.today);
  const until = body.alive ? page.today : day;
  const act = acts.findLast((one) => one.act in t && one.day <= until && on(one, 'source').some((source) => source.code === body.code));
  if ((body.alive && !isOver) || !act) return null;
  const results = on(act, 'result').filter((one) => one.code !== body.code);
  const names = results.map((one) => bodyTitle(one, page.lang));
  if (names.length === 0 && act.act !== 'dissolve') return null;
  return (
    <Notice>
      <p>{t[act.act as keyof typeof t](names, act.day)}</p>
      {results.map((one) => (
        <p>
          <a href={page.to(urls.body(one.code))}>{bodyTitle(one, page.lang)}</a>
        </p>
      ))}
    </Notice>
  );
}
