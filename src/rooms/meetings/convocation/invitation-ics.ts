import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalAttendeeType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { addDays, instantOf, noonOf } from '#kernel/day';
import type { Lang } from '#kernel/i18n';
import type { Convocation } from './content.ts';

interface ForOne {
  uid: string;
  /** Raised at each letter about the same session (RFC 5546, 3.2.2). */
  sequence: number;
  stamp: Date;
  lang: Lang;
  organiser: { name: string; email: string };
  /** Each person's copy names that person alone. */
  attendee: { name: string; email: string };
  url: string;
  description: string;
}

/** The session as a calendar reads it: days without hours are whole days, hours are written in UTC, which is Bamako's. */
function whenOf({ day, lastDay, fromHour, toHour }: Convocation): { start: Date; end: Date; allDay: boolean } {
  if (fromHour === null) return { start: noonOf(day), end: noonOf(addDays(lastDay, 1)), allDay: true };
  return { start: instantOf(day, fromHour), end: instantOf(lastDay, toHour ?? fromHour), allDay: false };
}

/** The invitation of one person by RFC 5546: REQUEST, or CANCEL for a session that will not take place. */
export function invitationFor(told: Convocation, one: ForOne): { method: 'REQUEST' | 'CANCEL'; ics: string } {
  const cancelled = told.kind === 'cancel';
  const method = cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = ical({ prodId: { company: 'Toguna', product: 'meetings', language: one.lang.toUpperCase() }, method });
  calendar.createEvent({
    id: one.uid,
    sequence: one.sequence,
    stamp: one.stamp,
    ...whenOf(told),
    summary: told.title[one.lang],
    description: one.description,
    location: told.place[one.lang] ?? told.link,
    url: one.url,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: one.organiser,
    categories: [{ name: told.body.code }],
    attendees: [
      {
        ...one.attendee,
        rsvp: !cancelled,
        role: ICalAttendeeRole.REQ,
        type: ICalAttendeeType.INDIVIDUAL,
        status: ICalAttendeeStatus.NEEDSACTION,
      },
    ],
    x: told.link ? [{ key: 'X-CONFERENCE', value: told.link }] : [],
  });
  return { method: cancelled ? 'CANCEL' : 'REQUEST', ics: calendar.toString() };
}
