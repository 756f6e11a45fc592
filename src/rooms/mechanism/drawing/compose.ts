import type { Body } from '../store/bodies.ts';
import type { Sitting } from '../store/seats.ts';
import type { Branch } from '../tree.ts';

/** Every body of a day in its place in the picture: each stands in exactly one of these, so that none is forgotten. */
export interface Composition {
  /** The roof: political bodies, the highest first. */
  beds: Branch[];
  /** What lies on the posts: the meeting of those who coordinate them. */
  lintels: Branch[];
  posts: Post[];
  /** On the ground: what is shared with the Government and others. */
  stones: Branch[];
  /** Beside the house: named beneath the picture. */
  apart: Branch[];
}

export interface Post {
  group: Branch;
  subGroups: Branch[];
}

const GROUND = [
  'joint',
  'joint-commission',
  'strategy-review',
  'sector-review',
  'budget-review',
  'peace-agreement',
  'consultation',
] as const;
const LEADS = ['coordinator', 'chair'];

const is = (body: Body, ...kinds: readonly string[]) => body.kinds.some((kind) => kinds.includes(kind));

function placeOf(body: Body): keyof Composition | 'subGroups' {
  if (is(body, ...GROUND)) return 'stones';
  if (is(body, 'retreat')) return 'apart';
  if (is(body, 'political', 'ambassadors', 'troika')) return 'beds';
  if (is(body, 'coordinators-meeting')) return 'lintels';
  if (is(body, 'gt')) return 'posts';
  return is(body, 'sgt') ? 'subGroups' : 'apart';
}

/** Ambassadors above everybody, then who decides, then the few who prepare; among equals, who stands under nobody first. */
function height({ body }: Branch): number {
  const rank = is(body, 'ambassadors') ? 0 : is(body, 'troika') ? 2 : 1;
  return rank * 2 + (body.parent_id === null ? 0 : 1);
}

const byHeight = (a: Branch, b: Branch) => height(a) - height(b) || a.body.from_day.localeCompare(b.body.from_day) || inCode(a, b);
const inCode = (a: Branch, b: Branch) => (a.body.code < b.body.code ? -1 : 1);
const plainFirst = (a: Post, b: Post) =>
  Number(a.group.body.cross_cutting === true) - Number(b.group.body.cross_cutting === true) || inCode(a.group, b.group);

/** Puts the bodies of a day in their places, from their kinds and parents alone. */
export function compose(roots: readonly Branch[]): Composition {
  const made: Composition = { beds: [], lintels: [], posts: [], stones: [], apart: [] };
  const place = (branch: Branch, post: Post | null): void => {
    const where = placeOf(branch.body);
    let under = post;
    if (where === 'posts') {
      under = { group: branch, subGroups: [] };
      made.posts.push(under);
    } else if (where !== 'subGroups') made[where].push(branch);
    else if (post) post.subGroups.push(branch);
    else made.apart.push(branch);
    for (const child of branch.children) place(child, under);
  };
  for (const root of roots) place(root, null);
  made.beds.sort(byHeight);
  made.posts.sort(plainFirst);
  return made;
}

/** Known to have nobody to lead it. */
export const isLeaderless = ({ seats }: Pick<Branch, 'seats'>): boolean =>
  seats.some((seat) => LEADS.includes(seat.kind) && seat.state === 'vacant');

/** The seat of whoever leads the body, where it has one of its own. */
export const leadOf = ({ seats }: Pick<Branch, 'seats'>): Sitting | undefined => seats.find((seat) => LEADS.includes(seat.kind));

/** Bodies of a composition, each once. */
export function bodiesOf({ beds, lintels, posts, stones, apart }: Composition): Body[] {
  const branches = [...beds, ...lintels, ...posts.flatMap(({ group, subGroups }) => [group, ...subGroups]), ...stones, ...apart];
  return branches.map(({ body }) => body);
}
