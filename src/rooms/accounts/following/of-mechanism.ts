import { entriesIn, type Noted } from '#kernel/audit-span';
import type { Day } from '#kernel/day';
import { NotFound } from '#kernel/errors';
import { formatDay, named } from '#kernel/i18n';
import { bodyTitle, findBody, findOrganisation, getSeat, namesOfPeople, type Seat, seatWords } from '#rooms/mechanism';
import { urls } from '#urls';
import { text } from '../text.ts';
import { type Followable, followsOf, type NewsArgs, type NewsLine } from './slots.ts';

/** `mechanism` stands above: what is followed of it is said here, through its door. */

export const bodyFollowable: Followable = {
  kind: 'body',
  async say({ db, actor, subject, lang }) {
    const body = await findBody(db, actor, Number(subject), actor.today);
    return body && { title: bodyTitle(body, lang), href: urls.body(body.code) };
  },
};

export const organisationFollowable: Followable = {
  kind: 'organisation',
  async say({ db, actor, subject, lang }) {
    const found = await findOrganisation(db, actor, Number(subject));
    return found && { title: named(found, lang), href: urls.organisation(found.key) };
  },
};

interface Held {
  organisationId?: number;
  personId?: number;
}

/** Who holds a seat now, acts on bodies: read from the entry, named by what the reader may see today. */
export async function mechanismNews(args: NewsArgs): Promise<NewsLine[]> {
  const bodies = followsOf(args.follows, 'body');
  const organisations = followsOf(args.follows, 'organisation');
  if (bodies.size + organisations.size === 0) return [];
  const lines: NewsLine[] = [];
  for (const entry of await entriesIn(args.db, args.reader, args.span, ['seat.hold', 'body.change'])) {
    if (entry.verb === 'body.change') {
      const follow = bodies.get(Number(entry.subjectId));
      const line = follow && (await actLine(args, entry, follow.id));
      if (line) lines.push(line);
    } else lines.push(...(await holderLines(args, entry, bodies, organisations)));
  }
  return lines;
}

async function actLine({ db, reader, lang }: NewsArgs, entry: Noted, follow: number): Promise<NewsLine | null> {
  const t = text[lang].following.news;
  const day = String(entry.after.day);
  const body = await findBody(db, reader, Number(entry.subjectId), day);
  if (!body) return null;
  const act = t.acts[String(entry.after.act)] ?? t.otherAct;
  return { follow, seq: entry.seq, day: null, title: t.changed(act, formatDay(day, lang, 'short')), href: urls.body(body.code) };
}

async function holderLines(
  args: NewsArgs,
  entry: Noted,
  bodies: ReturnType<typeof followsOf>,
  organisations: ReturnType<typeof followsOf>,
): Promise<NewsLine[]> {
  const { db, reader, lang } = args;
  const { holder, fromDay } = entry.after as { holder: Held | 'vacant'; fromDay: Day };
  const before = Number(entry.before.organisation_id ?? 0);
  const after = holder === 'vacant' ? 0 : (holder.organisationId ?? 0);
  const seat = await seatSeen(args, Number(entry.subjectId));
  if (!seat) return [];
  const follows = [bodies.get(seat.body_id), organisations.get(after), organisations.get(before)].filter((one) => one !== undefined);
  const body = follows.length === 0 ? undefined : await findBody(db, reader, seat.body_id, fromDay);
  if (!body) return [];
  const t = text[lang].following.news;
  const place = `${seatWords(seat, body, lang)}, ${bodyTitle(body, lang)}`;
  const from = formatDay(fromDay, lang, 'short');
  const name = holder === 'vacant' ? null : await holderName(args, holder);
  if (holder !== 'vacant' && name === null) return [];
  const title = name === null ? t.vacant(place, from) : t.held(place, name, from);
  return [...new Set(follows)].map(({ id }) => ({ follow: id, seq: entry.seq, day: null, title, href: urls.seat(seat.id) }));
}

async function seatSeen({ db, reader }: NewsArgs, id: number): Promise<Seat | undefined> {
  try {
    return await getSeat(db, reader, id);
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

async function holderName({ db, reader, lang }: NewsArgs, { organisationId, personId }: Held): Promise<string | null> {
  if (personId !== undefined) return (await namesOfPeople(db, reader, [personId])).get(personId) ?? null;
  const found = organisationId === undefined ? undefined : await findOrganisation(db, reader, organisationId);
  return found ? named(found, lang) : null;
}
