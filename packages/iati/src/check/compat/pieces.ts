/** A part of a text, by its units. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a file into records as the official validator does: by a search for the tags in the text, comments and CDATA included.
 * What is cut is not always well-formed: a tag in a comment begins a record, an end tag in CDATA ends one.
 */
export function* piecesOf(text: string, name: 'iati-activity' | 'iati-organisation'): Generator<Piece, void, undefined> {
  const begins = new RegExp(`<${name}(?=[\\s/>])`, 'g');
  const ends = `</${name}>`;
  for (let found = begins.exec(text); found !== null; found = begins.exec(text)) {
    const start = found.index;
    const tagEnd = text.indexOf('>', start);
    const selfClosed = tagEnd > 0 && text[tagEnd - 1] === '/';
    const last = selfClosed ? tagEnd : text.indexOf(ends, start);
    if (last < 0) return;
    const end = selfClosed ? tagEnd + 1 : last + ends.length;
    yield { start, end };
    begins.lastIndex = end;
  }
}
