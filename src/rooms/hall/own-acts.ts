import { actsOf } from '#kernel/audit';
import { dayOf } from '#kernel/day';
import { formatDay } from '#kernel/i18n';
import { type Keeping, personalData } from '#rooms/accounts';
import { verbWords } from './rights.ts';
import { text } from './text.ts';

const both = (part: 'what' | 'why' | 'who' | 'long') => ({ fr: text.fr.journal.kept[part], en: text.en.journal.kept[part] });

/** What the journal keeps of a person: their own acts in the words of the rooms, the last one first. */
const ownActs: Keeping = {
  key: 'journal',
  what: both('what'),
  why: both('why'),
  who: both('who'),
  long: both('long'),
  tell: async ({ house, personId, lang }) => {
    const verbs = verbWords(lang);
    return (await actsOf(house.db, personId)).toReversed().map((row) => ({
      said: text[lang].journal.told(
        formatDay(dayOf(row.at), lang, 'short'),
        verbs[row.verb] ?? row.verb,
        row.subject.split(' ').at(-1) ?? '',
      ),
      data: row,
    }));
  },
};

const kept = () => [ownActs];

export function furnishOwnActs(): void {
  personalData.fill('hall', kept);
}
