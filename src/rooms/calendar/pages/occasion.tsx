import type { Child } from 'hono/jsx';
import { firstDay, monthOf } from '#kernel/day';
import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { type Body, bodyTitle } from '#rooms/mechanism';
import { Definitions } from '#ui/definition';
import { Layout } from '#ui/layout';
import { Said, Tag } from '#ui/marks';
import { Column, Section, TwoColumns } from '#ui/section';
import { urls } from '#urls';
import { placeOf, titleOf } from '../naming.ts';
import { hasMoved, type Move, type Occasion } from '../occasion.ts';
import { text } from '../text.ts';
import { daysInWords, STATE_MARK, slippageInWords, whenInWords } from '../words.ts';
import { OccasionActs } from './occasion-acts.tsx';
import { OccasionHistory } from './occasion-history.tsx';

interface Props {
  page: Page;
  occasion: Occasion;
  body: Body | undefined;
  moves: readonly Move[];
  /** What lower rooms bring. */
  pieces: readonly Child[];
}

export function OccasionPage({ page, occasion, body, moves, pieces }: Props) {
  const t = text[page.lang];
  const title = titleOf(occasion, body, page.lang);
  const lead = (
    <>
      <Said as={STATE_MARK[occasion.state]}>{t.states[occasion.state]}</Said> · {whenInWords(occasion, page.lang)}
      {occasion.demo ? (
        <>
          {' '}
          <Tag demo>{t.demo}</Tag>
        </>
      ) : null}
    </>
  );
  const month = monthOf(occasion.from_day);
  const trail = [
    { label: t.room, href: urls.calendar() },
    { label: formatDay(firstDay(month), page.lang, 'month'), href: urls.calendar({ mois: month }) },
    { label: title },
  ];
  return (
    <Layout page={page} title={title} current="calendar" lead={lead} trail={trail} acts={<OccasionActs page={page} occasion={occasion} />}>
      <TwoColumns>
        <Column>
          <Section id="faits" title={t.show.facts}>
            <Definitions items={facts(page, occasion, body)} />
          </Section>
          {[...pieces]}
        </Column>
        <Column>
          <Section id="histoire" title={t.show.history}>
            <OccasionHistory page={page} occasion={occasion} moves={moves} />
          </Section>
        </Column>
      </TwoColumns>
    </Layout>
  );
}

function facts(page: Page, occasion: Occasion, body: Body | undefined) {
  const t = text[page.lang];
  const planned = daysInWords({ from_day: occasion.planned_from, to_day: occasion.planned_to }, page.lang);
  const slipped = slippageInWords(occasion, page.lang);
  return [
    { term: t.show.when, say: whenInWords(occasion, page.lang) },
    { term: t.show.planned, say: hasMoved(occasion) ? `${planned}${slipped ? ` (${slipped})` : ''}` : t.show.asPlanned },
    { term: t.show.where, say: placeOf(occasion, page.lang) },
    { term: t.show.link, say: occasion.link ? <a href={occasion.link}>{occasion.link}</a> : null },
    { term: t.show.body, say: body ? <a href={page.to(urls.body(body.code))}>{bodyTitle(body, page.lang)}</a> : null },
    { term: t.show.kind, say: t.kinds[occasion.kind] },
    { term: t.show.origin, say: t.origins[occasion.origin] },
    { term: t.show.reason, say: occasion.reason ? <span lang={occasion.reason_lang ?? undefined}>{occasion.reason}</span> : null },
    { term: t.show.source, say: occasion.source.join(', ') },
  ];
}
