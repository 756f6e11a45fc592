import { formatDay } from '#kernel/i18n';
import type { Told } from './gathering.ts';
import type { Rhythm } from './slots.ts';

interface Ways {
  whole(address: string): string;
  manage: string | null;
  stop: string;
}

function digestText(told: readonly Told[], { whole, manage, stop }: Ways): string {
  const parts = told.map(({ title, lines }) => {
    const said = lines.map(
      (line) => `- ${line.day ? `${formatDay(line.day, 'fr', 'short')}\u00a0: ` : ''}${line.title}\n  ${whole(line.href)}`,
    );
    return `${title}\n${said.join('\n')}`;
  });
  const ways = [manage ? `Changer le rythme, ou ne plus suivre\u00a0:\n${manage}` : '', `Ne plus recevoir ces lettres\u00a0:\n${stop}`];
  return `Bonjour,\n\nVoici ce qui est nouveau dans ce que vous suivez.\n\n${parts.join('\n\n')}\n\n${ways.filter(Boolean).join('\n\n')}\n`;
}

export const rules = {
  'follow.own': 'suivre, et régler ce qu’on suit',
  'follow.ask': 'demander à suivre par une adresse',
  'follow.answer': 'confirmer ou arrêter par le lien d’une lettre',
};

export const verbs = {
  'follow.begin': 'suivi commencé',
  'follow.rhythm': 'rythme d’un suivi changé',
  'follow.end': 'suivi fini',
  'follow.ask': 'suivi demandé pour une adresse',
  'follow.confirm': 'suivi confirmé par une adresse',
  'follow.stop': 'lettres de suivi arrêtées par leur lien',
  'digest.begin': 'résumé du matin commencé',
  'digest.send': 'résumé écrit à qui suit',
};

export const following = {
  title: 'Ce que je suis',
  lead: 'Ce qui change dans ce que vous suivez vous est écrit\u00a0: le matin, en un seul résumé, et seulement s’il y a du nouveau.',
  follow: 'Suivre',
  followList: 'Suivre cette liste',
  followed: (title: string) => `Vous suivez\u00a0: ${title}.`,
  following: 'Vous suivez cette page',
  unfollow: 'Ne plus suivre',
  unfollowed: 'Vous ne suivez plus cela.',
  byMail: 'Suivre par courriel',
  settings: 'Régler',
  what: 'Quoi',
  rhythm: 'Rythme',
  rhythms: {
    digest: 'résumé du matin',
    weekly: 'résumé du lundi',
    'at-once': 'tout de suite',
    none: 'sans lettre',
  } satisfies Record<Rhythm, string>,
  save: 'Garder',
  saved: 'Rythme gardé.',
  none: 'Vous ne suivez rien encore.',
  noneWhy:
    'Le bouton «\u00a0Suivre\u00a0» se trouve sur la page d’une instance, d’un partenaire, d’un rendez-vous, d’une réunion et d’une recherche, et au-dessus des listes\u00a0: décisions, activités, calendrier.',
  gone: 'Ce qui était suivi n’est plus visible pour vous',
  searchTitle: (words: string) => `Recherche «\u00a0${words}\u00a0»`,
  passes: (count: number) => `${count === 1 ? 'Un suivi s’étend' : `${count} suivis s’étendent`} à celle qui reprend`,
  dutyTitle: (count: number) => (count === 1 ? 'Un suivi' : `${count} suivis`),
  dutyNote: 'ce que cette personne suit est copié',
  mine: 'Ce que je suis',
  address: {
    title: 'Suivre par courriel',
    lead: (title: string) => `${title}. Un résumé le matin, seulement s’il y a du nouveau.`,
    field: 'Adresse électronique',
    hint: 'Une lettre y part, avec un lien à confirmer. Sans réponse, rien d’autre n’est envoyé.',
    submit: 'Recevoir le lien',
    sentTitle: 'Regardez votre courrier',
    sent: 'Une lettre est partie à cette adresse. Le suivi commence quand vous aurez pressé le bouton de son lien.',
    confirmTitle: 'Confirmer le suivi',
    confirmSays: (title: string) => `Vous recevrez un résumé le matin quand il y a du nouveau\u00a0: ${title}.`,
    confirm: 'Confirmer',
    confirmed: 'C’est confirmé. Chaque lettre porte un lien pour tout arrêter.',
    stopTitle: 'Ne plus recevoir ces lettres',
    stopSays: [
      'Plus aucun résumé ne partira à votre adresse.',
      'Une adresse sans compte est oubliée\u00a0; un compte garde sa liste, en silence.',
    ],
    stop: 'Ne plus rien recevoir',
    stopped: 'C’est arrêté\u00a0: plus aucun résumé ne partira.',
  },
  letters: {
    confirm: (title: string, link: string) => ({
      subject: `Confirmer\u00a0: suivre ${title}`,
      text: `Bonjour,\n\nQuelqu’un, vous sans doute, a demandé que cette adresse suive\u00a0: ${title}.\n\nPour le confirmer, ouvrez ce lien et pressez son bouton\u00a0:\n\n${link}\n\nSi vous n’avez rien demandé, ne faites rien\u00a0: aucune autre lettre ne viendra.\n`,
    }),
    digest: (told: readonly Told[], ways: Ways) => ({
      subject: told.length === 1 ? `Du nouveau\u00a0: ${told[0]?.title}` : `Du nouveau dans ce que vous suivez (${told.length})`,
      text: digestText(told, ways),
    }),
  },
  news: {
    held: (seat: string, holder: string, from: string) => `${seat}\u00a0: ${holder}, à partir du ${from}`,
    vacant: (seat: string, from: string) => `${seat}\u00a0: vacant à partir du ${from}`,
    acts: {
      rename: 'nouveau nom',
      move: 'nouvelle place dans le mécanisme',
      promote: 'devient groupe thématique',
      suspend: 'mise en sommeil',
      revive: 'reprise',
      merge: 'fusion',
      dissolve: 'dissolution',
    } as Record<string, string>,
    changed: (act: string, from: string) => `${act}, à partir du ${from}`,
    otherAct: 'changement',
  },
};
