import { entriesIn } from '#kernel/audit-span';
import { formatNumber } from '#kernel/i18n';
import { followsOf, type NewsArgs, type NewsLine } from '#rooms/accounts';
import { urls } from '#urls';
import { fileById } from './store/files.ts';
import { text } from './text.ts';

/** Files that entered for an organisation that is followed, told to those who may read its imports. */
export async function importNews({ db, reader, lang, follows, span }: NewsArgs): Promise<NewsLine[]> {
  const organisations = followsOf(follows, 'organisation');
  if (organisations.size === 0) return [];
  const lines: NewsLine[] = [];
  for (const entry of await entriesIn(db, reader, span, ['import.enter'])) {
    const file = await fileById(db, reader, Number(entry.subjectId));
    const follow = organisations.get(file?.organisation_id ?? 0);
    if (!file || !follow) continue;
    const title = text[lang].news.entered(file.name, formatNumber(Number(entry.after.rows ?? 0), lang));
    lines.push({ follow: follow.id, seq: entry.seq, day: null, title, href: urls.import(file.id) });
  }
  return lines;
}
