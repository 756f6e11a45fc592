/**
 * A guide is its own script. In the text of a step, **bold** is what the reader presses, **bold** followed by `code` is a field with what they put
 * in it, a quotation is what the page shows, a picture is what stands there at that moment, an HTML comment directs the walk alone.
 */
export type Action =
  | { does: 'press'; label: string }
  | { does: 'fill'; label: string; value: string }
  | { does: 'see'; words: string }
  | { does: 'picture'; alt: string; file: string }
  | { does: 'command'; words: string[] }
  | { does: 'direct'; words: string };

export interface Step {
  title: string;
  actions: Action[];
}

const STEP = /^## (\d+\. .+)$/m;
const TOKEN =
  /```sh\nnpm run cli -- (?<command>[^\n]+)\n```|<!-- (?<direct>.+?) -->|!\[(?<alt>[^\]]*)\]\((?<file>[^)]+)\)|\*\*(?<label>[^*]+)\*\*|`(?<value>[^`]+)`|«\s(?<fr>[^»]+)\s»|“(?<en>[^”]+)”/g;

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The steps of a guide, in order. What stands before the first heading or in a section that bears no number is for the reader alone. */
export function readGuide(markdown: string): Step[] {
  const [, ...parts] = markdown.split(/^## /m);
  return parts.flatMap((part) => {
    const title = STEP.exec(`## ${part}`)?.[1];
    return title ? [{ title, actions: actionsOf(title, part) }] : [];
  });
}

function actionsOf(title: string, text: string): Action[] {
  const actions: Action[] = [];
  for (const { groups = {} } of text.matchAll(TOKEN)) {
    const { command, direct, alt, file, label, value, fr, en } = groups;
    const seen = fr ?? en;
    if (command) actions.push({ does: 'command', words: command.split(' ') });
    else if (direct) actions.push({ does: 'direct', words: direct });
    else if (alt !== undefined && file) actions.push({ does: 'picture', alt, file });
    else if (label) actions.push({ does: 'press', label: plain(label) });
    else if (seen) actions.push({ does: 'see', words: plain(seen) });
    else if (value) {
      const last = actions.at(-1);
      if (last?.does !== 'press') throw new Error(`${title}: \`${value}\` follows no field`);
      actions[actions.length - 1] = { does: 'fill', label: last.label, value: plain(value) };
    }
  }
  return actions;
}
