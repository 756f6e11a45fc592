import en from './console.en.ts';
import fr from './console.fr.ts';

export type ConsoleKey = keyof typeof fr;
type Values = Readonly<Record<string, string | number>>;

/** French for a console set to French, English otherwise: the convention of every terminal. */
export function consoleLanguage(locale: string): 'fr' | 'en' {
  return /^fr/i.test(locale) ? 'fr' : 'en';
}

let language: 'fr' | 'en' = 'en';

/** Chosen once at start, from the settings. */
export function speak(chosen: 'fr' | 'en'): void {
  language = chosen;
}

/** A sentence for whoever stands at the console: it is read by an administrator, never by a reader of the site. */
export function say(key: ConsoleKey, values: Values = {}): string {
  const text = (language === 'fr' ? fr : en)[key];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** What keeps the house from opening, said in a sentence that tells what to do. The command ends with code 1. */
export class Obstacle extends Error {
  readonly key: ConsoleKey;
  constructor(key: ConsoleKey, values: Values = {}) {
    super(say(key, values));
    this.name = 'Obstacle';
    this.key = key;
  }
}
