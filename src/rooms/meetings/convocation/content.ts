import type { Day } from '#kernel/day';
import type { Body } from '#rooms/mechanism';
import { type Meeting, meetingTitle } from '../meeting.ts';
import type { Item, Nature } from '../store/agenda.ts';

/** What a convocation says, frozen when it is issued. Names, never addresses: those can be erased. */
export interface Convocation {
  kind: 'call' | 'cancel';
  bodyId: number;
  body: { code: string; fr: string; en: string };
  title: { fr: string; en: string };
  day: Day;
  lastDay: Day;
  fromHour: string | null;
  toHour: string | null;
  place: { fr: string | null; en: string | null };
  link: string | null;
  reason: string | null;
  agenda: { no: number; title: string; nature: Nature; minutes: number; presenter: string | null }[];
  recipients: { name: string; organisation: { fr: string; en: string } | null; capacity: string }[];
  noticeDays: number;
  /** Days by which the body's rule was missed; 0 when in time. */
  missed: number;
}

interface Told {
  kind: Convocation['kind'];
  meeting: Meeting;
  body: Body;
  items: readonly (Item & { by: string | null })[];
  recipients: Convocation['recipients'];
  missed: number;
}

export function contentOf({ kind, meeting, body, items, recipients, missed }: Told): Convocation {
  const { day, last_day, from_hour, to_hour, place_fr, place_en, link, reason } = meeting;
  return {
    kind,
    bodyId: body.id,
    body: { code: body.code, fr: body.name_fr, en: body.name_en },
    title: { fr: meetingTitle(meeting, body, 'fr'), en: meetingTitle(meeting, body, 'en') },
    day,
    lastDay: last_day,
    fromHour: from_hour,
    toHour: to_hour,
    place: { fr: place_fr ?? place_en, en: place_en ?? place_fr },
    link,
    reason,
    agenda: items.map((item, index) => ({
      no: index + 1,
      title: item.title,
      nature: item.nature,
      minutes: item.planned,
      presenter: item.by,
    })),
    recipients,
    noticeDays: body.notice_days,
    missed,
  };
}
