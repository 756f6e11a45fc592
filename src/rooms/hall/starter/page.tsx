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
          <Section id="places" title={t.seats}>
            {starter.seats.length === 0 ? (
              <Empty title={t.noSeat}>
                <p>{t.noSeatWhy}</p>
              </Empty>
            ) : (
              starter.seats.map((one) => <Place page={page} one={one} />)
            )}
          </Section>
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
  return (
    <div>
      <h3>
        <a href={page.to(urls.body(one.body.code))}>{bodyTitle(one.body, page.lang)}</a>
      </h3>
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
          { term: t.allows, say: one.acts.length === 0 ? t.reads : one.acts.join(page.lang === 'fr' ? '\u00a0; ' : '; ') },
          { term: t.beside, say: beside.length === 0 ? null : <ul class="plain">{beside}</ul> },
          { term: t.before, say: one.before ? person(one.before) : null },
        ]}
      />
    </div>
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
