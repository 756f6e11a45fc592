import { standardLists } from '../../codelists/standard.ts';
import type { Difference } from '../../compare/difference.ts';
import type { FileComparison, RecordChange } from '../../compare/files.ts';
import { differenceSentence, type Sayable } from '../../compare/sentence.ts';
import type { Work } from '../command.ts';
import { counted } from '../language.ts';
import { paint } from '../paint.ts';

export type Became = 'gone' | 'added' | 'changed';

/** One way of telling a comparison. */
export interface DiffTeller {
  begin(before: string, after: string, comparison: FileComparison): Promise<void>;
  record(became: Became, change: RecordChange, differences: readonly Difference[]): Promise<void>;
}

/** A line of JSON for the files, then one for each record that differs. */
export function jsonTeller({ out, language }: Pick<Work, 'out' | 'language'>): DiffTeller {
  const said = (one: Sayable) => ({ ...one, sentence: differenceSentence(one, language, { lists: standardLists }) });
  return {
    begin(before, after, { changed, added, gone, notices, ...comparison }) {
      const counts = { changed: changed.length, added: added.length, gone: gone.length };
      const files = { before: { file: before, ...comparison.before }, after: { file: after, ...comparison.after } };
      return out.line(JSON.stringify({ ...comparison, ...files, ...counts, notices: notices.map(said) }));
    },
    record(became, change, differences) {
      return out.line(JSON.stringify({ became, ...change, differences: differences.map(said) }));
    },
  };
}

const SIGNS: Readonly<Record<Became, string>> = { gone: '−', added: '+', changed: '~' };

/** For people: the counts, what to look at first, then record by record. */
export function humanTeller({ out, speak, language }: Pick<Work, 'out' | 'speak' | 'language'>): DiffTeller {
  const colour = paint(out.colours);
  const sentence = (one: Sayable) => differenceSentence(one, language, { lists: standardLists });
  const number = (count: number) => counted(count, language);
  return {
    async begin(before, after, { same, changed, added, gone, notices }) {
      const counts = { same: number(same), changed: number(changed.length), added: number(added.length), gone: number(gone.length) };
      await out.line(`${before} → ${after}: ${speak('diff.counts', counts)}`);
      // Those that are gone are listed below.
      for (const notice of notices.filter(({ key }) => key !== 'compare.record-gone'))
        await out.line(`  ${colour.yellow('!')} ${sentence(notice)}`);
    },
    async record(became, { identifier, line }, differences) {
      const place = [line.before, line.after].filter((one) => one !== null).join(' → ');
      const sign =
        became === 'gone' ? colour.red(SIGNS.gone) : became === 'added' ? colour.green(SIGNS.added) : colour.yellow(SIGNS.changed);
      await out.line(`${sign} ${identifier || '-'} ${colour.dim(`(${speak('diff.line', { place })})`)} ${speak(`diff.${became}`)}`);
      for (const difference of differences) await out.line(`    ${sentence(difference)}`);
    },
  };
}
