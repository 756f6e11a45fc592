import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { urls } from '#urls';
import { cardSubject } from '../contact/store.ts';
import { fullName } from '../store/people.ts';
import { text } from '../text.ts';
import type { Photograph } from './store.ts';

interface Props {
  page: Page;
  person: { id: number; given: string; family: string };
  photograph: Photograph | null;
}

/** The first letters of both names; the particles of a family name are passed over. */
export function initialsOf({ given, family }: { given: string; family: string }): string {
  const own = family.split(/\s+/).find((word) => /^\p{Lu}/u.test(word)) ?? family;
  return [given.trim(), own]
    .map((name) => [...name][0] ?? '')
    .join('')
    .toLocaleUpperCase('fr');
}

/** Two letters on a disc, for the eye that looks for somebody: the name beside them is what is read. */
export function Initials({ person, large }: { person: { given: string; family: string }; large?: boolean }) {
  return (
    <span class={large ? 'initials large' : 'initials'} aria-hidden="true">
      {initialsOf(person)}
    </span>
  );
}

/** A person's photograph as a square; their initials where the reader has none to see. */
export function Portrait({ page, person, photograph }: Props) {
  if (!photograph) return <Initials person={person} large />;
  const { width, height } = photograph;
  const alt = text[page.lang].photograph.of(fullName(person));
  return <img class="portrait" src={urls.photograph(person.id)} alt={alt} width={width} height={height} />;
}

/** Where a photograph is put or changed, for those who may. */
export function PhotographLink({ page, personId, photograph }: { page: Page; personId: number; photograph: Photograph | null }) {
  const t = text[page.lang].photograph;
  if (!page.actor.can('photograph.keep', cardSubject(personId))) return null;
  return <ActLink page={page} href={urls.changePhotograph(personId)} label={photograph ? t.change : t.put} small />;
}
