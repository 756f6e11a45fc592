import type { adviceEn } from './advice.en.ts';

export const adviceFr: Record<keyof typeof adviceEn, string> = {
  'tg-budget-negative':
    'Le montant prévu est négatif ({amount}). S’il reprend un montant antérieur, corrigez plutôt celui-là ; les totaux et les prévisions en seraient diminués.',
  'tg-budget-overlap':
    'Des budgets d’un même type se chevauchent : du {start} au {end}, et du {otherStart} au {otherEnd} ({count} en recouvrent un autre). Qui les additionne compte cet argent deux fois : gardez-en un par période, ou marquez le plus récent comme révisé (type 2).',
  'tg-closed-with-future':
    'L’activité est close, mais de l’argent est prévu après aujourd’hui ({today}). Retirez la prévision, ou corrigez le statut.',
  'tg-closed-with-future.cancelled':
    'L’activité est annulée, mais de l’argent est prévu après aujourd’hui ({today}). Retirez la prévision, ou corrigez le statut.',
  'tg-country-twice': '{code} est donné deux fois comme bénéficiaire. Réunissez les deux parts en une seule.',
  'tg-date-far':
    'La date du {date} n’est guère vraisemblable : une faute de frappe, ou une date mise pour « inconnue ». Corrigez-la ; le montant tomberait dans une année que personne ne regarde.',
  'tg-duplicate-sector': 'Le secteur {code} est donné deux fois dans le même vocabulaire. Réunissez les deux parts en une seule.',
  'tg-email': '« {email} » n’est pas une adresse électronique. Corrigez-la, pour qu’on puisse écrire.',
  'tg-end-before-last-transaction':
    'De l’argent a encore été dépensé le {date}, plus de six mois après la fin réelle ({end}). Corrigez la fin, ou la date de la transaction.',
  'tg-ended-still-running':
    'L’activité a pris fin le {end}, mais son statut est toujours « mise en œuvre » (2). Passez le statut à 3 ou 4, ou corrigez la fin réelle.',
  'tg-identifier-empty': 'L’identifiant est vide : personne ne peut retrouver, mettre à jour ni relier cette fiche. Écrivez-le.',
  'tg-no-forward-budget':
    'L’activité dure jusqu’au {end}, mais aucun budget ni décaissement prévu ne va au-delà d’aujourd’hui. Donnez les budgets à venir, ou dites pourquoi il n’y en a pas (budget-not-provided).',
  'tg-pipeline-with-spending':
    'L’activité est dite en préparation (statut 1), mais de l’argent a été dépensé (en dernier le {date}). Passez le statut à 2.',
  'tg-position':
    '« {position} » n’est pas une position. Écrivez la latitude, une espace, la longitude, en degrés avec un point : 12.6392 -8.0029.',
  'tg-position.range':
    'La position {position} n’est pas sur Terre : la latitude va de -90 à 90, la longitude de -180 à 180. Les deux ont peut-être été échangées.',
  'tg-position.zero':
    'La position 0 0 est en mer, au large du Ghana : elle est souvent mise pour « inconnue ». Donnez la vraie position, ou aucune.',
  'tg-related-to-itself': 'L’activité est dite liée à elle-même. Écrivez l’identifiant de l’autre activité.',
  'tg-single-transaction-at-generation':
    'La seule transaction est datée du {date}, le jour où le fichier a été produit. Si c’est un total cumulé, donnez chaque paiement avec sa propre date.',
  'tg-spent-above-committed':
    'Les dépenses ({spent} {currency}) dépassent les engagements ({committed} {currency}). Il manque peut-être un engagement, ou un montant figure deux fois.',
  'tg-twins':
    '{count} transactions sont identiques en tout point ({amount}, {date} ; la première est à la ligne {line}). Si chacune a eu lieu, donnez à chacune une référence ; sinon, retirez les copies.',
  'tg-two-sectors-on-transaction':
    'La transaction a deux secteurs du vocabulaire {vocabulary}, et une transaction n’a pas de parts : le montant serait compté pour les deux. Gardez-en un, ou divisez la transaction.',
  'tg-url': '« {url} » n’est pas une adresse web. Écrivez-la en entier, avec https:// et sans espaces (une espace s’y écrit %20).',
};
