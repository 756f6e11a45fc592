import type fr from './console.fr.ts';

/** What the console says, in English. */
const en: Record<keyof typeof fr, string> = {
  'settings.wrong': 'A setting is not valid. {list}',
  'settings.file': 'The file {path}, named by {name}, cannot be read.',
  'folder.read-only': 'The data folder {path} is read-only: make it writable, or choose another one with DATA_DIR.',
  'folder.refused': 'The data folder {path} is closed to the account {user}: change its rights, or choose another one with DATA_DIR.',
  'folder.full': 'The disk of the data folder {path} is full ({left} MB left, {needed} MB needed): make room, then start again.',
  'folder.no-folder': '{path} is not a folder: choose another one with DATA_DIR.',
  'postgres.no-binary':
    'No PostgreSQL comes with Toguna for this machine ({platform}). Install PostgreSQL 15 or later, create a database, and give its address: DATABASE_URL=postgresql://user:password@localhost/toguna',
  'postgres.major':
    'The base in {path} was written by PostgreSQL {found}; this version of Toguna brings PostgreSQL {ours}. With the version of Toguna that wrote it, run “npm run backup”; then set this folder aside and, with this version, run “npm run restore -- ARCHIVE”.',
  'postgres.password-lost': 'The password of the base is not the one in {path}. Put that file back from a copy of the data folder.',
  'postgres.closed-later':
    'The base lies in {path}, where the account {user} can no longer enter. Open the parent folders again (chmod a+x), or move the data folder.',
  'postgres.moved':
    'This data folder was copied or moved: its base stayed in {path}. Move that to {ours}, or remove {marker} to begin a new base.',
  'postgres.failed': 'PostgreSQL does not start. Its log: {log}\n{tail}',
  'postgres.slow': 'PostgreSQL did not answer within {seconds} seconds. Its log: {log}',
  'postgres.unreachable': 'The database of DATABASE_URL does not answer ({reason}). Check the address, and that PostgreSQL is running.',
  'postgres.set-aside': 'A base left by a deleted data folder was set aside: {path}',
  'postgres.elsewhere': 'The account {user} cannot enter {closed}: PostgreSQL and its base are in {path}',
  'site.second': 'A site already runs on this data folder ({path}): {who}. Stop it, or choose another folder with DATA_DIR.',
  'site.lost': 'The base cannot be opened again: the site stops.',
  'port.taken': 'Port {port} is already taken on {host}. Stop the other program, or choose another port: PORT={next} npm start',
  'port.refused': 'Port {port} is reserved to the system. Choose one above 1024: PORT=3000 npm start',
  'port.no-host': 'The address {host} does not exist on this machine: correct HOST.',
  'migrate.newer': 'The base was written by a later version of Toguna (it knows {names}). Upgrade Toguna; nothing was touched.',
  'migrate.edited':
    'A migration that was already applied has been edited: {names}. A migration is never edited; put its text back, or write another one.',
  'migrate.failed': 'Migration {name} failed and changed nothing: {reason}',
  'migrate.pending': 'The base awaits {count} migration(s): {names}. Run “npm run db:migrate”, then start again.',
  'migrate.done': 'Migration(s) applied: {names}',
  'migrate.nothing': 'The base is up to date ({count} migrations).',
  'migrate.would': 'Would be applied: {names}',
  'seed.done': 'Data loaded: {names}',
  'reset.ask': 'This erases the base of {path}. Repeat the command with --yes to do it.',
  'reset.refused': 'This base is not a demonstration: it is not erased. Restore an archive (npm run restore), or empty it yourself.',
  'reset.done': 'The base was erased and made again.',
  'types.done': '{count} file(s) of types written.',
  'cli.usage': 'npm run cli -- COMMAND [options]\n\nCommands:\n{list}\n\nHelp of a command: npm run cli -- COMMAND --help',
  'cli.unknown': 'Unknown command: {name}.',
  'cli.options': 'Options: {list}',
  'cli.wrong': 'Command line not understood: {reason}',
  'server.ready': 'Toguna is open: {url}',
  'server.data': 'Data: {path}',
  'server.database': 'Base: {place}',
  'server.accounts': 'Demonstration accounts (shown this once):',
  'server.first': 'First administrator: open this link, it serves only once.',
  'server.stop': 'Ctrl-C to stop.',
  'server.stopping': 'Stopping: requests under way are finishing…',
  'server.stopped': 'Stopped.',
  'server.demo': 'Demonstration base: the day of the house is {day}.',
};

export default en;
