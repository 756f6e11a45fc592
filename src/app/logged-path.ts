/** A piece of an address as long as the tokens of links are. */
const TOKEN = /^[\w.~-]{40,}$/;

/** An address as the log keeps it: what opens something by itself is struck out. */
export const loggedPath = (path: string): string =>
  path
    .split('/')
    .map((piece) => (TOKEN.test(piece) ? '…' : piece))
    .join('/');
