import { createReadStream, existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Actor } from '#kernel/actor';
import { NotFound } from '#kernel/errors';
import type { House } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { ledger } from '#kernel/ledger';
import { requireMigrated } from '#kernel/migrate';
import { personActor } from '#rooms/accounts';
import {
  acceptFile,
  consoleRefusal,
  consoleReport,
  consoleWords,
  enterFile,
  getImport,
  isAlarming,
  type Report,
  readFile,
  receiveFile,
  reportOn,
} from '#rooms/aid';
import { findPersonByEmail } from '#rooms/mechanism';
import { createHouse } from '../create-house.ts';
import { openRooms } from '../rooms.ts';
import type { Command, CommandContext } from './command.ts';

/** Everything was done · no such file · the file was refused · somebody must look before it comes in. */
const [DONE, WRONG, REFUSED, TO_SEE] = [0, 2, 3, 4];
const STATEMENT_MILLIS = 600_000;

const codeOf = (report: Report): number => (report.fault ? REFUSED : DONE);

async function dryRun(house: House, context: CommandContext, path: string): Promise<number> {
  const lang = context.settings.language;
  const what = { source: createReadStream(path), name: basename(path), bytes: statSync(path).size };
  const report = await asHouse(house, 'import-iati', (actor) => {
    actor.may('import.read');
    return reportOn(house.db, actor, what);
  });
  for (const line of consoleReport(report, lang)) context.print(line);
  context.print(consoleWords(lang).dry);
  return codeOf(report);
}

/** Who sends and accepts: the command itself, or the person whose address is given, with the rights of that person. */
async function senderOf(house: House, actor: Actor, { options }: CommandContext): Promise<Actor> {
  if (typeof options.as !== 'string') return actor;
  const person = await findPersonByEmail(house.db, options.as);
  if (!person) throw new NotFound('person');
  return personActor(house.db, { personId: person.id, administrator: false }, actor.today);
}

async function bringIn(house: House, context: CommandContext, path: string): Promise<number> {
  const t = consoleWords(context.settings.language);
  const started = performance.now();
  return asHouse(house, 'import-iati', async (actor) => {
    const asked = ledger();
    if (asked) asked.statementMillis = STATEMENT_MILLIS;
    const here = { later: false };
    const sender = await senderOf(house, actor, context);
    const { id, same } = await receiveFile(house, sender, { name: basename(path), content: createReadStream(path) }, here);
    const before = await getImport(house.db, actor, id);
    if (same && before.state === 'accepted') {
      context.print(t.same);
      return DONE;
    }
    const { report, state } = await readFile(house, actor, id);
    if (!report) return REFUSED;
    for (const line of consoleReport(report, context.settings.language)) context.print(line);
    if (state === 'refused') return REFUSED;
    const seen = context.options.seen === true;
    if (isAlarming(report.changes) && !seen) {
      context.print(t.notEntered);
      return TO_SEE;
    }
    if (state === 'read') await acceptFile(house, sender, id, { seen }, here);
    const { rows } = await enterFile(house, actor, id);
    context.print(t.entered(rows, Math.round(performance.now() - started)));
    return DONE;
  });
}

const command: Command = {
  summary: { fr: consoleWords('fr').summary, en: consoleWords('en').summary },
  usage: 'FICHIER [--dry-run] [--seen] [--as ADRESSE]',
  writes: true,
  options: { seen: { type: 'boolean' }, as: { type: 'string' } },
  async run(context) {
    const t = consoleWords(context.settings.language);
    const [path] = context.args;
    if (!path || !existsSync(path) || !statSync(path).isFile()) {
      context.print(path ? t.notFound(path) : t.missing);
      return WRONG;
    }
    const { url } = await context.base();
    await requireMigrated(url);
    openRooms();
    const { house, close } = await createHouse({ settings: context.settings, log: context.log, url });
    try {
      return await (context.dryRun ? dryRun(house, context, path) : bringIn(house, context, path));
    } catch (error) {
      context.print(consoleRefusal(error, context.settings.language));
      return REFUSED;
    } finally {
      await close();
    }
  },
};

export default command;
