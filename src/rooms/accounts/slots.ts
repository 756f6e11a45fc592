import type { Actor, Held } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import type { Lang, Tongue } from '#kernel/i18n';
import { slot } from '#kernel/slots';

/** A person of whom a room below knows more audiences than her seats give: the meetings she attended. */
export interface Somebody {
  db: Db;
  personId: number;
  today: Day;
  /** What the person holds that day. */
  roles: readonly Held[];
}

/** Keys of audiences that rooms below add to those of a person. */
export const furtherAudiences = slot<Somebody, readonly string[]>('accounts.audiences');

/** What a guest may be asked by a link, as the room that asks it says. */
export interface GuestPurpose {
  /** `meeting.reply`: the same key as in `guestOf('meeting.reply')`. */
  key: string;
  /** In what quality the guest is here, for the roof and the journal: «Invité, réponse à une convocation». */
  name: Tongue<string>;
  /** Where the guest is led, once the button was pressed. */
  address(subjectId: number): string;
  /** What is asked, in a sentence, shown before the button: «Répondre à la convocation du GEC du 14 novembre». */
  says(asked: { db: Db; subjectId: number; lang: Lang }): Promise<string> | string;
  /** Keys of the audiences the guest reads for it: his one subject's, nothing wider. */
  audiences?(asked: { db: Db; subjectId: number }): Promise<readonly string[]> | readonly string[];
}

export const guestPurposes = slot<null, GuestPurpose>('accounts.guest-purposes');

export async function guestPurpose(key: string): Promise<GuestPurpose | undefined> {
  const known = await guestPurposes.gather(null);
  return known.find((purpose) => purpose.key === key);
}

/** Something that a person carries and that is not a post, a mandate or a seat: a decision to report on, what the person follows. */
export interface Duty {
  /** Stands nowhere else: `decision:31`. */
  key: string;
  title: string;
  note: string;
  href: string | null;
}

export interface DutySource {
  /** What the person carries on that day, as far as the reader may know. */
  list(asked: { db: Db; actor: Actor; personId: number; lang: Lang }): Promise<Duty[]>;
  /**
   * Once the last day is over, gives everything the person still carries to the successor, with its journal; what `left` names, or all of it
   * where there is no successor, is left to nobody.
   */
  handOver(asked: { tx: Db; actor: Actor; from: number; to: number | null; left: ReadonlySet<string> }): Promise<void>;
}

/** What people carry in the rooms below, so that it finds another hand when they leave. */
export const openDuties = slot<null, DutySource>('accounts.open-duties');
