import type { PropsWithChildren } from 'hono/jsx';
import { blankForm, HIDDEN } from '#kernel/form';
import type { Page } from '#kernel/page';

interface Look {
  label: string;
  /** The main act: one a page. */
  main?: boolean;
  /** Undoes or ends something; it asks again on its own page. */
  risk?: boolean;
  small?: boolean;
}

function classOf({ main, risk, small }: Look): string {
  return ['b', main ? 'main' : '', risk ? 'risk' : '', small ? 'small' : ''].filter(Boolean).join(' ');
}

/** A place to go, drawn as an act. `href` is an address of `urls`. */
export function ActLink({ page, href, ...look }: Look & { page: Page; href: string }) {
  return (
    <a class={classOf(look)} href={page.to(href)}>
      {look.label}
    </a>
  );
}

interface PostProps extends Look {
  page: Page;
  action: string;
  /** Version of the record the act is on, when it has one. */
  version?: number | null;
  /** Values sent along: `{ to: 'up' }`. */
  values?: Record<string, string | number>;
}

/** An act of one button: it writes, so it is sent as a form. */
export function PostButton({ page, action, version = null, values = {}, ...look }: PostProps) {
  return (
    <form method="post" action={page.to(action)}>
      <HiddenFields page={page} once={blankForm().once} version={version} />
      {Object.entries(values).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
      <button class={classOf(look)} type="submit">
        {look.label}
      </button>
    </form>
  );
}

/** What the house writes in every form: its token, its one-time number, the version it was read at. */
export function HiddenFields({ page, once, version }: { page: Page; once: string; version: number | null }) {
  return (
    <>
      <input type="hidden" name={HIDDEN.token} value={page.token()} />
      <input type="hidden" name={HIDDEN.once} value={once} />
      {version === null ? null : <input type="hidden" name={HIDDEN.version} value={String(version)} />}
    </>
  );
}

/** Acts side by side: the main one takes the whole width on a phone. */
export function ActBar({ children }: PropsWithChildren) {
  return <div class="acts">{children}</div>;
}
