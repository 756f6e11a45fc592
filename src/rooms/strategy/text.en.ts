import type { fr } from './text.fr.ts';

const LEVELS: Readonly<Record<string, string>> = {
  'prerequisite-axis': 'prerequisite axis',
  'strategic-axis': 'strategic axis',
  axis: 'axis',
  pillar: 'pillar',
  domain: 'priority area',
  objective: 'specific objective',
  commitment: 'collective commitment',
  goal: 'goal',
  target: 'target',
};

const LEVELS_MANY: Readonly<Record<string, string>> = {
  'prerequisite-axis': 'prerequisite axes',
  'strategic-axis': 'strategic axes',
  axis: 'axes',
  pillar: 'pillars',
  domain: 'priority areas',
  objective: 'specific objectives',
  commitment: 'collective commitments',
  goal: 'goals',
  target: 'targets',
};

export const en: typeof fr = {
  room: 'Strategy',
  refusals: {
    'framework.order': 'The strategy ends before it begins.',
    'node.own-tree': 'A branch stays in its own strategy.',
    'tie.two-nodes': 'A branch does not answer to itself.',
  },
  errors: { 'no-such-node': 'No branch of a strategy in force has this code.' },
  rules: { 'strategy.read': 'read the strategies', 'strategy.load': 'load the published strategies' },
  verbs: { 'strategy.load': 'published strategies loaded' },
  picker: { none: 'no branch' },
  level: (level: string) => LEVELS[level] ?? level,
  levels: (level: string) => LEVELS_MANY[level] ?? level,
};
