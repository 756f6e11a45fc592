/** A generator of numbers below a bound, the same for the same seed (mulberry32). */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const WORDS = [
  ...[
    '<',
    '>',
    '"',
    "'",
    '&',
    '&amp;',
    '&#0;',
    '&#x10FFFF;',
    '&x;',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?',
    '?>',
    '<!DOCTYPE a [',
    '\0',
    '\r',
    '\n',
    ' ',
  ],
  ...[
    'é',
    '𝔸',
    '\uFEFF',
    'xmlns="urn:x"',
    'xmlns:a="b"',
    'a:b',
    '-',
    '0',
    '9',
    '1e9',
    '99999999999999999999',
    '-0.00',
    '2024-02-30',
    '0000-00-00',
    'Z',
  ],
  ...[
    '<iati-activity>',
    '</iati-activity>',
    '<narrative/>',
    'version="1.03"',
    'code=""',
    'percentage="100.1"',
    'vocabulary="99"',
    '<transaction>',
    '</value>',
  ],
].map((word) => Buffer.from(word));

type Mutation = (bytes: Buffer, roll: (below: number) => number) => Buffer;

const cut = (bytes: Buffer, from: number, to: number, put: Buffer = Buffer.alloc(0)) =>
  Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)]);

/** From one `<` to another, so that whole tags and elements move. */
function spanOfTags(bytes: Buffer, roll: (below: number) => number): [number, number] {
  const from = Math.max(0, bytes.indexOf('<', roll(bytes.length)));
  let to = from;
  for (let tags = 1 + roll(6); tags > 0; tags--) to = Math.max(to, bytes.indexOf('<', to + 1));
  return [from, to];
}

const MUTATIONS: Mutation[] = [
  (bytes, roll) => {
    const at = roll(bytes.length);
    return cut(bytes, at, at + 1, Buffer.from([roll(256)]));
  },
  (bytes, roll) => {
    const at = roll(bytes.length);
    return cut(bytes, at, at + roll(3), WORDS[roll(WORDS.length)]!);
  },
  (bytes, roll) => {
    const at = roll(bytes.length);
    return cut(bytes, at, at + roll(60));
  },
  (bytes, roll) => bytes.subarray(0, roll(bytes.length)),
  (bytes, roll) => {
    const [from, to] = spanOfTags(bytes, roll);
    return cut(bytes, from, to);
  },
  (bytes, roll) => {
    const [from, to] = spanOfTags(bytes, roll);
    return cut(bytes, to, to, bytes.subarray(from, to));
  },
  (bytes, roll) => {
    const [from, to] = spanOfTags(bytes, roll);
    const at = Math.max(0, bytes.indexOf('<', roll(bytes.length)));
    return cut(bytes, at, at, bytes.subarray(from, to));
  },
];

/** A file with one to four damages: bytes, words of XML and of the standard, pieces lost, tags lost, doubled or moved, the end lost. */
export function mutated(bytes: Buffer, roll: (below: number) => number): Buffer {
  let damaged = bytes;
  for (let damages = 1 + roll(4); damages > 0 && damaged.length > 0; damages--) damaged = MUTATIONS[roll(MUTATIONS.length)]!(damaged, roll);
  return damaged;
}
