import { createHash } from 'node:crypto';
import type { AnyNode } from '@toguna/iati/model';
import type { Breath } from './breath.ts';
import type { Standing } from './standing.ts';

/** An activity word for word, and the mark by which a later file is compared with it. */
export interface Content {
  /** JSON text. An element: its name, its attributes, its text, its children. */
  raw: string;
  hash: string;
}

/** What is said at each export, whether or not anything changed. */
const NOT_CONTENT = new Set(['last-updated-datetime']);

/**
 * Raised when what is read from an activity changes: every activity then counts as changed, once. The form that is hashed is
 * ours and stays as it is, for the same reason.
 */
const READING = '1';
/** Raised when activities of older versions are upgraded otherwise: those alone then count as changed. */
const UPGRADING = 'upgrade 1';

/** An element: its name, attributes, text, children. */
export interface Plain {
  n: string;
  a?: Record<string, string>;
  t?: string;
  c?: Plain[];
}

function plain(node: AnyNode, children: readonly AnyNode[] = node.children): Plain {
  const { pairs, text } = node;
  const made: Plain = { n: node.name };
  if (pairs.length > 0) {
    made.a = {};
    for (let at = 0; at < pairs.length; at += 2) if (!NOT_CONTENT.has(pairs[at] ?? '')) made.a[pairs[at] ?? ''] = pairs[at + 1] ?? '';
  }
  if (text !== '') made.t = text;
  if (children.length > 0) made.c = children.map((child) => plain(child));
  return made;
}

/** The whole of an activity as it was published as JSON, in pieces so that others get their turn, with its checksum. The country is part of what was read. */
export async function contentOf(
  { published: activity, upgraded }: Pick<Standing, 'published' | 'upgraded'>,
  country: string,
  breath: Breath,
): Promise<Content> {
  const head = JSON.stringify(plain(activity, []));
  const pieces: string[] = [];
  const hash = createHash('sha256')
    .update(READING)
    .update(country)
    .update(activity.version ?? '')
    .update(activity.defaultCurrency ?? '')
    .update(head);
  if (upgraded) hash.update(UPGRADING);
  for (const child of activity.children) {
    const piece = JSON.stringify(plain(child));
    pieces.push(piece);
    hash.update(piece);
    if (breath.due()) await breath.taken();
  }
  return { raw: `${head.slice(0, -1)},"c":[${pieces.join(',')}]}`, hash: hash.digest('hex') };
}
