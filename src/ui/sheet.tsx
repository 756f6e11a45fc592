import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Page } from '#kernel/page';
import { Brand } from './layout/brand.tsx';
import { words } from './words.ts';

type SheetProps = PropsWithChildren<{
  page: Page;
  /** Whose text it is, and who keeps the pen. */
  body: string;
  secretariat: string;
  /** Its number, its edition, its day of issue; or that it is a draft. */
  reference: Child;
  title: Child;
  lead?: Child;
}>;

/** A text of the house, the same on the screen and on A4. */
export function Sheet({ page, body, secretariat, reference, title, lead, children }: SheetProps) {
  return (
    <article class="sheet">
      <header class="mast">
        <Brand />
        <p>
          <b>{body}</b>
          <br />
          {secretariat}
        </p>
        <p>
          {reference}
          {page.demo ? (
            <>
              {' '}
              <span class="tag demo">{words(page).demo}</span>
            </>
          ) : null}
        </p>
      </header>
      <h1>{title}</h1>
      {lead ? <p>{lead}</p> : null}
      {children}
    </article>
  );
}

/** A numbered part: one item of the agenda. */
export function SheetPart({ no, title, children }: PropsWithChildren<{ no?: string | number; title: Child }>) {
  return (
    <section class="part">
      <h2>
        {no === undefined ? null : <span>{no}.</span>}
        {title}
      </h2>
      {children}
    </section>
  );
}

/** A decision or a recommendation, framed; never cut by the end of a page. */
export function SheetDecision({ no, note, children }: PropsWithChildren<{ no: string; note?: Child }>) {
  return (
    <div class="decision">
      <p>
        <b>{no}</b> {children}
      </p>
      {note ? <p class="small">{note}</p> : null}
    </div>
  );
}

/** At the end: who adopted it, its lasting address, its digest. */
export function Seal({ page, address, digest, children }: PropsWithChildren<{ page: Page; address?: string; digest?: string }>) {
  const t = words(page);
  return (
    <footer class="seal">
      {children}
      {address ? (
        <p>
          {t.addressOfText}
          {t.colon} {address}
        </p>
      ) : null}
      {digest ? (
        <p>
          {t.seal}
          {t.colon} <code>{digest}</code>
        </p>
      ) : null}
    </footer>
  );
}

/** What follows the sheet on a page of its own when printed. */
export function Annex({ title, children }: PropsWithChildren<{ title: Child }>) {
  return (
    <section class="annex">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
