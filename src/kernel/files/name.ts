/** A file's name as it may be shown and sent: one line, no path, no trick, its extension kept. Never used on the disk. */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out, with the marks that turn the reading direction
  const plain = last.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '').replace(/[<>:"|?*]/g, '_');
  const trimmed = plain.replace(/^[.\s]+|[.\s]+$/g, '');
  return shorten(trimmed) || 'fichier';
}

const LIMIT = 150;

function shorten(name: string): string {
  if (name.length <= LIMIT) return name;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return name.slice(0, LIMIT - ending.length).replace(/[\ud800-\udbff]$/, '') + ending;
}

/** The header by RFC 6266: a plain name for old programs, the true one beside it. */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const clean = cleanName(name);
  const ascii =
    clean
      .normalize('NFD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/["\\%]/g, '_') || 'fichier';
  const full = encodeURIComponent(clean).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${full}`;
}
