/** What the console says, in French. `console.en.ts` has the same keys. */
export default {
  'settings.wrong': 'Un réglage n’est pas valable. {list}',
  'settings.file': 'Le fichier {path}, nommé par {name}, ne peut pas être lu.',
  'folder.read-only': 'Le dossier de données {path} est en lecture seule : rendez-le inscriptible, ou choisissez-en un autre par DATA_DIR.',
  'folder.refused':
    'Le dossier de données {path} n’est pas accessible au compte {user} : changez ses droits, ou choisissez-en un autre par DATA_DIR.',
  'folder.full':
    'Le disque du dossier de données {path} est plein (il reste {left} Mo, il en faut {needed}) : faites de la place, puis relancez.',
  'folder.no-folder': '{path} n’est pas un dossier : choisissez-en un autre par DATA_DIR.',
  'postgres.no-binary':
    'Aucun PostgreSQL n’est fourni pour cette machine ({platform}). Installez PostgreSQL 15 ou plus récent, créez une base, et indiquez son adresse : DATABASE_URL=postgresql://utilisateur:motdepasse@localhost/toguna',
  'postgres.major':
    'La base de {path} est de PostgreSQL {found} ; cette version de Toguna apporte PostgreSQL {ours}. Avec la version de Toguna qui l’a écrite, faites « npm run backup » ; mettez ensuite ce dossier de côté et, avec celle-ci, faites « npm run restore -- ARCHIVE ».',
  'postgres.password-lost':
    'Le mot de passe de la base n’est pas celui de {path}. Remettez ce fichier depuis une sauvegarde du dossier de données.',
  'postgres.closed-later':
    'La base se trouve dans {path}, où le compte {user} ne peut plus entrer. Rouvrez les dossiers parents (chmod a+x), ou déplacez le dossier de données.',
  'postgres.moved':
    'Ce dossier de données a été copié ou déplacé : sa base est restée dans {path}. Déplacez-la dans {ours}, ou supprimez {marker} pour commencer une base neuve.',
  'postgres.failed': 'PostgreSQL ne démarre pas. Son journal : {log}\n{tail}',
  'postgres.slow': 'PostgreSQL n’a pas répondu en {seconds} secondes. Son journal : {log}',
  'postgres.unreachable': 'La base de DATABASE_URL ne répond pas ({reason}). Vérifiez l’adresse, et que PostgreSQL est démarré.',
  'postgres.set-aside': 'Une base laissée par un dossier de données supprimé a été mise de côté : {path}',
  'postgres.elsewhere': 'Le compte {user} ne peut pas entrer dans {closed} : PostgreSQL et sa base sont dans {path}',
  'site.second': 'Un site tourne déjà sur ce dossier de données ({path}) : {who}. Arrêtez-le, ou choisissez un autre dossier par DATA_DIR.',
  'site.lost': 'La base ne peut pas être rouverte : le site s’arrête.',
  'start.is-demo':
    'La base de {path} est une démonstration : pour commencer une base réelle, choisissez un autre dossier (DATA_DIR) ou faites « npm run db:reset -- --yes --empty ».',
  'port.taken': 'Le port {port} est déjà pris sur {host}. Arrêtez l’autre programme, ou choisissez un autre port : PORT={next} npm start',
  'port.refused': 'Le port {port} est réservé au système. Choisissez-en un au-dessus de 1024 : PORT=3000 npm start',
  'port.no-host': 'L’adresse {host} n’existe pas sur cette machine : corrigez HOST.',
  'migrate.newer':
    'La base a été écrite par une version plus récente de Toguna (elle connaît {names}). Mettez Toguna à jour ; rien n’a été touché.',
  'migrate.edited':
    'Une migration déjà appliquée a été modifiée : {names}. Une migration ne se modifie pas ; remettez son texte, ou écrivez-en une autre.',
  'migrate.failed': 'La migration {name} a échoué et n’a rien changé : {reason}',
  'migrate.pending': 'La base attend {count} migration(s) : {names}. Lancez « npm run db:migrate », puis redémarrez.',
  'migrate.done': 'Migration(s) appliquée(s) : {names}',
  'migrate.nothing': 'La base est à jour ({count} migrations).',
  'migrate.would': 'Serait appliqué : {names}',
  'seed.done': 'Données chargées : {names}',
  'reset.ask': 'Ceci efface la base de {path}. Répétez la commande avec --yes pour le faire.',
  'reset.refused':
    'Cette base n’est pas une démonstration : elle n’est pas effacée. Restaurez une archive (npm run restore), ou videz-la vous-même.',
  'reset.done': 'La base a été effacée et refaite.',
  'types.done': '{count} fichier(s) de types écrit(s).',
  'cli.usage': 'npm run cli -- COMMANDE [options]\n\nCommandes :\n{list}\n\nAide d’une commande : npm run cli -- COMMANDE --help',
  'cli.unknown': 'Commande inconnue : {name}.',
  'cli.options': 'Options : {list}',
  'cli.wrong': 'Ligne de commande non comprise : {reason}',
  'backup.done': 'Sauvegarde faite : {path} ({size} Mo, {tables} tables, {files} fichiers).',
  'backup.head': 'Tête du journal : entrée {seq}, sceau {seal}',
  'backup.lost': 'Attention : {count} fichier(s) nommé(s) par la base manquent dans le dossier et donc dans l’archive.',
  'restore.usage': 'Quelle archive ? npm run restore -- ARCHIVE',
  'restore.no-file': 'Il n’y a pas d’archive {path}.',
  'restore.not-an-archive': '{path} n’est pas une archive de Toguna.',
  'restore.broken': 'L’archive {path} n’est pas entière ou a été modifiée ({part}). Rien n’a été restauré.',
  'restore.journal': 'Le journal de l’archive ne se vérifie pas : l’entrée {seq} ne tient pas. Rien n’a été restauré.',
  'restore.not-empty':
    'La base n’est pas vide : rien n’a été touché. Restaurez dans une base vide (un autre DATA_DIR, ou une base neuve pour DATABASE_URL).',
  'restore.no-scratch':
    'Pour essayer une archive il faut pouvoir créer une base à côté de celle-ci, ce que ce compte ne peut pas ({reason}).',
  'restore.done': 'Restauré : archive du {day}, {tables} tables, {rows} lignes, {files} fichiers. Journal vérifié jusqu’à l’entrée {seq}.',
  'restore.tried': 'L’archive se restaure : {tables} tables, {rows} lignes, {files} fichiers. Journal vérifié jusqu’à l’entrée {seq}.',
  'audit.holds': 'Le journal tient : {entries} entrées. Tête : {head}',
  'audit.broken': 'Le journal ne tient pas : première entrée en cause {seq} ({fault}). {entries} entrées tiennent avant elle.',
  'audit.gap': 'elle manque',
  'audit.content': 'son contenu a été modifié',
  'audit.seal': 'son sceau ne correspond pas',
  'demo-day.now': 'La journée de la démonstration est le {day}.',
  'demo-day.not-a-demo': 'Cette base n’est pas une démonstration : sa journée est celle de l’horloge.',
  'demo-day.wrong': 'Ce jour n’existe pas : {day}. Écrivez-le ainsi : 2018-11-12.',
  'server.ready': 'Toguna est ouvert : {url}',
  'server.data': 'Données : {path}',
  'server.database': 'Base : {place}',
  'server.accounts': 'Comptes de démonstration (affichés cette seule fois) :',
  'server.first': 'Première administratrice ou premier administrateur : ouvrez ce lien, il ne sert qu’une fois.',
  'server.stop': 'Ctrl-C pour arrêter.',
  'server.stopping': 'Arrêt : les demandes en cours se terminent…',
  'server.stopped': 'Arrêté.',
  'server.demo': 'Base de démonstration : la journée de la maison est le {day}.',
};
