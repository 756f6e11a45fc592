import type { Child } from 'hono/jsx';
import { Mark, type MarkName } from './marks.tsx';

export interface Event {
  mark: MarkName;
  text: Child;
  when: Child;
  /** Where things stand now. */
  current?: boolean;
}

/** What happened, in order: a mark, a sentence, a date. */
export function Timeline({ events, label }: { events: readonly Event[]; label?: string }) {
  return (
    <ol class="steps" aria-label={label}>
      {events.map((event) => (
        <li aria-current={event.current ? 'step' : undefined}>
          <Mark of={event.mark} />
          <span>{event.text}</span>
          <span class="when">{event.when}</span>
        </li>
      ))}
    </ol>
  );
}
