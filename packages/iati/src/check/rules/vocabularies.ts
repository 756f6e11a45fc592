import type { AnyNode } from '../../model/node.ts';

/** `@vocabulary`; 1 (OECD DAC) when it is absent or empty, as the standard has it for sectors, regions, policy markers and aid types. */
export function vocabularyOf(node: AnyNode): string {
  const vocabulary = node.get('vocabulary');
  return vocabulary === undefined || vocabulary === '' ? '1' : vocabulary;
}

/** Elements by vocabulary, both in document order. */
export function byVocabulary(nodes: readonly AnyNode[]): Map<string, AnyNode[]> {
  const groups = new Map<string, AnyNode[]>();
  for (const node of nodes) {
    const vocabulary = vocabularyOf(node);
    const group = groups.get(vocabulary);
    if (group === undefined) groups.set(vocabulary, [node]);
    else group.push(node);
  }
  return groups;
}
