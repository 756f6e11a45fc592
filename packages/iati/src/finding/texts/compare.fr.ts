import type { compareEn } from './compare.en.ts';

export const compareFr: Record<keyof typeof compareEn, string> = {
  'compare.added': 'Ajout : {place}.',
  'compare.removed': 'N’y figure plus : {place}.',
  'compare.changed': 'Modification : {place}, « {from} » devient « {to} ».',
  'compare.attribute-added': 'Ajout : {place}, maintenant « {to} ».',
  'compare.attribute-removed': 'N’y figure plus : {place}, qui était « {from} ».',
  'compare.file-shrunk':
    'Le nouveau fichier ne contient plus {gone} des {before} fiches de l’ancien. Plus d’un dixième de moins, c’est souvent une erreur d’export : interrogez l’éditeur avant de retirer quoi que ce soit.',
  'compare.file-older':
    'Le nouveau fichier a été produit le {to}, avant l’ancien ({from}). Vérifiez que les deux n’ont pas été intervertis.',
  'compare.record-gone':
    '{identifier} ne figure plus dans le fichier. Gardez la fiche en la marquant, et demandez à l’éditeur si c’est voulu.',
  'compare.record-older':
    '{identifier} annonce une dernière mise à jour du {to}, antérieure à la copie déjà reçue ({from}). Demandez laquelle des deux est valable.',
  'compare.record-shrunk':
    '{identifier} a perdu des transactions ou des montants : {countBefore} transactions avant, {countAfter} maintenant. Vérifiez que c’est voulu.',
  'compare.record-twice-before':
    '{identifier} figure {count} fois dans l’ancien fichier. Ses copies ont été comparées dans l’ordre des fichiers.',
  'compare.record-twice-after':
    '{identifier} figure {count} fois dans le nouveau fichier. Ses copies ont été comparées dans l’ordre des fichiers.',
};
