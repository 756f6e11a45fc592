import { SaxesParser } from 'saxes';
import { IatiReadError } from '../read/errors.ts';
import type { CodeEntry, CodelistData } from './data-form.ts';

interface ItemBeingRead {
  code: string;
  withdrawn: boolean;
  en: string;
  fr: string;
}

/**
 * Reads one official code list file (https://github.com/IATI/IATI-Codelists-NonEmbedded, `codelist.xsd`): codes, withdrawn
 * marks, English and French names. Of versions 1.0x (`<name>` with text) and 2.0x (`<name><narrative>`). Throws
 * `IatiReadError`: `malformed` or `doctype`, or `malformed` for XML that is no code list.
 *
 * @example
 * readCodelistXml('<codelist name="A" complete="1"><codelist-items><codelist-item><code>1</code></codelist-item></codelist-items></codelist>').codes // [{ code: '1' }]
 */
export function readCodelistXml(text: string): CodelistData {
  const reading = new CodelistReading();
  reading.parser.write(text.replace(/^\uFEFF/, '')).close();
  const { name, complete, codes } = reading;
  if (name === null) throw new IatiReadError('malformed', 'the file is no code list: no <codelist name="…"> at its root');
  return { name, complete, codes };
}

class CodelistReading {
  readonly parser = new SaxesParser({ xmlns: false, position: true });
  name: string | null = null;
  complete = false;
  readonly codes: CodeEntry[] = [];
  private readonly path: string[] = [];
  private item: ItemBeingRead | null = null;
  private language = 'en';
  private defaultLanguage = 'en';

  constructor() {
    const { parser } = this;
    parser.on('opentag', (tag) => this.open(tag.name, tag.attributes));
    parser.on('closetag', (tag) => this.close(tag.name));
    parser.on('text', (text) => this.addText(text));
    parser.on('cdata', (text) => this.addText(text));
    parser.on('doctype', () => this.refuse('doctype', 'a document type declaration is not accepted'));
    parser.on('error', (error) => this.refuse('malformed', error.message));
  }

  private refuse(code: 'doctype' | 'malformed', message: string): never {
    throw new IatiReadError(code, message, { line: this.parser.line, column: this.parser.column + 1 }, { reason: message });
  }

  private open(name: string, attributes: Record<string, string>): void {
    if (this.path.length === 0 && name === 'codelist') {
      this.name = attributes.name?.trim() || null;
      this.complete = attributes.complete === '1';
      this.defaultLanguage = attributes['xml:lang'] ?? 'en';
    }
    this.path.push(name);
    if (name === 'codelist-item') this.item = { code: '', withdrawn: attributes.status === 'withdrawn', en: '', fr: '' };
    if (name === 'name' || name === 'narrative') this.startName(attributes['xml:lang'] ?? this.defaultLanguage);
  }

  /** A second name in the same language is left out. */
  private startName(language: string): void {
    const taken = language === 'en' ? this.item?.en : this.item?.fr;
    this.language = taken?.trim() ? 'taken' : language;
  }

  private addText(text: string): void {
    const { item, path } = this;
    if (item === null) return;
    const inside = path.slice(path.lastIndexOf('codelist-item') + 1).join('/');
    if (inside === 'code') item.code += text;
    if (inside === 'name' || inside === 'name/narrative') {
      if (this.language === 'en') item.en += text;
      if (this.language === 'fr') item.fr += text;
    }
  }

  private close(name: string): void {
    this.path.pop();
    if (name !== 'codelist-item' || this.item === null) return;
    const { code, withdrawn, en, fr } = this.item;
    this.item = null;
    if (code.trim() === '') return;
    this.codes.push({
      code: code.trim(),
      ...(withdrawn ? { withdrawn } : {}),
      ...named('en', en),
      ...named('fr', fr),
    });
  }
}

/** Official names hold stray blanks at their ends and doubled ones inside. */
function named(language: 'en' | 'fr', name: string): Pick<CodeEntry, 'en' | 'fr'> {
  const tidy = name.replace(/\s+/g, ' ').trim();
  return tidy === '' ? {} : { [language]: tidy };
}
