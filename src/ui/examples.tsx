import { examples as figures } from './examples/figures.tsx';
import { examples as forms } from './examples/forms.tsx';
import { examples as frame } from './examples/frame.tsx';
import { examples as lists } from './examples/lists.tsx';
import { examples as messages } from './examples/messages.tsx';
import { examples as sittings } from './examples/sittings.tsx';

export type { Example } from './examples/example.ts';

/** Every component at work, family after family. */
export const EXAMPLES = [...frame, ...forms, ...lists, ...figures, ...sittings, ...messages];
