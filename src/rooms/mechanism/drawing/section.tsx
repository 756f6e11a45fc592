import type { Child } from 'hono/jsx';
import type { Day } from '#kernel/day';
import { formatDay, named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { bodyTitle } from '../naming.ts';
import { dayFilter } from '../pages/parts.tsx';
import type { Kind } from '../store/vocabulary.ts';
import { text } from '../text.ts';
import type { Branch } from '../tree.ts';
import { type Composition, compose, isLeaderless } from './compose.ts';
import type { ChangeWords, Drawn } from './lettering-of.ts';
import { Picture } from './picture.tsx';

export interface Pictured {
  page: Page;
  day: Day;
  roots: readonly Branch[];
  drawn: Drawn;
  kinds: readonly Kind[];
  changes?: ChangeWords;
}

/** The picture and what stands beside it; the tree says the same in words, and each sends to the other. */
export function PictureSection({ aside, ...given }: Pictured & { aside?: Child }) {
  const { page, day, roots, changes } = given;
  const t = text[page.lang].drawing;
  const composition = compose(roots);
  const label = t.label(formatDay(day, page.lang, 'short'), countsOf(composition));
  return (
    <div class="toguna-sheet">
      <Section id="image" title={t.heading(formatDay(day, page.lang, 'short'))} aside={aside ?? <a href="#arbre">{t.readTree}</a>}>
        <section class="scroll" aria-label={t.scrolls} tabindex={0}>
          <Picture page={page} day={day} composition={composition} drawn={given.drawn} changes={changes} label={label} />
        </section>
        <p class="small quiet">{t.legend({ ...looksOf(composition), changed: (changes?.size ?? 0) > 0 })}</p>
        <Apart page={page} day={day} branches={composition.apart} kinds={given.kinds} changes={changes} />
      </Section>
    </div>
  );
}

const countsOf = ({ beds, posts, stones }: Composition) => ({
  beds: beds.length,
  posts: posts.length,
  vacant: posts.filter(({ group }) => isLeaderless(group)).length,
  stones: stones.length,
});

const looksOf = ({ posts, stones }: Composition) => ({
  stones: stones.length > 0,
  subGroups: posts.some((post) => post.subGroups.length > 0),
  across: posts.some(({ group }) => group.body.cross_cutting === true && !isLeaderless(group)),
  vacant: posts.some(({ group }) => isLeaderless(group)),
});

/** Bodies beside the house, by kind. */
function Apart({
  page,
  day,
  branches,
  kinds,
  changes,
}: Pick<Pictured, 'page' | 'day' | 'kinds' | 'changes'> & { branches: readonly Branch[] }) {
  if (branches.length === 0) return null;
  const t = text[page.lang].drawing;
  const kindOf = ({ body }: Branch) => kinds.findLast((kind) => body.kinds.includes(kind.key));
  const sorts = kinds.map((kind) => ({ kind, here: branches.filter((branch) => kindOf(branch)?.key === kind.key) }));
  return (
    <>
      <h3>{t.apart}</h3>
      <dl class="toguna-apart small">
        {sorts
          .filter(({ here }) => here.length > 0)
          .map(({ kind, here }) => (
            <div>
              <dt>{t.apartOf(named(kind, page.lang))}</dt>{' '}
              {here.map(({ body }, index) => (
                <dd>
                  <a href={page.to(urls.body(body.code, dayFilter(page, day)))}>{bodyTitle(body, page.lang)}</a>
                  {changes?.has(body.id) ? ` (${changes.get(body.id)})` : ''}
                  {index < here.length - 1 ? ', ' : ''}
                </dd>
              ))}
            </div>
          ))}
      </dl>
    </>
  );
}
