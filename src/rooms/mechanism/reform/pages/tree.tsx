import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Tag } from '#ui/marks';
import { Halves, Section } from '#ui/section';
import { Tree, type Branch as UiBranch } from '#ui/tree';
import { urls } from '#urls';
import { bodyTitle, seatWords } from '../../naming.ts';
import type { Sitting } from '../../store/seats.ts';
import { text } from '../../text.ts';
import type { Comparison, Limb, Shift } from '../compare.ts';

interface Props {
  page: Page;
  comparison: Comparison;
  /** True for a draft: the first tree is that of today. */
  draft: boolean;
}

/** The mechanism before and after, one tree beside the other, with what changes said on each line that does. */
export function Compared({ page, comparison, draft }: Props) {
  const t = text[page.lang].reform;
  const { one, oneDay, other, otherDay, shifts } = comparison;
  return (
    <>
      <p>
        <b>{t.changes(shifts.size)}</b>
      </p>
      <Shifts page={page} shifts={shifts} />
      <p class="small quiet">{draft ? t.compareWhy : t.compareThen}</p>
      <Halves>
        <Section id="avant" title={draft ? t.today(oneDay) : t.at(oneDay)}>
          <Tree label={t.treeLabel(oneDay)} branches={one.map((limb) => line({ page, shifts, side: 'was' }, limb))} />
        </Section>
        <Section id="apres" title={t.at(otherDay)}>
          <Tree label={t.treeLabel(otherDay)} branches={other.map((limb) => line({ page, shifts, side: 'is' }, limb))} />
        </Section>
      </Halves>
    </>
  );
}

/** What changes, body by body, before the trees that show where. */
function Shifts({ page, shifts }: Pick<Comparison, 'shifts'> & { page: Page }) {
  const t = text[page.lang].reform;
  return (
    <ul>
      {[...shifts.values()].map((shift) => {
        const { was, is, isUnder } = shift;
        const limb = was ?? is;
        const marks = was
          ? marksOf(page, shift, 'was')
          : [t.marks.new, ...(isUnder ? [t.marks.under(bodyTitle(isUnder.body, page.lang))] : [])];
        return limb ? <li>{t.actAnd(bodyTitle(limb.body, page.lang), marks.join(', '))}</li> : null;
      })}
    </ul>
  );
}

interface Drawing {
  page: Page;
  shifts: Comparison['shifts'];
  side: 'was' | 'is';
}

const line = (drawing: Drawing, limb: Limb): UiBranch => ({
  content: <LimbLine {...drawing} limb={limb} />,
  under: limb.children.map((child) => line(drawing, child)),
});

function LimbLine({ page, shifts, side, limb }: Drawing & { limb: Limb }) {
  const t = text[page.lang];
  const { body, members, seats } = limb;
  const shift = shifts.get(body.code);
  const isNew = shift !== undefined && shift.was === undefined;
  const title = bodyTitle(body, page.lang);
  const facts = [
    members > 0 ? t.tree.members(members) : null,
    body.suspended ? t.tree.suspended : null,
    ...seats.filter((seat) => seat.kind === 'coordinator' || seat.kind === 'chair').map((seat) => seatFact(page, seat, limb)),
  ].filter((fact) => fact !== null);
  return (
    <>
      {isNew ? <strong>{title}</strong> : <a href={page.to(urls.body(body.code))}>{title}</a>}{' '}
      {shift ? marksOf(page, shift, side).map((words) => <Tag>{words}</Tag>) : null}{' '}
      {facts.length > 0 ? <span class="small quiet">{facts.join(' · ')}</span> : null}
    </>
  );
}

function seatFact(page: Page, seat: Sitting, { body }: Limb): string | null {
  const t = text[page.lang].reform;
  const kind = seatWords(seat, body, page.lang);
  if (seat.state === 'vacant') return t.vacant(kind);
  return seat.holding?.organisation ? t.held(kind, named(seat.holding.organisation, page.lang)) : null;
}

/** What changes on a body, said on one side: where it goes on the first tree, what it was on the second. */
function marksOf(page: Page, { was, is, wasUnder, isUnder }: Shift, side: 'was' | 'is'): string[] {
  const t = text[page.lang].reform.marks;
  if (!was) return [t.new];
  if (!is) return [t.gone];
  const name = (limb: Limb | undefined) => (limb ? bodyTitle(limb.body, page.lang) : null);
  const [before, after] = [bodyTitle(was.body, page.lang), bodyTitle(is.body, page.lang)];
  const first = side === 'was';
  return [
    before === after ? null : first ? t.renamedTo(after) : t.renamed(before),
    wasUnder?.body.code === isUnder?.body.code ? null : first ? t.movedTo(name(isUnder)) : t.moved(name(wasUnder)),
    was.body.kinds.join() === is.body.kinds.join() ? null : t.kind,
    was.body.suspended === is.body.suspended ? null : is.body.suspended ? t.asleep : t.awake,
    was.members === is.members ? null : t.members(was.members, is.members),
  ].filter((words) => words !== null);
}
