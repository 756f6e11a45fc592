import type { House } from '#kernel/house';
import { loadReference } from '#kernel/reference';
import type { Room } from '#kernel/room';
import { access } from './access.ts';
import { loadStrategies } from './load.ts';
import { routes } from './routes.tsx';
import { text } from './text.ts';
import './tables.ts';

export { NodePicker, nodeLabel, nodeOptions, shortName } from './picker.tsx';
export { nodePieces } from './slots.ts';
export { type Framework, type Node, type NodeInFramework, nodesByIds } from './store.ts';
export { findNode, getNode } from './tree.ts';

export const strategy: Room = {
  name: 'strategy',
  text,
  access,
  routes,
  reference: (house: House) => loadReference(house, 'strategy', loadStrategies),
};
