import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Page } from '#kernel/page';
import { words } from './words.ts';

export function Agenda({ children }: PropsWithChildren) {
  return <ol class="agenda">{children}</ol>;
}

type ItemProps = PropsWithChildren<{
  page: Page;
  no: string | number;
  /** The hour it should start, already written. */
  at?: string;
  title: Child;
  href?: string;
  /** Short facts joined by a dot: for decision, who presents, a paper. */
  facts?: readonly Child[];
  minutes?: number | null;
  /** Under the minutes: «prévu 30», «déborde de 6». */
  timing?: string;
  late?: boolean;
  /** The item under discussion. */
  now?: boolean;
}>;

/** An item of an agenda; its papers and outcomes are its children. */
export function AgendaItem({ page, no, at, title, href, facts = [], minutes, timing, late, now, children }: ItemProps) {
  const t = words(page);
  return (
    <li class={now ? 'now' : undefined} aria-current={now ? 'step' : undefined}>
      <div class="no">
        {no}
        {at ? <small>{at}</small> : null}
      </div>
      <div>
        <h3>{href ? <a href={page.to(href)}>{title}</a> : title}</h3>
        <Facts facts={facts} />
        {children}
      </div>
      {minutes ? (
        <div class={late ? 'min late' : 'min'}>
          <b>{t.minutes(minutes)}</b>
          {timing ? <span>({timing})</span> : null}
        </div>
      ) : null}
    </li>
  );
}

/** Short facts on one line. */
export function Facts({ facts }: { facts: readonly Child[] }) {
  const given = facts.filter((fact) => fact !== null && fact !== undefined && fact !== '' && fact !== false);
  if (given.length === 0) return null;
  return (
    <p class="meta">
      {given.map((fact) => (
        <span>{fact}</span>
      ))}
    </p>
  );
}

/** The papers of an item: each link says type and size. */
export function Papers({ papers }: { papers: readonly Child[] }) {
  return (
    <ul class="papers">
      {papers.map((paper) => (
        <li>{paper}</li>
      ))}
    </ul>
  );
}

/** What an item came to: issued, or still a draft. */
export function Outcome({ draft, note, children }: PropsWithChildren<{ draft?: boolean; note?: Child }>) {
  return (
    <div class={draft ? 'outcome draft' : 'outcome'}>
      <div>{children}</div>
      {note ? <small>{note}</small> : null}
    </div>
  );
}
