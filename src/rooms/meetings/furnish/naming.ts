import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import type { Lang } from '#kernel/i18n';
import { type Body, listBodies } from '#rooms/mechanism';
import { type Meeting, meetingTitle } from '../meeting.ts';

export interface Named {
  body(meeting: Pick<Meeting, 'body_id'>): Body | undefined;
  title(meeting: Meeting): string;
}

/** Names of meetings, with every body read once. */
export async function naming(db: Db, actor: Actor, lang: Lang): Promise<Named> {
  const bodies = new Map((await listBodies(db, actor, { all: true })).map((body) => [body.id, body]));
  const body = (meeting: Pick<Meeting, 'body_id'>) => bodies.get(meeting.body_id);
  return { body, title: (meeting) => meetingTitle(meeting, body(meeting), lang) };
}

/** Institutions this reader acts for today. */
export const institutionsOf = (actor: Actor): number[] => [...new Set(actor.roles.flatMap((held) => held.organisationId ?? []))];
