import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import { withLedger } from '#kernel/ledger';
import { findBodyByCode } from '#rooms/mechanism';
import type { RouteWalk, Walk, WalkKit } from '#test/walk';
import { urls } from '#urls';
import { type NewOccasion, planOccasion } from './planning.ts';

/** A meeting of no body, which everybody may read, on the fourteenth of November 2018. */
export const anOccasion = (changes: Partial<NewOccasion> = {}): NewOccasion => ({
  kind: 'meeting',
  origin: 'ptf',
  bodyId: null,
  titleFr: 'Réunion de coordination (démo)',
  titleEn: null,
  fromDay: '2018-11-14',
  fromHour: '09:00',
  toHour: '11:00',
  audience: 'public',
  ...changes,
});

export function buildOccasion(db: Db, actor: Actor, changes: Partial<NewOccasion> = {}): Promise<number> {
  return withLedger(() => planOccasion(db, actor, anOccasion(changes)));
}

/** Audiences an occasion may have here: everybody, signed-in people, the Pool alone. */
const AUDIENCES = ['public', 'signed-in', 'pool'];

/** One occasion an audience, its word in its title, and the address asked of it. */
const onOccasion = (path: (id: number) => string, changes: Partial<NewOccasion> = {}, body?: Record<string, string>): RouteWalk =>
  Object.fromEntries(
    AUDIENCES.map((audience) => [
      audience,
      async (kit: WalkKit) => {
        const word = kit.word();
        const id = await buildOccasion(kit.house.db, kit.pool, { titleFr: word, titleEn: word, audience, ...changes });
        return { path: path(id), body, word };
      },
    ]),
  );

/** A page that lists: its word belongs to one occasion of an audience. */
const onList = (path: string): RouteWalk => onOccasion(() => path);

/** A feed of a body: its word belongs to one occasion of that body. */
const onFeed = (path: (code: string) => string): RouteWalk =>
  Object.fromEntries(
    AUDIENCES.map((audience) => [
      audience,
      async (kit: WalkKit) => {
        const word = kit.word();
        const body = await findBodyByCode(kit.house.db, kit.pool, 'GEC');
        await buildOccasion(kit.house.db, kit.pool, { titleFr: word, titleEn: word, audience, bodyId: body?.id ?? null });
        return { path: path('GEC'), word };
      },
    ]),
  );

const passed = { fromDay: '2018-11-07' };
const corrected = { kind: 'event', titleFr: 'Corrigé (démo)' };
const planned = { kind: 'meeting', origin: 'ptf', titleFr: 'Posée (démo)', fromDay: '2018-11-21', state: 'planned', audience: 'public' };
const version = { _version: '1' };

export const walk: Walk = {
  'GET /instances/:code/calendrier.ics': onFeed(urls.bodyCalendarFeed),
  'GET /instances/:code/nouvelles.atom': onFeed(urls.bodyNewsFeed),
  'GET /calendrier': onList('/calendrier?mois=2018-11'),
  'GET /calendrier/:year{[12][0-9]{3}}': onList('/calendrier/2018'),
  'GET /rendez-vous/nouveau': { '-': () => ({ path: urls.newOccasion() }) },
  'POST /rendez-vous/nouveau': { '-': () => ({ path: urls.newOccasion(), body: planned }) },
  'GET /rendez-vous/:id{[0-9]+}': onOccasion(urls.occasion),
  'GET /rendez-vous/:id{[0-9]+}/corriger': onOccasion(urls.editOccasion),
  'POST /rendez-vous/:id{[0-9]+}/corriger': onOccasion(urls.editOccasion, {}, { ...version, ...corrected }),
  'GET /rendez-vous/:id{[0-9]+}/deplacer': onOccasion(urls.moveOccasion),
  'POST /rendez-vous/:id{[0-9]+}/deplacer': onOccasion(urls.moveOccasion, {}, { ...version, fromDay: '2018-11-28', reason: 'démo' }),
  'POST /rendez-vous/:id{[0-9]+}/confirmer': onOccasion(urls.confirmOccasion, {}, version),
  'GET /rendez-vous/:id{[0-9]+}/tenu': onOccasion(urls.holdOccasion, passed),
  'POST /rendez-vous/:id{[0-9]+}/tenu': onOccasion(urls.holdOccasion, passed, { ...version, fromDay: '2018-11-07' }),
  'GET /rendez-vous/:id{[0-9]+}/annuler': onOccasion(urls.cancelOccasion),
  'POST /rendez-vous/:id{[0-9]+}/annuler': onOccasion(urls.cancelOccasion, {}, { ...version, reason: 'démo' }),
};
