import { verifyJournal } from '#kernel/audit-verify';
import { say } from '#kernel/console';
import { closeDb, openDb } from '#kernel/db';
import type { Command } from './command.ts';

const command: Command = {
  summary: {
    fr: 'Vérifie le journal et nomme la première entrée qui ne tient pas (--head N:SCEAU, d’une sauvegarde ou du courrier mensuel).',
    en: 'Verifies the journal and names the first entry that does not hold (--head N:SEAL, from a backup or the monthly mail).',
  },
  usage: '[--head N:SEAL]',
  options: { head: { type: 'string' } },
  async run({ base, options, print }) {
    const db = await openDb({ url: (await base()).url, connections: 1, statementTimeoutMillis: 600_000 });
    const [seq, seal] = typeof options.head === 'string' ? options.head.split(':') : [];
    const known = seq && seal ? { seq: Number(seq), seal } : undefined;
    const { entries, broken, head } = await verifyJournal(db, known).finally(() => closeDb(db));
    if (!broken) print(say('audit.holds', { entries, head: head ?? '–' }));
    else print(say('audit.broken', { entries, seq: broken.seq, fault: say(`audit.${broken.fault}`) }));
    return broken ? 1 : 0;
  },
};

export default command;
