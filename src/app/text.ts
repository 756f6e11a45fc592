import type { Tongue } from '#kernel/i18n';

/** What the application itself says: places of the navigation, the quality in which somebody is here, pages of refusal. */
const fr = {
  places: { decisions: 'Décisions', directory: 'Annuaire', house: 'Maison' },
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
  refused: {
    forbidden: {
      title: 'Cet acte ne vous revient pas',
      say: 'Vous pouvez lire cette page, mais non faire cela. Demandez au Pool, ou voyez qui le peut.',
    },
    'not-found': {
      title: 'Rien à cette adresse',
      say: 'Elle a peut-être changé de nom\u00a0: cherchez, ou partez du mécanisme.',
    },
    forged: {
      title: 'Ce formulaire n’est plus valable',
      say: 'Il ne vient pas de cette page, ou la page est restée ouverte trop longtemps. Revenez en arrière, rechargez la page et envoyez à nouveau\u00a0: ce que vous avez tapé y est encore.',
    },
    'too-large': {
      title: 'Ce fichier est trop lourd',
      say: 'Rien n’a été gardé. Envoyez un fichier plus petit, ou en plusieurs parties.',
    },
    unreadable: {
      title: 'Cet envoi est arrivé incomplet',
      say: 'La ligne a sans doute été coupée. Revenez en arrière et envoyez à nouveau.',
    },
    crowd: {
      title: 'Trop d’envois à la fois',
      say: 'Il en arrive beaucoup d’ici au même instant, et rien n’a été gardé de celui-ci. Attendez un instant, revenez en arrière et envoyez à nouveau\u00a0: ce que vous avez tapé y est encore.',
    },
    'database-away': {
      title: 'De retour dans une minute',
      say: 'La base de données ne répond pas. Rien de ce qui était confirmé n’est perdu. Rechargez la page dans un instant.',
    },
    'disk-full': {
      title: 'Plus de place pour écrire',
      say: 'Le disque de la maison est plein ou ne se laisse plus écrire. Rien n’a été gardé de cet envoi\u00a0; prévenez qui tient le serveur.',
    },
    fault: {
      title: 'Une panne de notre côté',
      say: 'Rien n’a été écrit à moitié. La panne est notée\u00a0; si elle revient, donnez son numéro au Pool.',
    },
    rule: { title: 'Ce n’est pas possible ainsi', say: 'Une règle s’y oppose.' },
  },
  requestId: 'Numéro',
  back: 'Revenir à la page',
  home: 'Aller à l’accueil',
  mechanism: 'Voir le mécanisme',
  signIn: 'Entrer',
  rights: 'Voir qui peut quoi',
  staleTitle: 'Ce texte a changé pendant que vous l’écriviez',
  staleLead: 'Les deux sont gardés.',
};

const en: typeof fr = {
  places: { decisions: 'Decisions', directory: 'Directory', house: 'House' },
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
  refused: {
    forbidden: {
      title: 'This act is not yours',
      say: 'You may read this page, but not do this. Ask the Pool, or see who may.',
    },
    'not-found': { title: 'Nothing at this address', say: 'It may have changed its name: search, or start from the mechanism.' },
    forged: {
      title: 'This form no longer holds',
      say: 'It does not come from this page, or the page was left open too long. Go back, reload the page and send again: what you typed is still there.',
    },
    'too-large': { title: 'This file is too large', say: 'Nothing was kept. Send a smaller file, or several parts.' },
    unreadable: { title: 'What you sent arrived incomplete', say: 'The line was probably cut. Go back and send again.' },
    crowd: {
      title: 'Too many forms at once',
      say: 'Many arrive from here at the same moment, and nothing of this one was kept. Wait a moment, go back and send again: what you typed is still there.',
    },
    'database-away': {
      title: 'Back in a minute',
      say: 'The database does not answer. Nothing that was confirmed is lost. Reload the page in a moment.',
    },
    'disk-full': {
      title: 'No room left to write',
      say: 'The disk of the house is full or cannot be written. Nothing of this was kept; tell whoever minds the server.',
    },
    fault: {
      title: 'A fault of ours',
      say: 'Nothing was half-written. The fault is noted; if it comes again, give its number to the Pool.',
    },
    rule: { title: 'Not possible like this', say: 'A rule stands against it.' },
  },
  requestId: 'Number',
  back: 'Go back to the page',
  home: 'Go to the home page',
  mechanism: 'See the mechanism',
  signIn: 'Sign in',
  rights: 'See who may do what',
  staleTitle: 'This text changed while you were writing',
  staleLead: 'Both are kept.',
};

export const text: Tongue<typeof fr> = { fr, en };
