import type { HelpTexts } from '../help.ts';

const COMMON_EXITS = { 2: 'mauvais emploi, ou fichier qui ne peut être lu ou écrit', 130: 'interrompu (Ctrl-C)' };
const JSON_LINES = 'un objet JSON par ligne, une ligne par fichier';

export const helpFr: HelpTexts = {
  tagline:
    'iati : lire, contrôler, mettre à niveau, comparer et découper les fichiers de l’Initiative internationale pour la transparence de l’aide.',
  usage: 'iati COMMANDE [options] FICHIER…',
  headings: { usage: 'Emploi :', commands: 'Commandes :', options: 'Options :', examples: 'Exemples :', exits: 'Codes de sortie :' },
  more: '« iati COMMANDE --help » en dit plus, avec des exemples et les codes de sortie. FICHIER est un fichier, un dossier (tous ses fichiers .xml), ou - pour l’entrée standard.',
  everywhere: {
    lang: ['fr|en', 'langue des messages ; sinon celle de LANG'],
    progress: ['', 'dire l’avancement sur la sortie d’erreur, même quand personne ne la regarde'],
    help: ['', 'cette page'],
  },
  commands: {
    check: {
      usage: 'iati check [options] FICHIER|DOSSIER|-…',
      summary: 'Dire ce qui n’est pas conforme à la norme.',
      about:
        'Forme, structure, listes de codes, règles de la norme, et nos propres conseils (tg-…). Un fichier est valide quand rien de critique n’y est trouvé.',
      options: {
        json: ['', `${JSON_LINES} : le rapport entier`],
        sarif: ['', 'SARIF 2.1.0, pour les éditeurs et les forges'],
        compat: ['', 'le verdict du validateur officiel, avec ses fautes connues'],
        now: ['INSTANT', 'le moment du contrôle, comme 2026-06-30 ou 2026-06-30T12:00:00Z ; sinon maintenant'],
        lists: [
          'FICHIER|DOSSIER',
          'd’autres listes de codes : ce que « iati codelists update » a écrit, ou un dossier de listes XML officielles',
        ],
        publishers: [
          'FICHIER',
          'd’autres organisations connues : du JSON avec « prefixes » et « publishers », ou un identifiant enregistré par ligne',
        ],
        as: ['VERSION', 'juger selon cette version, quoi que dise le fichier'],
        ruleset: ['FICHIER', 'contrôler aussi ces règles (JSON, dans la forme de celles de la norme)'],
        max: ['N', 'constats gardés par fichier ; tous sont comptés (10 000)'],
        quiet: ['', 'seulement la ligne de chaque fichier avec son verdict'],
        strict: ['', 'les erreurs comptent comme des constats critiques pour le code de sortie'],
      },
      examples: [
        ['iati check activities.xml', 'ce qui ne va pas, par règle, avec les premiers endroits'],
        ['iati check --lang fr --quiet folder/', 'une ligne par fichier, en français'],
        ['iati check --json activities.xml | jq .counts', 'des nombres pour un programme'],
        ['iati check --compat --json --now 2026-06-30 *.xml', 'ce que dirait le validateur officiel'],
      ],
      exits: {
        0: 'tous les fichiers sont valides',
        1: 'quelque chose de critique a été trouvé (avec --strict : une erreur)',
        ...COMMON_EXITS,
      },
    },
    upgrade: {
      usage: 'iati upgrade [options] FICHIER|DOSSIER|-…',
      summary: 'Amener des fichiers de toute version à 2.03, avec le compte de ce qui change.',
      about:
        'Écrit sur la sortie standard, ou avec --output dans un fichier (un dossier si plusieurs fichiers sont donnés). Ce qui a été changé ou laissé, et pourquoi, est dit sur la sortie d’erreur.',
      options: {
        output: ['FICHIER|DOSSIER', 'où écrire'],
        incomplete: ['', 'écrire aussi les fiches où il manque ce que 2.03 exige ; sinon elles sont laissées, et dites'],
        account: ['FICHIER', 'y écrire le compte entier, un objet JSON par ligne'],
        now: ['INSTANT', 'le moment écrit comme generated-datetime ; sinon maintenant'],
        force: ['', 'écrire par-dessus les fichiers déjà là'],
        quiet: ['', 'pas de compte sur la sortie d’erreur'],
      },
      examples: [
        ['iati upgrade old.xml -o new.xml', 'un fichier'],
        ['iati upgrade archive/ -o upgraded/ --account changes.jsonl', 'tout un dossier, avec le compte de chaque élément'],
      ],
      exits: { 0: 'mis à niveau', 1: 'des fiches ont été laissées', ...COMMON_EXITS },
    },
    stats: {
      usage: 'iati stats [options] FICHIER|DOSSIER|-…',
      summary: 'Compter et additionner ce que contiennent les fichiers.',
      about: 'Sommes exactes par type et par monnaie, telles que publiées : rien n’est converti, rien n’est laissé de côté.',
      options: {
        json: ['', JSON_LINES],
        country: ['CODE', 'aussi les activités qui nomment ce pays, par exemple ML, et sa part des montants'],
      },
      examples: [
        ['iati stats activities.xml', 'nombres et sommes'],
        ['iati stats --json --country ML folder/', 'pour un programme'],
      ],
      exits: { 0: 'compté', ...COMMON_EXITS },
    },
    diff: {
      usage: 'iati diff [options] AVANT APRÈS',
      summary: 'Dire ce qui diffère entre deux éditions d’un fichier.',
      about:
        'Par activité et par élément ; l’ordre ne compte que là où la norme le veut. Les transactions égales sont comptées, non fondues.',
      options: { json: ['', 'un objet JSON par ligne, une ligne par fiche qui diffère'], quiet: ['', 'seulement les nombres'] },
      examples: [['iati diff may.xml june.xml', 'ce qui est venu, parti, changé']],
      exits: { 0: 'aucune différence', 1: 'ils diffèrent', ...COMMON_EXITS },
    },
    split: {
      usage: 'iati split --by country|year|publisher -o DOSSIER [options] FICHIER|DOSSIER|-…',
      summary: 'Découper des fichiers par pays, par année ou par publicateur.',
      about:
        'Chaque fiche est écrite telle que publiée, à la lettre, en UTF-8 ; celle de plusieurs pays va dans le fichier de chacun. L’année est celle du début réel, sinon du début prévu. Les fiches qui n’en ont pas vont dans no-country.xml, no-year.xml, no-publisher.xml. Rien n’est écrit si tout n’a pas pu être lu.',
      options: {
        by: ['SORTE', 'country (pays), year (année) ou publisher (publicateur)'],
        output: ['DOSSIER', 'où écrire'],
        force: ['', 'écrire par-dessus les fichiers déjà là'],
        quiet: ['', 'ne pas énumérer les fichiers'],
      },
      examples: [['iati split --by country -o by-country/ activities.xml', 'by-country/ML.xml, by-country/NE.xml …']],
      exits: { 0: 'découpé', ...COMMON_EXITS },
    },
    extract: {
      usage: 'iati extract --country CODE | --activity ID… [options] FICHIER|DOSSIER|-…',
      summary: 'Extraire les activités d’un pays, ou celles qui sont nommées.',
      about:
        'Un pays compte là où une activité ou l’une de ses transactions le nomme, en capitales ou non. Les fiches sont écrites telles que publiées, à la lettre, en UTF-8.',
      options: {
        country: ['CODE', 'par exemple ML'],
        activity: ['ID', 'un iati-identifier ; peut être donné plusieurs fois'],
        output: ['FICHIER', 'où écrire ; sinon sur la sortie standard'],
        force: ['', 'écrire par-dessus un fichier déjà là'],
      },
      examples: [
        ['iati extract --country ML donor.xml > mali.xml', 'les activités qui touchent le Mali'],
        ['iati extract --activity XM-DAC-3-1-001 -o one.xml folder/', 'une activité, où qu’elle soit'],
      ],
      exits: { 0: 'quelque chose a été extrait', 1: 'rien n’a été trouvé', ...COMMON_EXITS },
    },
    codelists: {
      usage: 'iati codelists update SOURCE -o FICHIER',
      summary: 'Faire un fichier de listes de codes pour « iati check --lists ».',
      about:
        'SOURCE est un dossier de listes XML officielles, une telle liste, ou une adresse http(s) : d’une liste, ou d’un index (codelists.xml, codelists.json) à côté duquel se trouvent les listes. Aucune adresse n’est inscrite dans le programme. Les listes que SOURCE n’a pas sont celles de ce paquet.',
      options: {
        output: ['FICHIER', 'où écrire ; remplacé seulement quand tout est lu'],
        'as-of': ['JOUR', 'le jour des listes ; sinon aujourd’hui'],
      },
      examples: [
        ['iati codelists update IATI-Codelists-NonEmbedded/xml -o lists.json', 'depuis un dossier'],
        ['iati check --lists lists.json activities.xml', 'et ensuite'],
      ],
      exits: { 0: 'écrit', ...COMMON_EXITS },
    },
  },
};
