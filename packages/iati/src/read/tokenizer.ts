import { SaxesParser } from 'saxes';
import { NO_PAIRS } from '../model/node.ts';

/**
 * What the loops below need of the library's inside. They only run ahead over plain letters; everything with a meaning (`<`, `&`,
 * `]`, a carriage return, a control character, a surrogate) is left to the library's own loops, and so is every judgement.
 */
interface Inside {
  chunk: string;
  i: number;
  prevI: number;
  line: number;
  column: number;
  readonly position: number;
  positionAtNewLine: number;
  name: string;
  text: string;
  q: number | null;
  forbiddenState: number;
  /** Names and values here; objects in the library. */
  attribList: string[];
  textHandler: unknown;
  fail(message: string): unknown;
}
type Loop<R> = (this: Inside) => R;

const NEW_LINE = 10;
/** By character below 128: 1 for those of names, 2 for plain text besides; 0 for what the library looks at. */
const KIND = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/[\w:.-]/.test(letter)) return 1;
  return code < 32 || '<&]>"\''.includes(letter) ? 0 : 2;
});
const QUOTES = new Set([34, 39]);
/** What ends most names: a blank, `/`, `=` and `>`. */
const AFTER_NAMES = new Set([32, 47, 61, 62]);

/**
 * The strict tokenizer: saxes, with attributes as a list of names and values (`pairs`, of the element being opened) instead of
 * one object for each, and loops that run over plain letters. Same events, places and errors as the library (a property of the tests).
 * It adds no field of its own: with one more V8 keeps the parser as a dictionary, and everything runs three times slower.
 * For the same reason it is a class of its own: with eight handlers or more on the library's class the same happens.
 */
export class Tokenizer extends SaxesParser {
  /** Name, value, name, value … of the element that is being opened: to be read in the handler of `opentag`. */
  get pairs(): string[] {
    const { attribList } = this as unknown as Inside;
    return attribList.length === 0 ? NO_PAIRS : attribList;
  }
}

const library = SaxesParser.prototype as unknown as {
  captureNameChars: Loop<number>;
  handleTextInRoot: Loop<void>;
  sAttribValueQuoted: Loop<void>;
  openTag: Loop<void>;
  openSelfClosingTag: Loop<void>;
};

const ahead: Record<string, (this: Inside, ...given: never[]) => unknown> = {
  captureNameChars() {
    const { chunk, i: start } = this;
    const { length } = chunk;
    let at = start;
    let code = 0;
    for (; at < length; at++) {
      code = chunk.charCodeAt(at);
      if (code > 127 || KIND[code] !== 1) break;
    }
    if (at === start || at === length || !AFTER_NAMES.has(code)) return library.captureNameChars.call(this);
    this.name = this.name === '' ? chunk.slice(start, at) : this.name + chunk.slice(start, at);
    this.i = at + 1;
    this.prevI = at;
    this.column += at - start + 1;
    return code;
  },

  handleTextInRoot() {
    const { chunk, i: start } = this;
    const { length } = chunk;
    let at = start;
    let lineStart = start - this.column;
    for (; at < length; at++) {
      const code = chunk.charCodeAt(at);
      if (code < 128) {
        if (KIND[code] !== 0 || QUOTES.has(code)) continue;
        if (code !== NEW_LINE) break;
        this.line++;
        lineStart = at + 1;
      } else if (code >= 0xd800) break;
    }
    if (at > start) {
      if (this.textHandler !== undefined) this.text += chunk.slice(start, at);
      if (lineStart > start) this.positionAtNewLine = this.position + (lineStart - start);
      this.i = at;
      this.prevI = at - 1;
      this.column = at - lineStart;
      this.forbiddenState = 0;
    }
    library.handleTextInRoot.call(this);
  },

  sAttribValueQuoted() {
    const { chunk, i: start, q } = this;
    const { length } = chunk;
    let at = start;
    for (; at < length; at++) {
      const code = chunk.charCodeAt(at);
      if (code < 128 ? KIND[code] === 0 && (code === q || !QUOTES.has(code)) : code >= 0xd800) break;
    }
    if (at > start) {
      this.text += chunk.slice(start, at);
      this.i = at;
      this.prevI = at - 1;
      this.column += at - start;
    }
    library.sAttribValueQuoted.call(this);
  },

  openTag() {
    library.openTag.call(this);
    if (this.attribList.length > 0) this.attribList = [];
  },

  openSelfClosingTag() {
    library.openSelfClosingTag.call(this);
    if (this.attribList.length > 0) this.attribList = [];
  },

  pushAttribPlain(name: string, value: string) {
    this.attribList.push(name, value);
  },

  processAttribsPlain() {
    const { attribList } = this;
    for (let at = 2; at < attribList.length; at += 2) {
      for (let before = 0; before < at; before += 2) {
        if (attribList[before] === attribList[at]) this.fail(`duplicate attribute: ${attribList[at]}.`);
      }
    }
  },
};
Object.assign(Tokenizer.prototype, ahead);
