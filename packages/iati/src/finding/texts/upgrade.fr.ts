import type { upgradeEn } from './upgrade.en.ts';

export const upgradeFr: Record<keyof typeof upgradeEn, string> = {
  'upgrade.text-to-narrative': 'Le texte est conservé ; la version 2.03 le met dans un élément « narrative ».',
  'upgrade.language-to-narrative': 'La langue est conservée ; la version 2.03 l’écrit sur « narrative ».',
  'upgrade.merged': 'La version 2.03 n’a cet élément qu’une fois : ce {name} a été joint au précédent, avec tout ce qu’il dit.',
  'upgrade.renamed': '<{from}> s’appelle <{to}> dans la version 2.03 ; son contenu est conservé.',
  'upgrade.attribute-renamed': 'L’attribut @{from} d’une version d’essai s’écrit {to} dans la norme ; sa valeur est conservée.',
  'upgrade.value-moved': 'La valeur « {from} » est conservée ; la version 2.03 l’écrit dans {to}.',
  'upgrade.code-to-number': 'Le code « {from} » devient « {to} » dans la version 2.03.',
  'upgrade.name-to-code': '« {from} » est le nom du code « {to} » ; la version 2.03 demande le code.',
  'upgrade.vocabulary-to-own':
    'La nomenclature « {from} » n’a pas de numéro dans la version 2.03 ; elle devient 99, liste propre au déclarant. Vérifiez que ses codes sont expliqués quelque part.',
  'upgrade.sector-without-code':
    'Le secteur a un nom mais pas de code ; sa nomenclature devient 99, liste propre au déclarant. Ajoutez le code avant d’exporter.',
  'upgrade.text-to-day': 'La date n’était que dans le texte « {from} » ; elle est maintenant écrite {to} dans @iso-date.',
  'upgrade.time-cut': 'Une date sans heure est attendue : « {from} » devient {to}.',
  'upgrade.day-rewritten': 'La date « {from} » est maintenant écrite {to}.',
  'upgrade.blanks-trimmed': 'Les espaces autour de « {to} » ont été ôtées.',
  'upgrade.moment-rewritten': 'La date et l’heure « {from} » sont maintenant écrites {to}.',
  'upgrade.value-rewritten': '« {from} » est maintenant écrit « {to} », ce qui veut dire la même chose.',
  'upgrade.point-from-coordinates':
    'Les coordonnées sont conservées ; la version 2.03 écrit la latitude et la longitude en une seule position : {to}.',
  'upgrade.exactness-from-precision': 'La précision {from} devient l’exactitude {to} : 1 exacte, 2 approximative.',
  'upgrade.place-to-description':
    '« {from} » n’est pas un code d’une liste de la version 2.03 ; il est conservé dans la description du lieu.',
  'upgrade.country-to-administrative': 'Le pays « {from} » est conservé comme code administratif de la liste A4 (ISO 3166-1), niveau 0.',
  'upgrade.website-to-document': 'Le site est conservé comme lien de document, catégorie A12 (page de l’activité).',
  'upgrade.code-unknown': 'La norme n’a pas de code « {from} » pour {name}. Il est laissé tel quel : remplacez-le par un code de la liste.',
  'upgrade.code-withdrawn':
    'Le code « {from} » a été retiré de la norme. Il est laissé tel quel ; prenez-en un autre pour de nouvelles données.',
  'upgrade.date-kind-unsaid': '« {from} » ne dit pas si la date est prévue ou réelle. C’est laissé tel quel : choisissez le type.',
  'upgrade.day-unreadable':
    '« {from} » ne se lit pas comme un jour certain. C’est laissé tel quel : écrivez la date sous la forme AAAA-MM-JJ.',
  'upgrade.moment-unreadable':
    '« {from} » n’est pas une date avec son heure. C’est laissé tel quel : écrivez-la sous la forme AAAA-MM-JJThh:mm:ss.',
  'upgrade.label': 'La version 2.03 ne garde que le code ; le libellé « {from} » qui l’accompagnait n’est pas repris.',
  'upgrade.label-without-code':
    '{name} porte un libellé mais pas de code (« {from} »), et la version 2.03 ne connaît que le code. Il n’est pas repris : ajoutez le code.',
  'upgrade.language-of-label': 'La langue « {from} » était celle d’un libellé, ou de rien ; elle n’est pas reprise non plus.',
  'upgrade.empty': '{name} était vide et n’est pas repris.',
  'upgrade.says-nothing': '{name} ne dit rien et n’est pas repris.',
  'upgrade.half-a-point': 'Il manque à {name} la latitude ou la longitude ; il n’est pas repris.',
  'upgrade.no-day': '{name} ne contient aucune date lisible (« {from} ») et n’est pas repris : ajoutez la date.',
  'upgrade.same-day': 'Le texte « {from} » ne fait que répéter la date ; il n’est pas repris.',
  'upgrade.not-in-standard': 'Aucune version de la norme n’a {name} à cet endroit ; « {from} » n’est pas repris.',
  'upgrade.no-place': 'La version 2.03 n’a pas de place pour {name} ; « {from} » n’est pas repris.',
  'upgrade.version-of-file': 'La version est maintenant celle du fichier (2.03) ; elle n’est plus écrite sur l’activité.',
  'upgrade.newer-form-present': 'La même chose est écrite à côté sous sa forme plus récente ; {name} (« {from} ») n’est pas repris.',
  'upgrade.only-one': 'La version 2.03 n’admet qu’un seul {name} ici, et celui-ci dit autre chose que le premier ; il n’est pas repris.',
  'upgrade.no-place-for-extension': 'La version 2.03 n’admet pas d’extension ici ; {name} (« {from} ») n’est pas repris.',
  'upgrade.not-an-address': 'La version 2.03 demande une adresse comme {name} ; « {from} » n’en est pas une et n’est pas repris.',
  'upgrade.hierarchy-not-a-number': 'La version 2.03 demande un nombre entier comme niveau ; « {from} » n’est pas repris.',
  'upgrade.date-from-value': 'La transaction n’avait pas de date ; elle a reçu celle de sa valeur, {to}.',
  'upgrade.value-date-from-date': 'La valeur n’avait pas de date ; elle a reçu celle de sa transaction, {to}.',
  'upgrade.identifier-of-reporter': 'L’identifiant est celui de l’organisation déclarante : type A1.',
  'upgrade.identifier-of-crs': 'L’identifiant est celui du système de notification des créanciers de l’OCDE : type A2.',
  'upgrade.identifier-of-other': 'L’identifiant est celui d’une autre organisation que la déclarante : type A9.',
  'upgrade.website-part': 'La version 2.03 demande {name} sur un lien de document ; repris du site lui-même : « {to} ».',
  'upgrade.point-system': 'La version 2.03 nomme le système de coordonnées ; c’est toujours WGS84.',
  'upgrade.administrative-list': 'Un code de pays est de la liste A4, niveau 0 : {name} vaut {to}.',
  'upgrade.own-vocabulary':
    'Le secteur n’a pas de code : sa nomenclature est {to}, liste propre au déclarant. Ajoutez le code avant d’exporter.',
  'upgrade.flag-significant': 'Un indicateur déclaré s’applique : valeur {to}.',
  'upgrade.version-written': 'La version du fichier était « {from} » ; elle est maintenant {to}.',
  'upgrade.status-from-dates': 'Simple proposition, d’après les dates de l’activité : statut {to}.',
};
