/** The ways a request can be refused. `app.tsx` catches each once and answers with the sentence found under its key. */

/** A rule of the trade says no (409). The sentence stands in the room's texts, under `refusals`, at this key. */
export class RuleBroken extends Error {
  readonly key: string;
  readonly detail: Readonly<Record<string, string | number>>;
  constructor(key: string, detail: Record<string, string | number> = {}) {
    super(`rule broken: ${key}`);
    this.name = 'RuleBroken';
    this.key = key;
    this.detail = detail;
  }
}

/** The actor may see the thing but may not do this to it (403). */
export class Forbidden extends Error {
  readonly rule: string;
  constructor(rule: string) {
    super(`forbidden: ${rule}`);
    this.name = 'Forbidden';
    this.rule = rule;
  }
}

/** Nothing there, or nothing that this reader may know of (404). */
export class NotFound extends Error {
  constructor(what = 'page') {
    super(`not found: ${what}`);
    this.name = 'NotFound';
  }
}

export interface Field {
  name: string;
  label: string;
  mine: string;
  theirs: string;
}

/** Somebody saved the same thing in between (409). Both texts are shown and the second is kept as a draft. */
export class Stale extends Error {
  readonly fields: readonly Field[];
  readonly theirVersion: number;
  constructor(theirVersion: number, fields: readonly Field[]) {
    super('stale form');
    this.name = 'Stale';
    this.theirVersion = theirVersion;
    this.fields = fields;
  }
}

const BAD = { forged: 403, 'too-large': 413, unreadable: 400, crowd: 429 } as const;
type BadKey = keyof typeof BAD;

/** A request that no honest page sends: forged token, broken body, too large, too many together. `key` names the sentence. */
export class BadRequest extends Error {
  readonly key: BadKey;
  readonly status: (typeof BAD)[BadKey];
  constructor(key: BadKey) {
    super(`bad request: ${key}`);
    this.name = 'BadRequest';
    this.key = key;
    this.status = BAD[key];
  }
}

/** The same form came twice (a double click): the first did the work, the answer is where it led. */
export class AlreadyDone extends Error {
  readonly form: string;
  constructor(form: string) {
    super('the form was already taken');
    this.name = 'AlreadyDone';
    this.form = form;
  }
}

/** A fault of ours that must never reach a reader as if all were well (500). */
export class HouseFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'HouseFault';
  }
}
