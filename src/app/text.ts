import type { Tongue } from '#kernel/i18n';

/** What stands in the navigation beside the names of the rooms, and the quality in which somebody is here. */
const fr = {
  places: { decisions: 'Décisions', directory: 'Annuaire' },
  standing: {
    pool: 'Pool Technique',
    'chef-de-file': 'Chef de file',
    troika: 'Troïka élargie',
    ambassador: 'Ambassadeur',
    sha: 'SHA',
    'ct-cslp': 'CT-CSLP',
    coordinator: 'Coordonnateur de groupe',
    'fund-manager': 'Gestionnaire du fonds',
    ptf: 'Partenaire',
    government: 'Gouvernement',
    administrator: 'Administrateur',
  },
};

const en: typeof fr = {
  places: { decisions: 'Decisions', directory: 'Directory' },
  standing: {
    pool: 'Technical Pool',
    'chef-de-file': 'Lead partner',
    troika: 'Enlarged Troïka',
    ambassador: 'Ambassador',
    sha: 'SHA',
    'ct-cslp': 'CT-CSLP',
    coordinator: 'Group coordinator',
    'fund-manager': 'Fund manager',
    ptf: 'Partner',
    government: 'Government',
    administrator: 'Administrator',
  },
};

export const text: Tongue<typeof fr> = { fr, en };
