import type { Page } from '#kernel/page';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { words } from '../../text.ts';
import type { Piece } from '../pieces.ts';
import type { DepartureReading } from '../reading.ts';

/** What a person holds, line by line; once a departure is there, who holds it afterwards. */
export function PieceList({ page, reading }: { page: Page; reading: DepartureReading }) {
  const t = words(page).departure;
  const { departure, successor } = reading;
  const title = (piece: Piece) => (piece.href ? <a href={page.to(piece.href)}>{piece.title}</a> : piece.title);
  const after = (piece: Piece) =>
    successor && !departure?.left_vacant.includes(piece.key) ? <a href={page.to(urls.person(successor.id))}>{successor.name}</a> : t.vacant;
  return (
    <Table
      page={page}
      caption={t.holds}
      rows={reading.pieces}
      columns={[
        { key: 'what', label: t.what, head: true, cell: title },
        { key: 'as', label: t.as, cell: (piece) => piece.note },
        ...(departure ? [{ key: 'after', label: t.after, cell: after }] : []),
      ]}
    />
  );
}
