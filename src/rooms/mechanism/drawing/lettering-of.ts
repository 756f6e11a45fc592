import type { Lang } from '#kernel/i18n';
import { named } from '#kernel/i18n';
import { cadenceWords } from '../cadence.ts';
import { bodyShort, bodyTitle, seatWords } from '../naming.ts';
import type { OrganisationName } from '../store/organisations.ts';
import type { Sitting } from '../store/seats.ts';
import { text } from '../text.ts';
import type { Branch } from '../tree.ts';
import { isLeaderless, leadOf } from './compose.ts';
import type { Lettering } from './plan.ts';

/** Who presides and who sits where the seat is another body's: by body. */
export interface Drawn {
  chairs: ReadonlyMap<number, OrganisationName>;
  /** Seats that a small body takes whole from another: the enlarged Troïka has those of the Troïka. */
  seats: ReadonlyMap<number, readonly Sitting[]>;
}

/** Words of changes, by body. */
export type ChangeWords = ReadonlyMap<number, string>;

function holders({ body, seats }: Branch, drawn: Drawn, lang: Lang): string[] {
  const t = text[lang].drawing;
  return [...(drawn.seats.get(body.id) ?? []), ...seats].flatMap((seat) => {
    const role = t.roles[seat.kind as keyof typeof t.roles] ?? seatWords(seat, body, lang);
    if (seat.state === 'vacant') return [t.held(text[lang].seat.vacant, role)];
    return seat.holding?.organisation ? [t.held(named(seat.holding.organisation, lang), role)] : [];
  });
}

function facts(branch: Branch, drawn: Drawn, lang: Lang): string {
  const t = text[lang].drawing;
  const { body } = branch;
  const said: string[] = [];
  if (body.suspended) said.push(text[lang].tree.suspended);
  if (body.kinds.includes('troika')) said.push(...holders(branch, drawn, lang));
  else {
    if (body.cadence) said.push(cadenceWords(body.cadence, lang));
    const chair = leadOf(branch)?.holding?.organisation ?? drawn.chairs.get(body.id);
    if (chair) said.push(t.presided(named(chair, lang)));
  }
  return said.join(' · ');
}

/** The sign of a group is its code without the word that all groups share: «EAR» of GT-EAR. */
const signOf = ({ body }: Branch) => body.code.replace(/^S?GT-/, '');

export function letteringOf(lang: Lang, drawn: Drawn, changes: ChangeWords): Lettering {
  const t = text[lang];
  return {
    title: ({ body }) =>
      body.cadence && body.kinds.includes('coordinators-meeting')
        ? `${bodyTitle(body, lang)}, ${cadenceWords(body.cadence, lang)}`
        : bodyTitle(body, lang),
    facts: (branch) => facts(branch, drawn, lang),
    sign: signOf,
    name: ({ body }) => named(body, lang),
    short: ({ body }) => (body.suspended ? `${bodyShort(body, lang)} (${t.tree.suspended})` : bodyShort(body, lang)),
    state: (branch) => (branch.body.suspended ? t.tree.suspended : isLeaderless(branch) ? t.seat.vacant : null),
    change: ({ body }) => changes.get(body.id) ?? null,
  };
}

/** What a piece is called where it is not seen: its whole name, what it bears, who leads it, what changed. */
export function spoken(branch: Branch, lang: Lang, changes: ChangeWords, subGroups = 0): string {
  const t = text[lang];
  const { body } = branch;
  const lead = leadOf(branch);
  const leader = lead?.holding?.organisation;
  return [
    bodyTitle(body, lang),
    subGroups > 0 ? t.drawing.subGroups(subGroups) : null,
    body.cross_cutting ? t.tree.crossCutting : null,
    body.suspended ? t.tree.suspended : null,
    isLeaderless(branch) ? t.drawing.leaderless : null,
    leader ? t.drawing.led(named(leader, lang)) : null,
    changes.get(body.id) ?? null,
  ]
    .filter((said) => said !== null)
    .join(', ');
}
