import type { Grantee } from '#kernel/access';
import type { Page } from '#kernel/page';
import { Layout } from '#ui/layout';
import { Table } from '#ui/table';
import { text } from '../text.ts';

export interface RoomRights {
  room: string;
  rules: { act: string; grantees: readonly Grantee[] }[];
}

/** The tables of rights, printed. */
export function RightsPage({ page, rooms }: { page: Page; rooms: readonly RoomRights[] }) {
  const t = text[page.lang];
  const who = (grantees: readonly Grantee[]) => grantees.map((one) => t.grantees[one.key] ?? one.key).join(` ${t.rights.or} `);
  return (
    <Layout page={page} title={t.rights.title} current="rights" lead={t.rights.lead}>
      <p>{t.rights.see}</p>
      <Table
        page={page}
        caption={t.rights.title}
        groups={rooms.map(({ room, rules }) => ({ title: room, rows: rules }))}
        columns={[
          { key: 'acte', label: t.rights.act, head: true, cell: (row) => row.act },
          { key: 'qui', label: t.rights.who, cell: (row) => who(row.grantees) },
        ]}
      />
    </Layout>
  );
}
