import type { PropsWithChildren } from 'hono/jsx';

/** The drawing of each mark, on a square of 12. Always followed by its word. */
const DRAWN = {
  // circle: a word given
  noted: <circle class="line" cx="6" cy="6" r="5" stroke-dasharray="2.2 1.8" />,
  notified: (
    <>
      <circle class="line" cx="6" cy="6" r="5" />
      <circle cx="6" cy="6" r="1.7" />
    </>
  ),
  accepted: <circle cx="6" cy="6" r="5.8" />,
  partly: (
    <>
      <circle class="line" cx="6" cy="6" r="5" />
      <path d="M6 1a5 5 0 0 1 0 10z" />
    </>
  ),
  refused: (
    <>
      <circle class="line" cx="6" cy="6" r="5" />
      <path class="line" d="M9.5 2.5l-7 7" />
    </>
  ),
  // square: a work done
  todo: <path class="line" d="M1 1h10v10H1z" />,
  doing: (
    <>
      <path class="line" d="M1 1h10v10H1z" />
      <path d="M1 6h10v5H1z" />
    </>
  ),
  done: <path d="M.2.2h11.6v11.6H.2z" />,
  closed: <path fill-rule="evenodd" d="M.2.2h11.6v11.6H.2zM2.3 6.3l2.6 2.9 5-5.6-1.2-1.1-3.8 4.3-1.4-1.6z" />,
  void: (
    <>
      <path class="line" d="M1 1h10v10H1z" />
      <path class="line" d="M1 11L11 1" />
    </>
  ),
  // triangle: time
  soon: <path class="line" d="M6 1.6l4.9 9H1.1z" />,
  late: <path d="M6 .4l6 11.2H0z" />,
  conflict: <path d="M0 0l6 6 6-6v12L6 6l-6 6z" />,
  // diamond: a seat
  held: <path d="M6 0l6 6-6 6-6-6z" />,
  vacant: <path class="line" d="M6 1l5 5-5 5-5-5z" stroke-dasharray="2.2 1.8" />,
  // padlock: who may read
  reserved: (
    <>
      <path d="M1.6 5.2h8.8v6.6H1.6z" />
      <path class="line" d="M3.4 5.5V3.6a2.6 2.6 0 0 1 5.2 0v1.9" />
    </>
  ),
} as const;

export type MarkName = keyof typeof DRAWN;

export const MARKS = Object.keys(DRAWN) as readonly MarkName[];

/** A mark alone: only beside a word that says the same. */
export function Mark({ of: name }: { of: MarkName }) {
  return (
    <svg class="mark" viewBox="0 0 12 12" aria-hidden="true">
      {DRAWN[name]}
    </svg>
  );
}

/** A mark and its word: the shape first, then the word, then (for what is late or in conflict) the colour. */
export function Said({ as, children }: PropsWithChildren<{ as: MarkName }>) {
  const grave = as === 'late' || as === 'conflict';
  return (
    <span class={grave ? 'said late' : 'said'}>
      <Mark of={as} />
      {children}
    </span>
  );
}

/** A padlock and the name of the audience a paper is kept for. */
export function Reserved({ children }: PropsWithChildren) {
  return <Said as="reserved">{children}</Said>;
}

/** A short word in a frame: «démo», a type, a language. */
export function Tag({ demo, children }: PropsWithChildren<{ demo?: boolean }>) {
  return <span class={demo ? 'tag demo' : 'tag'}>{children}</span>;
}
