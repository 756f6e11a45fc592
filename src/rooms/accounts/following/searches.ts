import { listMatches } from '#kernel/search';
import { urls } from '#urls';
import { text } from '../text.ts';
import { followableList } from './lists.ts';

/** A search is a list like another, where some word was asked. */
export const searchFollowable = followableList({
  kind: 'search',
  filters: ['q', 'sorte', 'annee'],
  needs: 'q',
  address: urls.search,
  name({ query, lang }) {
    const { q, ...rest } = Object.fromEntries(query);
    return text[lang].following.searchTitle([q, ...Object.values(rest)].join(', '));
  },
  async rows({ db, actor, query, lang }) {
    const [kind, year] = [query.get('sorte'), Number(query.get('annee'))];
    const found = await listMatches(db, actor, query.get('q') ?? '', { lang, kinds: kind ? [kind] : [], years: year ? [year] : [] });
    return found.map((match) => ({
      key: `${match.kind}:${match.subjectId}`,
      title: match.title,
      day: match.day,
      href: match.address,
      noted: { kind: match.kind, id: match.subjectId },
    }));
  },
});
