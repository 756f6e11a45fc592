import type { readEn } from './read.en.ts';

export const readFr: Record<keyof typeof readEn, string> = {
  'tg-version.missing':
    'Le fichier ne dit pas sa version de la norme ; il a été lu comme {version}, d’après son contenu. Ajoutez version="{version}" à l’élément racine.',
  'tg-version.unknown':
    'La norme n’a pas de version « {declared} » ; le fichier a été lu comme {version}, d’après son contenu. Corrigez la version de l’élément racine.',
  'tg-version.spelling':
    'La version est écrite « {declared} » ; elle a été lue comme {version}, la version la plus proche de la norme. Écrivez {version}.',
  'tg-version.on-record':
    'La version est écrite sur les activités elles-mêmes ({count}, « {declared} »), comme le faisaient d’anciens services ; elle y a été lue. Depuis 2.01, elle est sur l’élément racine.',
  'tg-wrapper':
    'Les activités se trouvent dans <{rootElement}>, la page d’un ancien service. Elles ont été lues ; un fichier de la norme commence par sa propre liste.',
  'tg-encoding':
    'Le fichier annonce ISO-8859-1, mais {count} octets (le premier est l’octet {bytePosition}) sont des guillemets ou des lettres en windows-1252 et des caractères de commande en ISO-8859-1. Enregistrez le fichier en UTF-8.',
};
