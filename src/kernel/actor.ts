import { granteesOf, opensWhileActing, type Subject } from './access.ts';
import type { Day } from './day.ts';
import { Forbidden } from './errors.ts';
import { ledger } from './ledger.ts';

/** A role held today, with what it is held on. Roles come from seats and posts, never from a switch on an account. */
export interface Held {
  role: string;
  bodyId?: number;
  organisationId?: number;
}

export interface ActorFacts {
  kind: 'person' | 'guest' | 'visitor' | 'house';
  /** Shown in the journal: a person's name, the purpose of a guest, the name of a job. */
  name: string;
  personId?: number | null;
  /** The person in whose name this one acts, said openly and journalled. */
  forPersonId?: number | null;
  /** The name of that person, as the roof says it. */
  forName?: string | null;
  /** Rooms whose rules were given along to the one who acts for another. */
  matters?: readonly string[];
  roles?: readonly Held[];
  /** Ids of the audiences this reader belongs to, worked out once a request. */
  audiences: readonly number[];
  guest?: { purpose: string; subject: unknown; linkId: number } | null;
  /** The institution's day, on which seats and terms are judged. */
  today: Day;
}

/** Who asks. Verbs ask it on their first line: `actor.may('decision.record', { bodyId })`. */
export class Actor {
  readonly kind: ActorFacts['kind'];
  readonly name: string;
  readonly personId: number | null;
  readonly forPersonId: number | null;
  readonly forName: string | null;
  readonly matters: readonly string[];
  readonly roles: readonly Held[];
  readonly audiences: readonly number[];
  readonly guest: { purpose: string; subject: unknown; linkId: number } | null;
  readonly today: Day;

  constructor(facts: ActorFacts) {
    this.kind = facts.kind;
    this.name = facts.name;
    this.personId = facts.personId ?? null;
    this.forPersonId = facts.forPersonId ?? null;
    this.forName = facts.forName ?? null;
    this.matters = facts.matters ?? [];
    this.roles = facts.roles ?? [];
    this.audiences = facts.audiences;
    this.guest = facts.guest ?? null;
    this.today = facts.today;
  }

  /** In whose name: the person acted for, or oneself. What was written stays with `personId`, who did it. */
  get standsFor(): number | null {
    return this.forPersonId ?? this.personId;
  }

  /** Asks a rule and notes that it was asked; throws `Forbidden` when nobody among its grantees is this actor. */
  may(rule: string, subject: Subject = {}): void {
    if (!this.can(rule, subject)) throw new Forbidden(rule);
    ledger()?.rules.add(rule);
  }

  /** The same question for a page that only hides a button. It opens no door. */
  can(rule: string, subject: Subject = {}): boolean {
    if (this.forPersonId !== null && !opensWhileActing(rule, this.matters)) return false;
    return granteesOf(rule).some((grantee) => grantee.holds(this, subject));
  }

  holds(role: string): boolean {
    return this.roles.some((held) => held.role === role);
  }
}
