import type { Page } from '#kernel/page';
import { Said } from '#ui/marks';
import { Notice } from '#ui/notice';
import { urls } from '#urls';
import { text } from '../../text.ts';
import type { Verdict } from '../judge.ts';
import type { JudgedYear } from '../rotation.ts';
import type { Rule } from '../store.ts';
import { explanation, verdictWords } from '../words.ts';

const MARKS = { fine: 'accepted', warning: 'soon', unknown: 'noted', 'no-college': 'noted', 'no-rule': 'noted' } as const;

/** A mark and the verdict in words; what the rule wanted and what would make it hold beneath. */
export function VerdictSaid({ page, verdict, rule }: { page: Page; verdict: Verdict; rule: Rule | null }) {
  return (
    <>
      <Said as={MARKS[verdict.state]}>{verdictWords(verdict, page.lang)}</Said>
      {explanation(verdict, rule, page.lang).map((sentence) => (
        <>
          <br />
          <span class="small quiet">{sentence}</span>
        </>
      ))}
    </>
  );
}

/** A year that does not keep the rule, beside the table of the trio. */
export function RotationNotice({ page, year }: { page: Page; year: JudgedYear }) {
  if (year.verdict.state !== 'warning') return null;
  const t = text[page.lang].rotation;
  return (
    <Notice title={t.noticeTitle(year.year, verdictWords(year.verdict, page.lang))}>
      <p>
        {explanation(year.verdict, year.rule, page.lang).join(' ')} {year.acceptance ? `${t.accepted(year.acceptance.accepted_on)} ` : ''}
        <a href={page.to(`${urls.rotation()}#${year.acceptance ? 'raisons' : 'liste'}`)}>
          {year.acceptance ? t.readReason : t.readRotation}
        </a>
      </p>
    </Notice>
  );
}
