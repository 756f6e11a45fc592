import { createReadStream, existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Actor } from '#kernel/actor';
import { NotFound } from '#kernel/errors';
import type { House } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { ledger } from '#kernel/ledger';
import { requireMigrated } from '#kernel/migrate';
import { personActor } from '#rooms/accounts';
import { bringFileIn, consoleRefusal, consoleReport, consoleWords, type Report, reportOn } from '#rooms/aid';
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
  const lang = context.settings.language;
  const t = consoleWords(lang);
  const started = performance.now();
  return asHouse(house, 'import-iati', async (itself) => {
    const asked = ledger();
    if (asked) asked.statementMillis = STATEMENT_MILLIS;
    const sender = await senderOf(house, itself, context);
    const what = { name: basename(path), content: createReadStream(path) };
    const { outcome, report, rows } = await bringFileIn(house, { sender, itself }, what, { seen: context.options.seen === true });
    if (outcome === 'same') {
      context.print(t.same);
      return DONE;
    }
    for (const line of report ? consoleReport(report, lang) : []) context.print(line);
    context.print(outcome === 'entered' ? t.entered(rows, Math.round(performance.now() - started)) : t.notEntered);
    return outcome === 'entered' ? DONE : outcome === 'refused' ? REFUSED : TO_SEE;
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
