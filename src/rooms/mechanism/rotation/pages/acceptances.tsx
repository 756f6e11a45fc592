import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Section } from '#ui/section';
import { Timeline } from '#ui/timeline';
import { text } from '../../text.ts';
import type { Ground } from '../rotation.ts';

/** The reasons for which warnings were accepted, newest first, with who noted them. */
export function AcceptanceList({ page, ground }: { page: Page; ground: Ground }) {
  const t = text[page.lang].rotation;
  if (ground.acceptances.length === 0) return null;
  return (
    <Section id="raisons" title={t.acceptances}>
      <Timeline
        label={t.acceptances}
        events={ground.acceptances.map((one) => ({
          mark: 'done' as const,
          text: (
            <>
              <b>{one.year}</b> {one.reason}{' '}
              {one.family === null ? null : <span class="small quiet">{t.by(`${one.given} ${one.family}`)}</span>}
            </>
          ),
          when: formatDay(one.accepted_on, page.lang, 'short'),
        }))}
      />
    </Section>
  );
}
