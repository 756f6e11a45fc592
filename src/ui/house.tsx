import type { Child, PropsWithChildren } from 'hono/jsx';

/** The bays of the public house, between its pillars: three at most. */
export function Bays({ children }: PropsWithChildren) {
  return <div class="bays">{children}</div>;
}

export function Bay({ id, title, children }: PropsWithChildren<{ id: string; title: Child }>) {
  return (
    <section class="pillar" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
