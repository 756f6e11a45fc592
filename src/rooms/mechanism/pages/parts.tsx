import type { Day } from '#kernel/day';
import { isDay } from '#kernel/day';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Mark, Said, Tag } from '#ui/marks';
import { urls } from '#urls';
import { spanWords } from '../dating.ts';
import { Initials } from '../photograph/portrait.tsx';
import { fullName } from '../store/people.ts';
import type { Holding, Representative, Sitting } from '../store/seats.ts';
import { text } from '../text.ts';

/** The day a page shows: the one its address asks for (`?le=`), or the institution's. */
export function dayAsked(page: Page): Day {
  const asked = page.query.get('le') ?? '';
  return isDay(asked) ? asked : page.today;
}

/** Kept in links only when it is not today's. */
export const dayFilter = (page: Page, day: Day) => ({ le: day === page.today ? null : day });

/** Said once: the invented people of the demonstration bear it in their name. */
export function Demo({ page, of }: { page: Page; of: { origin: string; family?: string } }) {
  return of.origin === 'demo' && !of.family?.endsWith('(démo)') ? (
    <>
      {' '}
      <Tag demo>{text[page.lang].demo}</Tag>
    </>
  ) : null;
}

/** Who holds a seat: a link, a name, «vacant», or nothing said. */
export function HolderSaid({ page, holding, heldBy }: { page: Page; holding: Holding | null; heldBy: string }) {
  const t = text[page.lang].seat;
  if (!holding) return <span class="quiet">{t.unknown}</span>;
  if (holding.vacant) {
    return (
      <Said as="vacant">
        <strong>{`${t.vacant} ${spanWords({ ...holding, to_day: null }, page.lang)}`}</strong>
      </Said>
    );
  }
  return (
    <>
      {holding.person ? <a href={page.to(urls.person(holding.person.id))}>{fullName(holding.person)}</a> : null}
      {heldBy === 'person' && !holding.person ? <span class="quiet">{t.reserved}</span> : null}
      {heldBy === 'organisation' && holding.organisation ? (
        <a href={page.to(urls.organisation(holding.organisation.key))}>{named(holding.organisation, page.lang)}</a>
      ) : null}
      <Demo page={page} of={{ origin: holding.origin, family: holding.person?.family }} />
    </>
  );
}

/** An address that may be cut after its sign, and nowhere else unless it must. */
export function MailTo({ address }: { address: string }) {
  const [name = '', ...domain] = address.split('@');
  return (
    <a href={`mailto:${address}`}>
      {name}@<wbr />
      {domain.join('@')}
    </a>
  );
}

/** The diamond of a seat, full or dashed. */
export function SeatMark({ state }: { state: Sitting['state'] }) {
  return <Mark of={state === 'held' ? 'held' : 'vacant'} />;
}

export function capacityWords(page: Pick<Page, 'lang'>, person: { capacity: string; decides: boolean }): string {
  const t = text[page.lang];
  if (person.capacity === 'alternate' && !person.decides) return t.alternateWithout;
  return t.capacities[person.capacity as keyof typeof t.capacities];
}

/** The persons of a seat, each with what they are there. */
export function Persons({ page, persons }: { page: Page; persons: readonly Representative[] }) {
  if (persons.length === 0) return <>{text[page.lang].none}</>;
  return (
    <ul class="plain">
      {persons.map((person) => (
        <li class="who">
          <Initials person={person} />
          <span>
            <a href={page.to(urls.person(person.person_id))}>{fullName(person)}</a>{' '}
            <span class="small quiet">{capacityWords(page, person)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
