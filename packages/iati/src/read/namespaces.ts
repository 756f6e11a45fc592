/** What may begin a name once the tokenizer has judged its letters, and no second colon (Namespaces in XML 1.0, 3). */
const LOCAL_NAME = /^(?![-.0-9\u00B7\u203F\u2040]|[\u0300-\u036F])[^:]+$/;

interface Scope {
  readonly depth: number;
  readonly uris: ReadonlyMap<string, string>;
}

/**
 * Prefixes in force (Namespaces in XML 1.0). Asked only where a colon or an `xmlns` stands: letting the parser resolve every
 * name costs half of its speed.
 */
export class Namespaces {
  private readonly scopes: Scope[] = [];
  /** Depth of the innermost scope, 0 for none: `leave` is asked at every closing tag. */
  private innermost = 0;

  /** Takes the declarations among the attributes of an element at this depth. */
  enter(depth: number, pairs: readonly string[]): void {
    const uris = new Map<string, string>();
    for (let at = 0; at < pairs.length; at += 2) {
      const name = pairs[at]!;
      if (name === 'xmlns') uris.set('', pairs[at + 1]!);
      else if (name.startsWith('xmlns:')) uris.set(name.slice(6), pairs[at + 1]!);
    }
    if (uris.size === 0) return;
    this.scopes.push({ depth, uris });
    this.innermost = depth;
  }

  leave(depth: number): void {
    if (depth !== this.innermost) return;
    this.scopes.pop();
    this.innermost = this.scopes.at(-1)?.depth ?? 0;
  }

  /** The namespace of a prefix ('' for the default one); null when it is not declared. */
  resolve(prefix: string): string | null {
    if (prefix === 'xml') return 'http://www.w3.org/XML/1998/namespace';
    for (let at = this.scopes.length - 1; at >= 0; at--) {
      const uri = this.scopes[at]?.uris.get(prefix);
      if (uri !== undefined) return uri === '' && prefix !== '' ? null : uri;
    }
    return prefix === '' ? '' : null;
  }

  /** The first prefix among the names of an element and its attributes that is not declared, or null. */
  undeclared(element: string, pairs: readonly string[]): string | null {
    const wrong = this.wrongPrefix(element);
    if (wrong !== null) return wrong;
    for (let at = 0; at < pairs.length; at += 2) {
      const name = pairs[at]!;
      if (name.startsWith('xmlns:')) continue;
      const prefix = this.wrongPrefix(name);
      if (prefix !== null) return prefix;
    }
    return null;
  }

  /** A name with its namespace in braces, as messages show it. */
  expanded(name: string): string {
    const colon = name.indexOf(':');
    return `{${this.resolve(colon < 0 ? '' : name.slice(0, colon)) ?? ''}}${name.slice(colon + 1)}`;
  }

  private wrongPrefix(name: string): string | null {
    const colon = name.indexOf(':');
    if (colon < 0) return null;
    const prefix = name.slice(0, colon);
    return this.resolve(prefix) === null || !LOCAL_NAME.test(name.slice(colon + 1)) ? prefix : null;
  }
}

/** Whether an attribute has a prefix or declares a namespace; the prefix `xml` needs no declaration. */
export function hasPrefix(pairs: readonly string[]): boolean {
  for (let at = 0; at < pairs.length; at += 2) {
    const name = pairs[at]!;
    if (name.indexOf(':') > 0 ? name !== 'xml:lang' : name === 'xmlns') return true;
  }
  return false;
}
