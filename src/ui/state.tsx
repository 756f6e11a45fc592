import type { Page } from '#kernel/page';
import { words } from './words.ts';

export interface Step {
  label: string;
  state: 'done' | 'now' | 'next';
}

/** The life of a thing, state after state: past, current, to come. */
export function States({ page, steps }: { page: Page; steps: readonly Step[] }) {
  const t = words(page);
  return (
    <ol class="states" aria-label={t.states}>
      {steps.map((step) => (
        <li class={step.state === 'done' ? 'done' : undefined} aria-current={step.state === 'now' ? 'step' : undefined}>
          {step.label}
          {step.state === 'done' ? <span class="unseen"> ({t.stateDone})</span> : null}
        </li>
      ))}
    </ol>
  );
}
