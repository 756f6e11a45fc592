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
import { text } from '../text.ts';
import type { Starter, StarterSeat } from './starter.ts';

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
          {starter.seats.length === 0 ? (
            <Empty title={t.noSeat}>
              <p>{t.noSeatWhy}</p>
            </Empty>
          ) : (
            starter.seats.map((one) => <Place page={page} one={one} />)
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

function Place({ page, one }: { page: Page; one: StarterSeat }) {
  const t = text[page.lang].starter;
  const person = (who: { id: number; name: string }) => <a href={page.to(urls.person(who.id))}>{who.name}</a>;
  const beside = one.beside.map((who) => (
    <li>
      {person(who)} <span class="small quiet">{capacityWords(page, who)}</span>
    </li>
  ));
  const title = <a href={page.to(urls.body(one.body.code))}>{bodyTitle(one.body, page.lang)}</a>;
  return (
    <Section id={`place-${one.seat.seat_id}`} title={title}>
      <Definitions
        items={[
          {
            term: t.seat,
            say: (
              <>
                <a href={page.to(urls.seat(one.seat.seat_id))}>{seatWords(one.seat, one.body, page.lang)}</a>,{' '}
                {capacityWords(page, one.capacity)}
              </>
            ),
          },
          { term: t.allows, say: <Acts page={page} acts={one.acts} /> },
          { term: t.beside, say: beside.length === 0 ? null : <ul class="plain">{beside}</ul> },
          { term: t.before, say: one.before ? person(one.before) : null },
        ]}
      />
    </Section>
  );
}

/** Acts of a seat, closed at first: there are many for whoever keeps a group. */
function Acts({ page, acts }: { page: Page; acts: readonly string[] }) {
  const t = text[page.lang].starter;
  if (acts.length === 0) return <>{t.reads}</>;
  return (
    <details>
      <summary>{t.acts(acts.length)}</summary>
      <ul>
        {acts.map((act) => (
          <li>{act}</li>
        ))}
      </ul>
    </details>
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
