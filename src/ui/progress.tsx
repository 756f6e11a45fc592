import type { Child } from 'hono/jsx';
import type { Page } from '#kernel/page';
import { type Event, Timeline } from './timeline.tsx';
import { words } from './words.ts';

/** A page of a job under way asks for itself again: set this header on its answer, and only while the job runs. */
export const REFRESH = { Refresh: '10' } as const;

interface ProgressProps {
  page: Page;
  /** «30 activités lues sur 44» */
  title: string;
  done: number;
  of: number;
  note?: Child;
  steps?: readonly Event[];
}

/** A long job: how far it is, its steps. The page may be closed. */
export function Progress({ page, title, done, of, note, steps }: ProgressProps) {
  const t = words(page);
  return (
    <>
      <div role="status">
        <p class="progress-title">{title}</p>
        <progress value={done} max={Math.max(of, 1)} aria-label={title}>
          {t.progress(done, of)}
        </progress>
        <p>{note ?? t.refreshes}</p>
      </div>
      {steps ? <Timeline events={steps} label={t.steps} /> : null}
    </>
  );
}
