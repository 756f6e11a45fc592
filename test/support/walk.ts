import type { Actor } from '#kernel/actor';
import type { House } from '#kernel/house';

/** What a room's specimens are made with: a house on a demo database, and somebody of the Pool who may do nearly everything. */
export interface WalkKit {
  house: House;
  pool: Actor;
  /** Who is about to ask: what belongs to one reader alone (`own`) is made for this one. */
  asker: Actor;
  /** Id of an audience by its key. */
  audience(key: string): Promise<number>;
  /** A word that stands nowhere else, to be looked for in answers. */
  word(): string;
}

/** One request to make, on a record made for it. */
export interface Stop {
  path: string;
  /** Fields of the form, valid, for a route that writes. */
  body?: Record<string, string | string[] | File>;
  /** Found in the answer by those who may read it, by nobody else. */
  word?: string;
  /** Key of the record's audience, where the name of the line is not it: `body` stands for `body:12`. */
  audience?: string;
  /** What a guest may have been invited to: the guest of the walk then holds the link to this very thing. */
  guest?: { purpose: string; subjectId: number };
}

/** How to make one request; called again for each request that writes, so that nobody meets what another has changed. */
export type MakeStop = (kit: WalkKit) => Promise<Stop> | Stop;

/** For one route: audience key of the record (`-` where no record is involved, `own` for what belongs to the asker) → its request. */
export type RouteWalk = Record<string, MakeStop>;

/** Route, as `GET /reunions/:id`, → its walk. Every route of the site must stand in some room's. */
export type Walk = Record<string, RouteWalk>;
