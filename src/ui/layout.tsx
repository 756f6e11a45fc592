import type { Child, PropsWithChildren } from 'hono/jsx';
import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { criticalCss } from './assets.ts';
import { Document } from './layout/document.tsx';
import { Foot } from './layout/foot.tsx';
import { PageHead, type TrailStep } from './layout/head.tsx';
import { RoofBar } from './layout/roof.tsx';
import { Rooms } from './layout/rooms.tsx';
import { words } from './words.ts';

export { safeUrl, withQuery } from './address.ts';
export { assets, CLIENT_FOLDER, CLIENT_PATH } from './assets.ts';
export type { TrailStep } from './layout/head.tsx';
export { type NavItem, type Navigation, setNavigation } from './layout/navigation.ts';
export { type Weighable, weighable } from './layout/weight.ts';

export type LayoutProps = PropsWithChildren<{
  page: Page;
  /** Name of the page: in the browser's tab, and as its only `h1` unless `heading` says more. */
  title: string;
  heading?: Child;
  /** Key of the room the page belongs to, as the navigation knows it. */
  current?: string;
  lead?: Child;
  trail?: readonly TrailStep[];
  acts?: Child;
  /** The content brings its own head (a sheet of minutes). */
  bare?: boolean;
}>;

/** Every page of the house but the visitor's home. */
export function Layout({ page, title, heading, current, lead, trail, acts, bare, children }: LayoutProps) {
  return (
    <Document page={page} title={title}>
      <SkipLink page={page} />
      <RoofBar page={page} />
      <Rooms page={page} current={current} />
      <DemoNote page={page} />
      <main id="contenu" class="w" tabindex={-1}>
        <Toast page={page} />
        {bare ? null : <PageHead page={page} title={heading ?? title} lead={lead} trail={trail} acts={acts} />}
        {children}
      </main>
      <Foot page={page} />
    </Document>
  );
}

export type PublicLayoutProps = PropsWithChildren<{ page: Page; title: string; lead: Child }>;

/** The visitor's home: the whole roof, its beds of stalks, and the bays under it. It carries its styles inside itself. */
export function PublicLayout({ page, title, lead, children }: PublicLayoutProps) {
  return (
    <Document page={page} title={title} critical={criticalCss()} class="public">
      <SkipLink page={page} />
      <div class="house">
        <RoofBar page={page} menu={false} />
      </div>
      <main id="contenu" tabindex={-1}>
        <div class="house">
          <div class="w house-words">
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
          </div>
          <div class="beds" aria-hidden="true" />
        </div>
        <div class="w">
          <Toast page={page} />
          {children}
        </div>
      </main>
      <DemoNote page={page} />
      <Foot page={page} />
    </Document>
  );
}

function SkipLink({ page }: { page: Page }) {
  return (
    <a class="skip" href="#contenu">
      {words(page).skip}
    </a>
  );
}

function DemoNote({ page }: { page: Page }) {
  if (!page.demo) return null;
  const t = words(page);
  return (
    <aside class="demo-note" aria-label={t.demoRegion}>
      <div class="w">
        <p>
          <span class="tag demo">{t.demo}</span> {t.demoNote(formatDay(page.today, page.lang))}
        </p>
      </div>
    </aside>
  );
}

/** What was just done, said once. */
function Toast({ page }: { page: Page }) {
  if (page.done === null) return null;
  return (
    <p class="toast" role="status" data-done="">
      {page.done}
    </p>
  );
}
