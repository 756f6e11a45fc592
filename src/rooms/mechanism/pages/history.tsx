import type { Day } from '#kernel/day';
import type { Page } from '#kernel/page';
import { Section } from '#ui/section';
import { Timeline } from '#ui/timeline';
import { urls } from '#urls';
import { dayWords, spanWords } from '../dating.ts';
import { bodyTitle } from '../naming.ts';
import type { LineageAct } from '../store/bodies.ts';
import { text } from '../text.ts';

export interface TermLine {
  name_fr: string;
  name_en: string;
  short_fr: string;
  short_en: string;
  kinds: string[];
  suspended: boolean;
  from_day: Day;
  from_precision: string;
  to_day: Day | null;
  to_precision: string;
}

/** Where a body comes from: its acts in order, then what it was called and when. */
export function History({ page, terms, acts }: { page: Page; terms: readonly TermLine[]; acts: readonly LineageAct[] }) {
  const t = text[page.lang];
  return (
    <Section id="histoire" title={t.body.history}>
      {acts.length === 0 ? <p class="quiet">{t.body.noHistory}</p> : null}
      <Timeline
        label={t.body.history}
        events={acts.map((act) => ({
          mark: 'done' as const,
          text: <ActSaid page={page} act={act} />,
          when: dayWords(act.day, act.precision, page.lang),
        }))}
      />
      {terms.length > 1 ? (
        <>
          <h3>{t.body.names}</h3>
          <ul class="plain">
            {terms.map((term) => (
              <li>
                {bodyTitle(term, page.lang)}
                {term.suspended ? ` (${t.tree.suspended})` : ''} <span class="small quiet">{spanWords(term, page.lang)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}

/** An act in words, with the bodies it came from and led to. */
export function ActSaid({ page, act }: { page: Page; act: LineageAct }) {
  const t = text[page.lang];
  const codes = (name: string) => act.bodies.filter((body) => body.side === name).map((body) => body.code);
  const same = codes('source').join() === codes('result').join();
  const side = (name: string) =>
    act.bodies
      .filter((body) => body.side === name && !same)
      .map((body, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <a href={page.to(urls.body(body.code, { le: act.day }))}>{bodyTitle(body, page.lang)}</a>
        </>
      ));
  const said = page.lang === 'en' ? act.name_en : act.name_fr;
  const [sources, results] = [side('source'), side('result')];
  return (
    <>
      {said ?? t.acts[act.act as keyof typeof t.acts]}
      {sources.length + results.length > 1 ? (
        <span class="small quiet">
          {' '}
          {sources}
          {sources.length > 0 && results.length > 0 ? ' → ' : ''}
          {results}
        </span>
      ) : null}
      {act.reference ? <span class="small quiet"> {`${t.body.reference} ${act.reference}`}</span> : null}
      {act.reform_id === null ? null : (
        <span class="small">
          {' '}
          <a href={page.to(urls.reform(act.reform_id))}>{t.reform.one}</a>
        </span>
      )}
    </>
  );
}
