import { blankForm } from '#kernel/form';
import type { Page } from '#kernel/page';
import { ActLink, HiddenFields, PostButton } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Layout } from '#ui/layout';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { words } from '../../text.ts';
import type { FollowLine } from '../following.ts';
import { RHYTHMS } from '../slots.ts';

/** «Ce que je suis»: each subject with its rhythm, and the way to stop. */
export function MyFollowsPage({ page, lines }: { page: Page; lines: readonly FollowLine[] }) {
  const t = words(page);
  const f = t.following;
  const trail = [{ label: t.mine.title, href: urls.myAccount() }, { label: f.title }];
  const acts = <ActLink page={page} href={urls.myFeeds()} label={t.feeds.link} />;
  return (
    <Layout page={page} title={f.title} lead={f.lead} trail={trail} acts={acts}>
      {lines.length === 0 ? (
        <Empty title={f.none}>
          <p>{f.noneWhy}</p>
        </Empty>
      ) : (
        <Table
          page={page}
          caption={f.title}
          rows={lines}
          columns={[
            {
              key: 'what',
              label: f.what,
              head: true,
              cell: (line) => (line.href ? <a href={page.to(line.href)}>{line.title}</a> : line.title),
            },
            { key: 'rhythm', label: f.rhythm, cell: (line) => <RhythmForm page={page} line={line} /> },
            {
              key: 'end',
              label: f.unfollow,
              text: true,
              cell: (line) => <PostButton page={page} action={urls.unfollow(line.id)} label={f.unfollow} small />,
            },
          ]}
        />
      )}
    </Layout>
  );
}

function RhythmForm({ page, line }: { page: Page; line: FollowLine }) {
  const t = words(page).following;
  return (
    <form class="acts" method="post" action={page.to(urls.followRhythm(line.id))}>
      <HiddenFields page={page} once={blankForm().once} version={null} />
      <select name="rhythm" aria-label={`${t.rhythm}, ${line.title}`}>
        {RHYTHMS.map((rhythm) => (
          <option value={rhythm} selected={rhythm === line.rhythm}>
            {t.rhythms[rhythm]}
          </option>
        ))}
      </select>
      <button class="b small" type="submit">
        {t.save}
        <span class="unseen"> {line.title}</span>
      </button>
    </form>
  );
}
