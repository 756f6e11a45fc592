import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { urls } from '#urls';
import { type Meeting, mustTellAgain } from '../meeting.ts';
import { text } from '../text.ts';
import type { MeetingView } from '../view.ts';

interface Act {
  href: string;
  label: string;
}

/** The one thing to do next, by the state of the meeting, for those who keep it. */
export function mainAct(page: Page, meeting: Meeting): Act | null {
  const t = text[page.lang].acts;
  const { id, state, day } = meeting;
  if (meeting.stands !== 'stands') {
    if (mustTellAgain(meeting)) return { href: urls.convene(id), label: t.tellOff };
    return { href: urls.moveOccasion(meeting.occasion_id), label: t.newDate };
  }
  if (state === 'planned') return { href: urls.newItem(id), label: t.prepare };
  if (state === 'preparing') return { href: urls.convene(id), label: t.convene };
  if (state === 'convened' && mustTellAgain(meeting)) return { href: urls.convene(id), label: t.again };
  if (state === 'convened') return day <= page.today ? { href: urls.openSession(id), label: t.open } : null;
  if (state === 'in-session') return { href: urls.closeSession(id), label: t.close };
  return state === 'held' ? { href: urls.issueMinutes(id), label: t.issue } : { href: urls.minutes(id), label: t.read };
}

/** The others, beside it. */
function otherActs(page: Page, meeting: Meeting): Act[] {
  const t = text[page.lang].acts;
  const { id, state, day } = meeting;
  const acts: (Act | false)[] = [
    (state === 'preparing' || state === 'convened') && { href: urls.newItem(id), label: t.addItem },
    state === 'convened' && day > page.today && !mustTellAgain(meeting) && { href: urls.convene(id), label: t.again },
    (state === 'in-session' || state === 'held') && { href: urls.attendance(id), label: t.attendance },
    (state === 'in-session' || state === 'held') && { href: urls.newDecision(id), label: t.decide },
    state === 'held' && { href: urls.minutes(id), label: t.draft },
    state === 'issued' && { href: urls.issueMinutes(id), label: t.issueAgain },
  ];
  return meeting.stands === 'stands' ? acts.filter((act) => act !== false) : [];
}

export function MeetingActs({ page, view }: { page: Page; view: MeetingView }) {
  const { meeting, keeper, mine, minutes } = view;
  const t = text[page.lang].acts;
  if (!keeper) {
    const answers = mine && meeting.state === 'convened' && meeting.last_day >= page.today;
    if (answers) return <ActLink page={page} href={urls.reply(meeting.id)} label={mine.reply ? t.changeReply : t.reply} main />;
    return minutes ? <ActLink page={page} href={urls.minutes(meeting.id)} label={t.read} main /> : null;
  }
  const main = mainAct(page, meeting);
  return (
    <>
      {otherActs(page, meeting).map((act) => (
        <ActLink page={page} {...act} />
      ))}
      {main ? <ActLink page={page} {...main} main /> : null}
    </>
  );
}
