import type { Actor } from '#kernel/actor';
import type { House } from '#kernel/house';

/** What a room's specimens are made with: a house on a demo database, and somebody of the Pool who may do nearly everything. */
export interface WalkKit {
  house: House;
  pool: Actor;
  /** Id of an audience by its key. */
  audience(key: string): Promise<number>;
  /** A word that stands nowhere else, to be looked for in answers. */
  word(): string;
}

/** One request to make, on a record made for it. */
export interface Stop {
  path: string;
  /** Fields of the form, valid, for a route that writes. */
  body?: Record<string, string>;
  /** Found in the answer by those who may read it, by nobody else. */
  word?: string;
}

/** For one route: audience key of the record (or '-' where no record is involved) → how to make the request. */
export type RouteWalk = Record<string, (kit: WalkKit) => Promise<Stop> | Stop>;

/** Route, as `GET /reunions/:id`, → its walk. Every route of the site must stand in some room's. */
export type Walk = Record<string, RouteWalk>;
