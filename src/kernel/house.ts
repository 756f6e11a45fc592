import type { Context } from 'hono';
import type { Actor } from './actor.ts';
import type { Clock } from './clock.ts';
import type { Day } from './day.ts';
import type { Db } from './db.ts';
import type { Settings } from './env.ts';
import type { Aside, Files } from './files.ts';
import type { Jobs } from './jobs.ts';
import type { Log } from './log.ts';
import type { Mail } from './mail.ts';
import type { Page } from './page.ts';
import type { Secrets } from './secrets.ts';

/** What is passed in to everything: nothing below reaches for the clock, the post or the disk by itself. */
export interface House {
  db: Db;
  clock: Clock;
  settings: Settings;
  secrets: Secrets;
  log: Log;
  mail: Mail;
  files: Files;
  jobs: Jobs;
  fetch: typeof fetch;
}

/** What a route finds on its context: `const { house, page, actor } = c.var`. */
export interface Env {
  Variables: {
    house: House;
    actor: Actor;
    page: Page;
    requestId: string;
    /** Files that came with the request, thrown away when it is over. */
    asides: Aside[];
    /** Checks the token of a form against the reader's cookie. */
    checkToken(token: string): boolean;
    /** Says, on the next page, what was just done. */
    sayDone(sentence: string): void;
  };
}

export type Ctx = Context<Env>;

export type { Day };
