import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Actor } from '#kernel/actor';
import type { House } from '#kernel/house';
import type { Page } from '#kernel/page';
import type { Body, Organisation } from '#rooms/mechanism';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { followPiece } from '../following/piece.tsx';
import { words } from '../text.ts';

interface Args {
  house: House;
  actor: Actor;
  page: Page;
}

const Following = ({ page, children }: PropsWithChildren<{ page: Page }>) => (
  <Section id="suivre" title={words(page).following.follow}>
    {children}
  </Section>
);

/** On the page of a body: the button that follows it, and its feeds for whoever has a program for them. */
export async function bodyPiece(args: Args & { body: Body }): Promise<Child> {
  const { page, body } = args;
  const t = words(page).feeds;
  return (
    <Following page={page}>
      {await followPiece(args, { kind: 'body', subject: String(body.id) })}
      <p class="small">
        {t.bodyLinks}
        {t.colon}
        <a href={page.to(urls.bodyCalendarFeed(body.code))}>{t.bodyIcs}</a>,{' '}
        <a href={page.to(urls.bodyNewsFeed(body.code))}>{t.bodyAtom}</a>
      </p>
    </Following>
  );
}

/** On the page of an organisation: the button that follows it, for those who may. */
export async function organisationPiece(args: Args & { organisation: Organisation }): Promise<Child> {
  const button = await followPiece(args, { kind: 'organisation', subject: String(args.organisation.id) });
  return button ? <Following page={args.page}>{button}</Following> : null;
}
