const HEAD = 'Exif\0\0';
const ORIENTATION = 0x0112;
const SHORT = 3;

/** How a picture must be turned, from one to eight, by the first directory of its Exif segment; one where nothing is said (Exif 2.32, 4.6.4). */
export function orientationOf(segment: Buffer): number {
  if (segment.toString('latin1', 4, 10) !== HEAD) return 1;
  const tiff = segment.subarray(10);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  for (let entry = directory + 2; entry < directory + 2 + short(directory) * 12; entry += 12) {
    if (short(entry) !== ORIENTATION || short(entry + 2) !== SHORT) continue;
    const turn = short(entry + 8);
    return turn >= 1 && turn <= 8 ? turn : 1;
  }
  return 1;
}

/** An Exif segment that says how to turn the picture, and nothing else. */
export function orientationSegment(turn: number): Buffer {
  const segment = Buffer.alloc(36);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(34, 2);
  segment.write(`${HEAD}MM`, 4, 'latin1');
  segment.writeUInt16BE(42, 12);
  segment.writeUInt32BE(8, 14);
  segment.writeUInt16BE(1, 18);
  segment.writeUInt16BE(ORIENTATION, 20);
  segment.writeUInt16BE(SHORT, 22);
  segment.writeUInt32BE(1, 24);
  segment.writeUInt16BE(turn, 28);
  return segment;
}
