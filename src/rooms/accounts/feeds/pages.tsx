import { dayOf } from '#kernel/day';
import type { FormState } from '#kernel/form';
import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActBar, ActLink, PostButton } from '#ui/acts';
import { Confirm } from '#ui/confirm';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import { words } from '../text.ts';
import type { Feed } from './store.ts';

const trailOf = (page: Page) => [
  { label: words(page).mine.title, href: urls.myAccount() },
  { label: words(page).following.title, href: urls.myFollows() },
  { label: words(page).feeds.title, href: urls.myFeeds() },
];

/** Whether there is an address, since when, and the two things to do with it. */
export function FeedPage({ page, feed }: { page: Page; feed: Feed | undefined }) {
  const t = words(page).feeds;
  const since = feed && formatDay(dayOf(feed.made_at), page.lang);
  return (
    <Layout page={page} title={t.title} lead={t.lead} trail={trailOf(page)}>
      <p>{since ? t.since(since) : t.none}</p>
      {since ? <p class="quiet">{t.anewSays}</p> : null}
      <ActBar>
        <PostButton page={page} action={urls.myFeeds()} label={since ? t.anew : t.make} main />
        {since ? <ActLink page={page} href={urls.revokeMyFeeds()} label={t.revoke} /> : null}
      </ActBar>
    </Layout>
  );
}

/** The addresses, this once. */
export function MadeFeedPage({ page, site, token }: { page: Page; site: string; token: string }) {
  const t = words(page).feeds;
  const addresses = [
    { says: t.calendar, address: urls.ownCalendarFeed(token) },
    { says: t.calendarFollowed, address: urls.ownCalendarFeed(token, { choix: 'suivi' }) },
    { says: t.news, address: urls.ownNewsFeed(token) },
  ];
  return (
    <Layout page={page} title={t.madeTitle} lead={t.madeLead} trail={trailOf(page)}>
      <dl class="facts">
        {addresses.map(({ says, address }) => (
          <>
            <dt>{says}</dt>
            <dd>
              <a href={`${site}${address}`}>{`${site}${address}`}</a>
            </dd>
          </>
        ))}
      </dl>
      <p>{t.madeHow}</p>
      <p class="quiet">{t.madeWarning}</p>
      <ActBar>
        <ActLink page={page} href={urls.myFollows()} label={t.kept} />
      </ActBar>
    </Layout>
  );
}

export function RevokeFeedPage({ page, form }: { page: Page; form: FormState }) {
  const t = words(page);
  const f = { page, form, errors: t.errors };
  return (
    <Layout page={page} title={t.feeds.revokeTitle} trail={trailOf(page)}>
      <Confirm
        f={f}
        action={urls.revokeMyFeeds()}
        submit={t.feeds.revoke}
        back={{ href: urls.myFeeds() }}
        happens={t.feeds.revokeSays}
        risk
      />
    </Layout>
  );
}
