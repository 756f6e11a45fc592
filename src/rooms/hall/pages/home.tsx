import { counted, formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Layout } from '#ui/layout';
import { Column, Section, TwoColumns } from '#ui/section';
import { type Waiting as Line, WaitList } from '#ui/wait';
import { urls } from '#urls';
import type { Home } from '../home.ts';
import type { HomeBlock, Waiting } from '../slots.ts';
import { text } from '../text.ts';

/** A signed-in reader's home: what waits first, then the blocks of the role. */
export function HomePage({ page, home, newcomer }: { page: Page; home: Home; newcomer: boolean }) {
  const t = text[page.lang];
  const side = (where: HomeBlock['side']) => home.blocks.filter((block) => block.side === where);
  const title = home.wanted.includes('week') ? t.homeTitle.week : t.room;
  const acts = newcomer ? <ActLink page={page} href={urls.welcome()} label={t.starter.title} /> : null;
  return (
    <Layout page={page} title={title} current="hall" lead={leadOf(page, home)} acts={acts}>
      {side('whole').map((block) => block.body)}
      <TwoColumns>
        <Column>
          {home.wanted.includes('waiting') ? <Waits page={page} waits={home.waits} /> : null}
          {side('work').map((block) => (
            <Block page={page} block={block} />
          ))}
        </Column>
        <Column>
          {side('context').map((block) => (
            <Block page={page} block={block} />
          ))}
        </Column>
      </TwoColumns>
    </Layout>
  );
}

function leadOf(page: Page, home: Home): string {
  const t = text[page.lang];
  const day = formatDay(page.today, page.lang);
  const words = home.waits.length === 0 ? t.waitsNone : t.waits(counted(home.waits.length, page.lang, t.things));
  return `${day.charAt(0).toUpperCase()}${day.slice(1)} · ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** A part of the home, with its fact at the right of its title. */
export function Block({ page, block }: { page: Page; block: HomeBlock }) {
  const { fact } = block;
  const aside = fact ? fact.href ? <a href={page.to(fact.href)}>{fact.text}</a> : fact.text : null;
  return (
    <Section id={`bloc-${block.key}`} title={block.title} aside={aside}>
      {block.body}
    </Section>
  );
}

function Waits({ page, waits }: { page: Page; waits: readonly Waiting[] }) {
  const t = text[page.lang];
  return (
    <Section id="attente" title={t.block.waiting} aside={waits.length > 1 ? t.block.waitingFact : null}>
      {waits.length === 0 ? (
        <Empty title={t.block.waitingEmpty}>
          <p>{t.block.waitingEmptyWhy}</p>
        </Empty>
      ) : (
        <WaitList page={page} items={waits.map((item) => lineOf(page, item))} />
      )}
    </Section>
  );
}

export function lineOf(page: Page, item: Waiting): Line {
  const t = text[page.lang];
  const { day } = item;
  const late = day !== null && day < page.today;
  const when = day === null ? t.noDay : day === page.today ? t.today : formatDay(day, page.lang, 'short');
  return {
    when,
    mark: late ? 'late' : day === null ? undefined : 'soon',
    what: item.title,
    href: item.href,
    note: item.note,
    act: { label: item.act, href: item.href },
  };
}
