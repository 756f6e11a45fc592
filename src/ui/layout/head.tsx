import type { Child } from 'hono/jsx';
import type { Page } from '#kernel/page';
import { words } from '../words.ts';

/** A step of the way to a page; the last one has no address: it is the page. */
export interface TrailStep {
  label: string;
  href?: string;
}

export interface HeadProps {
  page: Page;
  title: Child;
  /** One line of facts under the title. */
  lead?: Child;
  trail?: readonly TrailStep[];
  /** The acts of the page, the main one among them. */
  acts?: Child;
}

/** The way here, the title, one line of facts, the acts. */
export function PageHead({ page, title, lead, trail, acts }: HeadProps) {
  return (
    <>
      {trail ? <Trail page={page} trail={trail} /> : null}
      <div class="head">
        <div>
          <h1>{title}</h1>
          {lead ? <p class="lead">{lead}</p> : null}
        </div>
        {acts ? <div class="acts">{acts}</div> : null}
      </div>
    </>
  );
}

function Trail({ page, trail }: { page: Page; trail: readonly TrailStep[] }) {
  return (
    <nav class="trail" aria-label={words(page).trail}>
      <ol>
        {trail.map((step) => (
          <li>{step.href ? <a href={page.to(step.href)}>{step.label}</a> : <span aria-current="page">{step.label}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}
