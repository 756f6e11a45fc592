import { shorten } from '../../finding/finding.ts';
import type { AnyNode } from '../../model/node.ts';
import type { CheckContext } from '../context.ts';
import type { Children } from '../rules/children.ts';
import { vocabularyOf } from '../rules/vocabularies.ts';

const NUMBER = '([+-]?[0-9]+(?:\\.[0-9]+)?)';
const POSITION = new RegExp(`^\\s*${NUMBER}\\s+${NUMBER}\\s*$`);

/** Positions that are none, and the same country, region or sector twice. */
export function advisePlaces(parts: Children, context: CheckContext): void {
  for (const location of parts.all('location')) {
    const pos = location.one('point')?.one('pos');
    if (pos) advisePosition(pos, context);
  }
  adviseTwice(parts.all('recipient-country'), 'tg-country-twice', (node) => node.get('code'), context);
  adviseTwice(parts.all('recipient-region'), 'tg-country-twice', codeInVocabulary, context);
  adviseTwice(parts.all('sector'), 'tg-duplicate-sector', codeInVocabulary, context);
}

/** `pos` is latitude, blank, longitude, in degrees (standard 2.03, location/point/pos). */
function advisePosition(node: AnyNode, context: CheckContext): void {
  const match = POSITION.exec(node.text);
  const values = { position: shorten(node.text.trim()) };
  if (!match) {
    context.tell({ rule: 'tg-position', node, values });
    return;
  }
  const latitude = Number(match[1]);
  const longitude = Number(match[2]);
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) context.tell({ rule: 'tg-position', key: 'tg-position.range', node, values });
  else if (latitude === 0 && longitude === 0) context.tell({ rule: 'tg-position', key: 'tg-position.zero', node, values });
}

function codeInVocabulary(node: AnyNode): string | undefined {
  const code = node.get('code');
  return code === undefined ? undefined : `${vocabularyOf(node)} ${node.get('vocabulary-uri') ?? ''} ${code}`;
}

function adviseTwice(nodes: readonly AnyNode[], rule: string, keyOf: (node: AnyNode) => string | undefined, context: CheckContext): void {
  if (nodes.length < 2) return;
  const seen = new Set<string>();
  for (const node of nodes) {
    const key = keyOf(node);
    if (key === undefined) continue;
    if (seen.has(key)) context.tell({ rule, node, values: { code: shorten(node.get('code') ?? '') } });
    seen.add(key);
  }
}
