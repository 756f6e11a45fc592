import type { Child } from 'hono/jsx';
import type { Actor } from '#kernel/actor';
import type { House } from '#kernel/house';
import type { Page } from '#kernel/page';
import type { Body } from '#rooms/mechanism';
import { urls } from '#urls';
import { followPiece } from '../following/piece.tsx';
import { words } from '../text.ts';

/** On the page of a body: the button that follows it, and its feeds for whoever has a program for them. */
export async function bodyPiece(args: { house: House; actor: Actor; page: Page; body: Body }): Promise<Child> {
  const { page, body } = args;
  const t = words(page).feeds;
  return (
    <>
      {await followPiece(args, { kind: 'body', subject: String(body.id) })}
      <p class="small">
        {t.bodyLinks}
        {t.colon}
        <a href={page.to(urls.bodyCalendarFeed(body.code))}>{t.bodyIcs}</a>,{' '}
        <a href={page.to(urls.bodyNewsFeed(body.code))}>{t.bodyAtom}</a>
      </p>
    </>
  );
}
