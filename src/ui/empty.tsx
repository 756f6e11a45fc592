import type { Child, PropsWithChildren } from 'hono/jsx';

type EmptyProps = PropsWithChildren<{
  title: Child;
  /** What to do next, when something can be done. */
  acts?: Child;
}>;

/** Nothing yet, or nothing wrong: why, and what next. */
export function Empty({ title, acts, children }: EmptyProps) {
  return (
    <div class="empty">
      <svg
        viewBox="0 0 144 100"
        width="144"
        height="100"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-dasharray="7 4"
        aria-hidden="true"
      >
        <path d="M14 4h116l7 13H7z M3 20h138l-5 12H8z M10 35h124l-6 12H16z" />
        <path d="M24 51h16m-12 0v44m8-44v44M64 51h16m-12 0v44m8-44v44M104 51h16m-12 0v44m8-44v44" />
      </svg>
      <div>
        <h2>{title}</h2>
        {children}
        {acts ? <div class="acts">{acts}</div> : null}
      </div>
    </div>
  );
}
