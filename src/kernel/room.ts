import type { Hono } from 'hono';
import type { Rules } from './access.ts';
import type { Env, House } from './house.ts';
import type { Tongue } from './i18n.ts';
import type { JobKind } from './jobs.ts';

type Sentence = string | ((detail: never) => string);

/** What the house reads of a room's texts; the rest is between the room and its pages. */
export interface RoomText {
  /** Name of the room, as its place in the navigation says it. */
  room: string;
  /** Sentence for each rule a verb of the room can refuse by. */
  refusals: Record<string, Sentence>;
  /** Sentence for each error a form of the room can name. */
  errors: Record<string, Sentence>;
  /** What each access rule allows, in words, for «Qui peut quoi». */
  rules: Record<string, string>;
  /** Name of each kind of journal entry: `decision.record` → «décision notée». */
  verbs: Record<string, string>;
}

/** A room as `rooms.ts` takes it in. */
export interface Room {
  name: string;
  text: Tongue<RoomText>;
  access: Rules;
  /** Rules that acts of the rooms below ask on their way: whoever may do such an act in another's name may ask them too. */
  carried?: readonly string[];
  routes?: Hono<Env>;
  jobs?: readonly JobKind[];
  /** Loads the reference data of the room, through its verbs; the same data twice changes nothing. */
  reference?(house: House): Promise<void>;
  /** Fills slots of upper rooms. */
  furnish?(): void;
}
