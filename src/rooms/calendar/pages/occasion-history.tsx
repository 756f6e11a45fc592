import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { type Event, Timeline } from '#ui/timeline';
import type { Move, Occasion } from '../occasion.ts';
import { text } from '../text.ts';
import { daysInWords, STATE_MARK } from '../words.ts';

/** The first date, each move with its reason, where it stands. */
export function OccasionHistory({ page, occasion, moves }: { page: Page; occasion: Occasion; moves: readonly Move[] }) {
  const t = text[page.lang];
  const short = (from_day: string, to_day: string) => daysInWords({ from_day, to_day }, page.lang, 'short');
  const events: Event[] = [
    { mark: 'notified', text: t.show.first, when: short(occasion.planned_from, occasion.planned_to) },
    ...moves.map((move): Event => {
      const to = move.new_from && move.new_to ? t.show.moved(short(move.new_from, move.new_to)) : t.show.putOff;
      return { mark: 'soon', text: because(to, move.reason, move.reason_lang), when: formatDay(move.moved_on, page.lang, 'short') };
    }),
    {
      mark: STATE_MARK[occasion.state],
      text: occasion.state === 'cancelled' ? because(t.states.cancelled, occasion.reason, occasion.reason_lang) : t.states[occasion.state],
      when: short(occasion.from_day, occasion.to_day),
      current: true,
    },
  ];
  return <Timeline events={events} label={t.show.history} />;
}

function because(what: string, reason: string | null, lang: string | null) {
  return (
    <>
      {what}
      {reason ? (
        <>
          {'. '}
          <span lang={lang ?? undefined}>{reason}</span>
        </>
      ) : null}
    </>
  );
}
