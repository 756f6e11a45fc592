import type { schemaEn } from './schema.en.ts';

export const schemaFr: Record<keyof typeof schemaEn, string> = {
  '0.3.1.element-unknown': 'La norme {version} ne prévoit pas {element} dans {parentFr}. Retirez-le, ou mettez-le à sa place.',
  '0.3.1.element-spelling': 'La norme ne connaît pas {element} dans {parentFr}, mais {right}. Écrivez le nom ainsi : {right}.',
  '0.3.1.element-in-empty': 'Rien ne se met dans {parentFr}, or {element} s’y trouve. Sortez-le de là.',
  '0.3.1.element-in-text': '{parentFr} ne contient qu’un texte, or {element} s’y trouve. Retirez cet élément et gardez le texte.',
  '0.3.1.element-missing': 'Il manque {elementFr} dans {parentFr}, où la norme l’exige. Ajoutez-le.',
  '0.3.1.empty': '{parentFr} est vide. Mettez-y au moins un de ces éléments, ou retirez-le : {expected}.',
  '0.3.1.too-many': '{elementFr} ne peut figurer qu’une fois dans {parentFr}. Gardez-en un et retirez les autres.',
  '0.3.1.before': '{elementFr} vient trop tard dans {parentFr} : la norme fixe un ordre. Placez-le avant {otherFr}.',
  '0.3.1.after': '{elementFr} vient trop tôt dans {parentFr} : la norme fixe un ordre. Placez-le après {otherFr}.',
  '0.3.1.extension-misplaced':
    '{element} est une extension (autre espace de noms) ; ces éléments se mettent en dernier dans {parentFr}. Déplacez-le à la fin.',
  '0.3.1.extension-refused':
    '{parentFr} ne peut contenir aucun élément d’un autre espace de noms, comme {element}. Déplacez-le à la fin de l’élément qui l’entoure.',
  '0.3.1.text-without-narrative': 'Le texte « {value} » est écrit directement dans {elementFr}. Mettez-le dans un élément narrative.',
  '0.3.1.text': 'Du texte se trouve dans {elementFr}, qui ne contient que des éléments : « {value} ». Retirez-le, ou mettez-le à sa place.',
  '0.3.1.text-empty': '{elementFr} est vide. Donnez sa valeur, ou retirez l’élément qui l’entoure.',
  '0.3.1.text-decimal':
    '{elementFr} doit être un nombre simple, comme 1250.50, et non « {value} ». Retirez lettres, espaces et séparateurs de milliers ; écrivez un point et non une virgule.',
  '0.3.1.text-integer':
    '{elementFr} doit être un nombre entier, comme 1250, et non « {value} ». Dans les versions 1.01 et 1.02, les montants n’ont pas de décimales.',
  '0.3.1.text-anyURI': '{elementFr} doit être une adresse web, et non « {value} ». Corrigez l’adresse.',
  '0.3.1.attribute-missing': 'Il manque l’attribut {attribute} à {elementFr}, où la norme l’exige. Ajoutez-le.',
  '0.3.1.attribute-unknown': 'La norme {version} ne prévoit pas d’attribut {attribute} sur {elementFr}. Retirez-le.',
  '0.3.1.attribute-spelling':
    'La norme ne connaît pas l’attribut {attribute} sur {elementFr}, mais {right}. Écrivez le nom ainsi : {right}.',
  '0.3.1.attribute-empty': 'L’attribut {attribute} de {elementFr} est vide. Donnez sa valeur, ou retirez-le s’il n’est pas exigé.',
  '0.3.1.attribute-blanks':
    'Des espaces entourent « {value} » dans {attribute} de {elementFr} ; les outils de la norme les refusent. Retirez-les.',
  '0.3.1.attribute-date': '{attribute} de {elementFr} doit être une date, comme 2024-12-31, et non « {value} ». Corrigez la date.',
  '0.3.1.attribute-dateTime':
    '{attribute} de {elementFr} doit être une date avec l’heure, comme 2024-12-31T10:30:00, et non « {value} ». Corrigez-la.',
  '0.3.1.attribute-decimal':
    '{attribute} de {elementFr} doit être un nombre simple, comme 12.5, et non « {value} ». Retirez les signes comme % et écrivez un point, non une virgule.',
  '0.3.1.attribute-boolean': '{attribute} de {elementFr} doit être 1, true, 0 ou false, et non « {value} ». Écrivez l’un des quatre.',
  '0.3.1.attribute-anyURI': '{attribute} de {elementFr} doit être une adresse web, et non « {value} ». Corrigez l’adresse.',
  '0.3.1.attribute-int': '{attribute} de {elementFr} doit être un nombre entier, comme 1, et non « {value} ». Corrigez-le.',
  '0.3.1.attribute-integer': '{attribute} de {elementFr} doit être un nombre entier, comme 1, et non « {value} ». Corrigez-le.',
  '0.3.1.attribute-nonNegativeInteger':
    '{attribute} de {elementFr} doit être 0 ou un nombre entier au-dessus, et non « {value} ». Corrigez-le.',
  '0.3.1.attribute-positiveInteger':
    '{attribute} de {elementFr} doit être un nombre entier supérieur à 0, et non « {value} ». Corrigez-le.',
  '0.3.1.attribute-NMTOKEN': '{attribute} de {elementFr} doit être un seul nom sans espaces, et non « {value} ». Corrigez-le.',
  '0.3.1.attribute-language': '{attribute} de {elementFr} doit être un code de langue, comme fr, et non « {value} ». Corrigez le code.',
  '0.3.1.attribute-lang': '{attribute} de {elementFr} doit être un code de langue, comme fr, et non « {value} ». Corrigez le code.',
  '0.3.1.attribute-space': '{attribute} de {elementFr} ne peut être que default ou preserve, et non « {value} ». Retirez-le.',
  '0.3.1.attribute-ID':
    '{attribute} de {elementFr} doit être un nom qui commence par une lettre, et non « {value} ». Corrigez-le ou retirez-le.',
  '0.3.1.instance': '{attribute}="{value}" ne convient pas à {elementFr} : la norme y a son propre type. Retirez cet attribut.',
  '0.3.1.records-missing': '{elementFr} ne contient aucune fiche. Un fichier de la norme en a au moins une.',
  '0.3.1.list-elements': '{count} éléments qui ne sont pas de la norme se trouvent dans {elementFr}, à côté des fiches. Retirez-les.',
  '0.3.1.list-text': 'Du texte se trouve entre les fiches de {elementFr} (ligne {line}). Retirez-le.',
};
