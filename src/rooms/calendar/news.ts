import { entriesIn, type Noted } from '#kernel/audit-span';
import type { Day } from '#kernel/day';
import { formatDay, type Lang } from '#kernel/i18n';
import { type Followable, followsOf, type NewsArgs, type NewsLine } from '#rooms/accounts';
import { findBody } from '#rooms/mechanism';
import { urls } from '#urls';
import { titleOf } from './naming.ts';
import type { Occasion } from './occasion.ts';
import { occasionById } from './store.ts';
import { text } from './text.ts';

const VERBS = ['occasion.plan', 'occasion.move', 'occasion.confirm', 'occasion.cancel'];

export const occasionFollowable: Followable = {
  kind: 'occasion',
  async say({ db, actor, subject, lang }) {
    const occasion = await occasionById(db, actor, Number(subject));
    if (!occasion) return undefined;
    const body = occasion.body_id === null ? undefined : await findBody(db, actor, occasion.body_id, occasion.from_day);
    return { title: titleOf(occasion, body, lang), href: urls.occasion(occasion.id) };
  },
};

function sentence(entry: Noted, title: string, lang: Lang): string {
  const t = text[lang].news;
  const to = entry.after as { from_day?: Day; state?: string };
  if (entry.verb === 'occasion.move' && to.state === 'postponed') return t.postponed(title);
  const day = formatDay(to.from_day as Day, lang, 'short');
  if (entry.verb === 'occasion.move') return t.moved(title, day);
  if (entry.verb === 'occasion.confirm') return t.confirmed(title, day);
  return entry.verb === 'occasion.cancel' ? t.cancelled(title) : t.planned(title, day);
}

/** Occasions planned, moved, confirmed, cancelled: those followed, and those of bodies that are followed. */
export async function calendarNews(args: NewsArgs): Promise<NewsLine[]> {
  const { db, reader, lang, span } = args;
  const [own, bodies] = [followsOf(args.follows, 'occasion'), followsOf(args.follows, 'body')];
  if (own.size + bodies.size === 0) return [];
  const lines: NewsLine[] = [];
  for (const entry of await entriesIn(db, reader, span, VERBS)) {
    const id = Number(entry.subjectId);
    const follows = [own.get(id), bodies.get(Number((entry.after as Partial<Occasion>).body_id ?? 0))].filter((one) => one !== undefined);
    const said = follows.length === 0 ? undefined : await occasionFollowable.say({ db, actor: reader, subject: entry.subjectId, lang });
    if (!said) continue;
    const title = sentence(entry, said.title, lang);
    lines.push(...follows.map((one) => ({ follow: one.id, seq: entry.seq, day: null, title, href: said.href })));
  }
  return lines;
}
