import type { Child, PropsWithChildren } from 'hono/jsx';
import { Mark, type MarkName } from './marks.tsx';

type NoticeProps = PropsWithChildren<{
  /** To know (by default), grave, or good. */
  tone?: 'grave' | 'good';
  title?: Child;
  /** The mark before the title; a grave notice bears one by itself. */
  mark?: MarkName;
}>;

/** Something to know beside the work: words first, a rail of colour beside them. */
export function Notice({ tone, title, mark, children }: NoticeProps) {
  const sign = mark ?? (tone === 'grave' ? 'late' : tone === 'good' ? 'closed' : 'soon');
  return (
    <div class={tone ? `notice ${tone}` : 'notice'}>
      {title ? (
        <p class="notice-title">
          <Mark of={sign} />
          {title}
        </p>
      ) : null}
      {children}
    </div>
  );
}
