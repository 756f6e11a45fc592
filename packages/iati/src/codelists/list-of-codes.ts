import type { CodeEntry, CodelistData } from './data-form.ts';
import type { Code, Codelist, Codelists } from './list.ts';
import { intlName, type NameSource, ownName } from './names.ts';

/**
 * One list. Its codes are read when they are first asked for, so that a set of seventy lists costs nothing before.
 *
 * @example
 * standardLists.get('Sector')?.nameOf('15110', 'fr') // 'Politiques publiques et gestion administrative'
 */
export class ListOfCodes implements Codelist {
  readonly name: string;
  readonly complete: boolean;
  private readonly read: () => Iterable<CodeEntry>;
  private entries: Map<string, CodeEntry> | null = null;

  constructor(name: string, complete: boolean, read: () => Iterable<CodeEntry>) {
    this.name = name;
    this.complete = complete;
    this.read = read;
  }

  get size(): number {
    return this.all().size;
  }

  has(code: string): boolean {
    return this.all().has(code);
  }

  isWithdrawn(code: string): boolean {
    return this.all().get(code)?.withdrawn === true;
  }

  *codes(): Generator<Code, void, undefined> {
    for (const { code, withdrawn = false } of this.all().values()) yield { code, withdrawn };
  }

  /**
   * The name of a code: that of the official list, else this package's own wording, else (countries, currencies, languages)
   * the platform's. Null for a code that the list does not have.
   *
   * @example
   * standardLists.get('Country')?.nameOf('ML', 'fr') // 'Mali'
   */
  nameOf(code: string, language: 'en' | 'fr'): string | null {
    const entry = this.all().get(code);
    if (entry === undefined) return null;
    return entry[language] ?? ownName(this.name, code, language) ?? intlName(this.name, code, language);
  }

  /**
   * Where `nameOf` has its name from: `official` names may be quoted as the standard's, `own` ones may not.
   *
   * @example
   * standardLists.get('PolicySignificance').sourceOfName('2', 'fr') // 'own'
   */
  sourceOfName(code: string, language: 'en' | 'fr'): NameSource | null {
    const entry = this.all().get(code);
    if (entry === undefined) return null;
    if (entry[language] !== undefined) return 'official';
    if (ownName(this.name, code, language) !== null) return 'own';
    return intlName(this.name, code, language) === null ? null : 'intl';
  }

  /** As plain data, official names only. */
  toJSON(): CodelistData {
    const codes = [...this.all().values()].map(({ code, withdrawn, en, fr }) => ({
      code,
      ...(withdrawn ? { withdrawn } : {}),
      ...(en === undefined ? {} : { en }),
      ...(fr === undefined ? {} : { fr }),
    }));
    return { name: this.name, complete: this.complete, codes };
  }

  private all(): Map<string, CodeEntry> {
    // A list may hold a code twice (FileFormat does); a copy that is in force wins over one withdrawn.
    if (this.entries !== null) return this.entries;
    const entries = new Map<string, CodeEntry>();
    for (const entry of this.read()) {
      if (!entries.has(entry.code) || entries.get(entry.code)?.withdrawn) entries.set(entry.code, entry);
    }
    this.entries = entries;
    return entries;
  }
}

/** A set of lists of one day. */
export class SetOfLists implements Codelists {
  readonly asOf: string;
  private readonly make: () => Iterable<ListOfCodes>;
  private lists: Map<string, ListOfCodes> | null = null;

  constructor(asOf: string, make: () => Iterable<ListOfCodes>) {
    this.asOf = asOf;
    this.make = make;
  }

  get(name: string): ListOfCodes | undefined {
    return this.all().get(name);
  }

  names(): Iterable<string> {
    return this.all().keys();
  }

  private all(): Map<string, ListOfCodes> {
    this.lists ??= new Map([...this.make()].map((list) => [list.name, list]));
    return this.lists;
  }
}
