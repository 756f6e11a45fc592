/**
 * A slot: an upper room names it on its page, a lower room fills it from its door with its own rights, `rooms.ts` joins them.
 * There is no other way up.
 */
export interface Slot<Args, Piece> {
  readonly name: string;
  fill(room: string, make: (args: Args) => Promise<Piece> | Piece): void;
  /** Every piece, in the order of the rooms. */
  gather(args: Args): Promise<Piece[]>;
}

export function slot<Args, Piece>(name: string): Slot<Args, Piece> {
  const fillings = new Map<string, ((args: Args) => Promise<Piece> | Piece)[]>();
  return {
    name,
    fill(room, make) {
      const known = fillings.get(room) ?? [];
      if (!known.includes(make)) fillings.set(room, [...known, make]);
    },
    async gather(args) {
      const pieces: Piece[] = [];
      for (const make of [...fillings.values()].flat()) pieces.push(await make(args));
      return pieces;
    },
  };
}
