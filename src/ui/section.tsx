import type { Child, PropsWithChildren } from 'hono/jsx';

type SectionProps = PropsWithChildren<{
  /** Unique in the page: the title is found by it. */
  id: string;
  title: Child;
  /** A fact or a link at the right of the title. */
  aside?: Child;
}>;

/** A titled part of a page, with its short piece of eave. */
export function Section({ id, title, aside, children }: SectionProps) {
  return (
    <section class="sec" aria-labelledby={`${id}-titre`} id={id}>
      <div class="sec-head">
        <h2 id={`${id}-titre`}>{title}</h2>
        {aside ? <p class="aside">{aside}</p> : null}
      </div>
      {children}
    </section>
  );
}

/** Work at left, context at right; one column on a phone, in this order. `narrow="left"` turns the widths round (facets). */
export function TwoColumns({ children, narrow }: PropsWithChildren<{ narrow?: 'left' }>) {
  return <div class={narrow === 'left' ? 'two left' : 'two'}>{children}</div>;
}

export function Column({ children }: PropsWithChildren) {
  return <div>{children}</div>;
}

/** Two halves of the same weight. */
export function Halves({ children }: PropsWithChildren) {
  return <div class="half">{children}</div>;
}
