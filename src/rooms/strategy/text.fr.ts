const LEVELS: Readonly<Record<string, string>> = {
  'prerequisite-axis': 'axe préalable',
  'strategic-axis': 'axe stratégique',
  axis: 'axe',
  pillar: 'pilier',
  domain: 'domaine prioritaire',
  objective: 'objectif spécifique',
  commitment: 'engagement collectif',
  goal: 'objectif',
  target: 'cible',
};

const LEVELS_MANY: Readonly<Record<string, string>> = {
  'prerequisite-axis': 'axes préalables',
  'strategic-axis': 'axes stratégiques',
  axis: 'axes',
  pillar: 'piliers',
  domain: 'domaines prioritaires',
  objective: 'objectifs spécifiques',
  commitment: 'engagements collectifs',
  goal: 'objectifs',
  target: 'cibles',
};

export const fr = {
  room: 'Stratégie',
  refusals: {
    'framework.order': 'La stratégie finit avant de commencer.',
    'node.own-tree': 'Une branche reste dans sa stratégie.',
    'tie.two-nodes': 'Une branche ne répond pas à elle-même.',
  },
  errors: { 'no-such-node': 'Aucune branche de stratégie en vigueur ne porte ce code.' },
  rules: { 'strategy.read': 'lire les stratégies', 'strategy.load': 'charger les stratégies publiées' },
  verbs: { 'strategy.load': 'stratégies publiées chargées' },
  picker: { none: 'aucune branche' },
  level: (level: string) => LEVELS[level] ?? level,
  levels: (level: string) => LEVELS_MANY[level] ?? level,
};
