import type { fileEn } from './file.en.ts';

export const fileFr: Record<keyof typeof fileEn, string> = {
  '0.1.1.empty': 'Le fichier est vide. Exportez-le de nouveau.',
  '0.1.1.not-xml': 'C’est un fichier {kind}, pas du XML. Exportez les données en XML IITA et envoyez ce fichier-là.',
  '0.1.1.html':
    'C’est une page web, souvent la page d’erreur d’un serveur, enregistrée sous le nom d’un fichier XML. Téléchargez de nouveau le fichier.',
  '0.1.1.encoding-unsupported': 'Le fichier est écrit dans un codage qui n’est pas lu ({declared}). Enregistrez-le en UTF-8.',
  '0.1.1.encoding-mismatch':
    'Le fichier annonce {declared}, mais ses octets disent autre chose. Il est probablement en {probable} : enregistrez-le en UTF-8.',
  '0.1.1.encoding-broken':
    'L’octet {bytePosition} ne peut pas être de l’{encoding} : le fichier est probablement en {probable}. Rien n’a été lu après lui. Enregistrez le fichier en UTF-8 et renvoyez-le.',
  '0.1.1.malformed':
    'Le fichier n’est pas du XML bien formé à cet endroit : {reason} Rien n’a été lu après. Corrigez-le, ou exportez de nouveau le fichier.',
  '0.1.1.cut-short': 'Le fichier s’arrête avant la fin : l’envoi ou l’export a été coupé. Renvoyez le fichier entier.',
  '0.2.1':
    'L’élément racine est <{rootElement}>, qui n’est pas de la norme. Un fichier commence par iati-activities ou iati-organisations.',
  '0.2.1.read':
    'L’élément racine est <{rootElement}> : les outils de la norme refusent le fichier. Les fiches qu’il contient ont été vérifiées ; placez-les dans iati-activities ou iati-organisations.',
  '0.6.1':
    'La version « {declared} » n’est ni 2.01, ni 2.02, ni 2.03 : les outils de la norme refusent le fichier. Seule sa structure a été vérifiée ; convertissez-le en 2.03 pour vérifier ses codes et ses règles.',
  '0.6.1.missing':
    'L’élément racine ne dit pas sa version : les outils de la norme refusent le fichier. Ajoutez version="2.03" si le fichier suit la norme actuelle.',
  '1.1.2':
    'L’identifiant {identifier} figure deux fois dans ce fichier (la première à la ligne {first}). Donnez à chaque fiche le sien, ou retirez la copie.',
  'tg-doctype':
    'Le fichier contient une déclaration de type de document, dont la norme n’a jamais besoin et qui peut nuire à qui le lit. Il n’a pas été lu : retirez la déclaration.',
};
