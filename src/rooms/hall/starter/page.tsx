import type { Child } from 'hono/jsx';
import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { bodyTitle, capacityWords, seatWords } from '#rooms/mechanism';
import { ActLink } from '#ui/acts';
import { Definitions } from '#ui/definition';
import { Empty } from '#ui/empty';
import { Layout } from '#ui/layout';
import { Column, Section, TwoColumns } from '#ui/section';
import { WaitList } from '#ui/wait';
import { urls } from '#urls';
import { Block, lineOf } from '../pages/home.tsx';
import type { BodyDate } from '../slots.ts';
import { text } from '../text.ts';
import type { Starter, StarterPlace } from './starter.ts';

/** «Bienvenue»: the seats, what is due, the dates, the papers, whom to ask. */
export function StarterPage({ page, starter }: { page: Page; starter: Starter }) {
  const t = text[page.lang].starter;
  const acts = (
    <>
      <ActLink page={page} href={urls.myFollows()} label={t.follows} />
      {page.actor.personId === null ? null : <ActLink page={page} href={urls.person(page.actor.personId)} label={t.card} />}
    </>
  );
  const { blocks } = starter;
  return (
    <Layout page={page} title={t.title} current="hall" lead={t.lead} acts={acts}>
      <TwoColumns>
        <Column>
          {starter.places.length === 0 ? (
            <Empty title={t.noSeat}>
              <p>{t.noSeatWhy}</p>
            </Empty>
          ) : (
            starter.places.map((place) => <Place page={page} place={place} />)
          )}
          <Section id="attente" title={t.due}>
            {starter.waits.length === 0 ? (
              <p class="quiet">{t.nothingDue}</p>
            ) : (
              <WaitList page={page} items={starter.waits.map((item) => lineOf(page, item))} />
            )}
          </Section>
          {blocks
            .filter((block) => block.side === 'work')
            .map((block) => (
              <Block page={page} block={block} />
            ))}
        </Column>
        <Column>
          {blocks
            .filter((block) => block.side !== 'work')
            .map((block) => (
              <Block page={page} block={block} />
            ))}
          <Ask page={page} starter={starter} />
        </Column>
      </TwoColumns>
    </Layout>
  );
}

/** A body and all that one is there: said once, with its seats below. */
function Place({ page, place }: { page: Page; place: StarterPlace }) {
  const t = text[page.lang].starter;
  const { body, seats, acts, dates } = place;
  const person = (who: { id: number; name: string }) => <a href={page.to(urls.person(who.id))}>{who.name}</a>;
  const list = (items: readonly Child[]) =>
    items.length === 0 ? null : (
      <ul class="plain">
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    );
  const held = seats.map(({ seat, capacity }) => (
    <>
      <a href={page.to(urls.seat(seat.seat_id))}>{seatWords(seat, body, page.lang)}</a>, {capacityWords(page, capacity)}
    </>
  ));
  const beside = seats.flatMap((one) => one.beside);
  const before = seats.flatMap((one) => one.before ?? []);
  return (
    <Section id={`place-${body.id}`} title={<a href={page.to(urls.body(body.code))}>{bodyTitle(body, page.lang)}</a>}>
      <Definitions
        items={[
          { term: t.seats(seats.length), say: list(held) },
          // The secretariat calls the others together: nobody calls it.
          { term: t.allows, say: acts.length === 0 && body.kinds.includes('secretariat') ? null : <Acts page={page} acts={acts} /> },
          {
            term: t.dates,
            say: dates.length === 0 ? <a href={page.to(urls.calendar())}>{t.noDates}</a> : <Dates page={page} dates={dates} />,
          },
          {
            term: t.beside,
            say: list(
              beside.map((who) => (
                <>
                  {person(who)} <span class="small quiet">{capacityWords(page, who)}</span>
                </>
              )),
            ),
          },
          { term: t.before, say: list(before.map(person)) },
        ]}
      />
    </Section>
  );
}

const Dates = ({ page, dates }: { page: Page; dates: readonly BodyDate[] }) => (
  <ul class="plain">
    {dates.map((date) => (
      <li>
        {formatDay(date.day, page.lang)}
        {date.note ? `, ${date.note}` : null} <a href={page.to(date.href)}>{date.title}</a>
      </li>
    ))}
  </ul>
);

/** What everybody who sits there is given, then the acts of the seats, closed at first: there are many for whoever keeps a group. */
function Acts({ page, acts }: { page: Page; acts: readonly string[] }) {
  const t = text[page.lang].starter;
  return (
    <>
      {t.reads}
      {acts.length === 0 ? null : (
        <details>
          <summary>{t.acts(acts.length)}</summary>
          <ul>
            {acts.map((act) => (
              <li>{act}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Ask({ page, starter }: { page: Page; starter: Starter }) {
  const t = text[page.lang].starter;
  if (starter.pool.length === 0) return null;
  return (
    <Section id="demander" title={t.ask} aside={starter.poolBody ? bodyTitle(starter.poolBody, page.lang) : null}>
      <Definitions
        items={starter.pool.map((seat) => {
          const person = seat.holding?.person;
          const said = person ? <a href={page.to(urls.person(person.id))}>{`${person.given} ${person.family}`}</a> : null;
          return { term: page.lang === 'en' ? seat.kind_en : seat.kind_fr, say: said };
        })}
      />
    </Section>
  );
}
