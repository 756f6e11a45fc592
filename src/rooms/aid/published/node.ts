import type { IatiNode } from '@toguna/iati';

/** A node of any element of a file. */
// biome-ignore lint/suspicious/noExplicitAny: a node whose element is not known by type
export type AnyNode = IatiNode<any>;
