import type { Child } from 'hono/jsx';
import type { Page } from '#kernel/page';
import { Definitions } from '#ui/definition';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { bodyTitle, seatWords } from '../../naming.ts';
import { capacityWords } from '../../pages/parts.tsx';
import { underOrganisation } from '../../pages/trail.ts';
import type { BodyName } from '../../store/bodies.ts';
import type { Organisation } from '../../store/organisations.ts';
import { text } from '../../text.ts';
import type { HeldAfter, MandateAfter, PostAfter } from '../store.ts';

export type Bodies = ReadonlyMap<number, BodyName>;

export const trailOf = (page: Page, organisation: Organisation, label: string) => underOrganisation(page, organisation, { label });

/** What an act asks first, by address; nothing is written. */
export function Question({
  page,
  action,
  title,
  done,
  children,
}: {
  page: Page;
  action: string;
  title: string;
  done: boolean;
  children: Child;
}) {
  return (
    <Section id="question" title={title}>
      <form class="form" action={page.to(action)}>
        {children}
        <div class="form-end acts">
          <button class={done ? 'b' : 'b main'} type="submit">
            {text[page.lang].membership.see}
          </button>
        </div>
      </form>
    </Section>
  );
}

/** Counted titles, each with its lines; those without a line are left out. */
export function Lists({ of }: { of: readonly (readonly [title: string, lines: readonly Child[]])[] }) {
  const items = of.map(([term, lines]) => {
    const list = (
      <ul class="plain">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    );
    return { term, say: lines.length === 0 ? null : list };
  });
  return <Definitions items={items} />;
}

export function seatLines(page: Page, bodies: Bodies, held: readonly HeldAfter[]): Child[] {
  return held.map((seat) => {
    const body = bodies.get(seat.body_id);
    const words = seatWords(seat, body, page.lang);
    return (
      <a href={page.to(urls.seat(seat.seat_id))}>{body ? text[page.lang].membership.seatIn(words, bodyTitle(body, page.lang)) : words}</a>
    );
  });
}

const Name = ({ page, of }: { page: Page; of: { person_id: number; given: string; family: string } }) => (
  <a href={page.to(urls.person(of.person_id))}>{`${of.given} ${of.family}`}</a>
);

export function mandateLines(page: Page, bodies: Bodies, mandates: readonly MandateAfter[]): Child[] {
  return mandates.map((one) => {
    const body = bodies.get(one.body_id);
    return (
      <>
        <Name page={page} of={one} />{' '}
        <span class="small quiet">
          {capacityWords(page, one)}
          {body ? `, ${bodyTitle(body, page.lang)}` : ''}
        </span>
      </>
    );
  });
}

export function postLines(page: Page, posts: readonly PostAfter[]): Child[] {
  return posts.map((one) => (
    <>
      <Name page={page} of={one} /> <span class="small quiet">{page.lang === 'en' ? (one.title_en ?? one.title_fr) : one.title_fr}</span>
    </>
  ));
}
