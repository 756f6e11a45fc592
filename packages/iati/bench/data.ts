import { existsSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';

const SAMPLES = new URL('../../../../shared/iati/samples/real/', import.meta.url);
const OWN = new URL('../cases/complete-203.xml', import.meta.url);

/** A published file to repeat: its head, its activities, its tail. */
export interface Pattern {
  readonly name: string;
  readonly head: Buffer;
  readonly activities: Buffer;
  readonly tail: Buffer;
  readonly count: number;
}

/** Two published files where they are beside the repository, else the package's own example. */
export function patterns(): Pattern[] {
  const there = ['usaid-bf.xml', 'maec-es-indonesia-201.xml'].map((name) => new URL(name, SAMPLES)).filter((file) => existsSync(file));
  return (there.length > 0 ? there : [OWN]).map(patternOf);
}

function patternOf(file: URL): Pattern {
  const text = readFileSync(file, 'utf8');
  const from = text.search(/<iati-activity[\s>]/);
  const to = text.lastIndexOf('</iati-activity>') + '</iati-activity>'.length;
  const activities = text.slice(from, to);
  return {
    name: file.pathname.split('/').at(-1)!,
    head: Buffer.from(text.slice(0, from)),
    activities: Buffer.from(`${activities}\n`),
    tail: Buffer.from(text.slice(to)),
    count: activities.match(/<iati-activity[\s>]/g)?.length ?? 0,
  };
}

const timesFor = ({ activities }: Pattern, bytes: number): number => Math.max(1, Math.round(bytes / activities.length));

/** A file of about so many bytes, in memory. */
export function repeated(pattern: Pattern, bytes: number): Buffer {
  const body = Array.from({ length: timesFor(pattern, bytes) }, () => pattern.activities);
  return Buffer.concat([pattern.head, ...body, pattern.tail]);
}

/** The same on the disk. */
export async function writeRepeated(pattern: Pattern, bytes: number, path: string): Promise<void> {
  const file = await open(path, 'w');
  const batch = Buffer.concat(Array.from({ length: 16 }, () => pattern.activities));
  try {
    await file.write(pattern.head);
    for (let left = timesFor(pattern, bytes); left > 0; left -= 16) {
      await file.write(left >= 16 ? batch : batch.subarray(0, left * pattern.activities.length));
    }
    await file.write(pattern.tail);
  } finally {
    await file.close();
  }
}
