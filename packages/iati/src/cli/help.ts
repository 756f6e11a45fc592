import type { CommandName } from './commands.ts';
import type { Language } from './language.ts';

/** What is said of one command. Options: the name of their value ('' for a switch), and the sentence. */
export interface CommandHelp {
  readonly usage: string;
  readonly summary: string;
  readonly about: string;
  readonly options: Readonly<Record<string, readonly [value: string, sentence: string]>>;
  /** What to type, and what it does. */
  readonly examples: readonly (readonly [typed: string, does: string])[];
  readonly exits: Readonly<Record<number, string>>;
}

/** Everything that help says in one language. */
export interface HelpTexts {
  readonly usage: string;
  readonly tagline: string;
  readonly headings: {
    readonly usage: string;
    readonly commands: string;
    readonly options: string;
    readonly examples: string;
    readonly exits: string;
  };
  readonly more: string;
  readonly everywhere: CommandHelp['options'];
  readonly commands: Readonly<Record<CommandName, CommandHelp>>;
}

export async function helpTexts(language: Language): Promise<HelpTexts> {
  return language === 'fr' ? (await import('./texts/help.fr.ts')).helpFr : (await import('./texts/help.en.ts')).helpEn;
}

/** The page of `iati --help`. */
export function overview(texts: HelpTexts): string {
  const { headings, commands } = texts;
  const lines = Object.entries(commands).map(([name, { summary }]): Row => [name, summary]);
  return `${[texts.tagline, `${headings.usage} ${texts.usage}`, section(headings.commands, lines), section(headings.options, optionRows(texts.everywhere, {})), texts.more].join('\n\n')}\n`;
}

/** The page of `iati COMMAND --help`. */
export function commandPage(texts: HelpTexts, name: CommandName, shorts: Readonly<Record<string, string | undefined>>): string {
  const { headings } = texts;
  const { usage, summary, about, options, examples, exits } = texts.commands[name];
  return `${[
    summary,
    `${headings.usage} ${usage}`,
    ...(about === '' ? [] : [about]),
    section(headings.options, optionRows({ ...options, ...texts.everywhere }, { ...shorts, help: 'h' })),
    `${headings.examples}\n${examples.map(([typed, does]) => `  ${typed}\n      ${does}`).join('\n')}`,
    section(headings.exits, Object.entries(exits)),
  ].join('\n\n')}\n`;
}

type Row = readonly [string, string];

function optionRows(options: CommandHelp['options'], shorts: Readonly<Record<string, string | undefined>>): Row[] {
  return Object.entries(options).map(([name, [value, sentence]]): Row => {
    const short = shorts[name] ? `-${shorts[name]}, ` : '';
    return [`${short}--${name}${value === '' ? '' : ` ${value}`}`, sentence];
  });
}

function section(heading: string, rows: readonly Row[]): string {
  const width = Math.min(24, Math.max(...rows.map(([first]) => first.length))) + 2;
  const lines = rows.map(([first, second]) => `  ${first.padEnd(width)}${wrapped(second, width + 2)}`);
  return `${heading}\n${lines.join('\n')}`;
}

/** Broken at words, so that a page fits a window of 100 columns. */
function wrapped(text: string, indent: number): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1]!;
    if (last !== '' && indent + last.length + word.length + 1 > 100) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}
