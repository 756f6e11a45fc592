import type { Child } from 'hono/jsx';
import type { Actor } from '#kernel/actor';
import type { House } from '#kernel/house';
import type { Page } from '#kernel/page';
import { ActBar, ActLink, PostButton } from '#ui/acts';
import { urls } from '#urls';
import { words } from '../text.ts';
import { findFollow, type Subject } from './following.ts';
import { findFollowable } from './slots.ts';

interface Args {
  house: House;
  actor: Actor;
  page: Page;
}

/** «Suivre cette liste», as the address filters it. */
export async function followListPiece(args: Args, kind: string): Promise<Child> {
  const subject = (await findFollowable(kind))?.list?.subjectOf(args.page.query);
  return subject ? followPiece(args, { kind, subject }, words(args.page).following.followList) : null;
}

/** «Suivre» on the page of anything: a button for who is signed in, a way by e-mail for the public. */
export async function followPiece(args: Args, what: Subject, label?: string): Promise<Child> {
  const { house, actor, page } = args;
  const t = words(page).following;
  const values = { kind: what.kind, subject: what.subject };
  if (actor.kind === 'visitor') {
    return (
      <ActBar>
        <ActLink page={page} href={urls.followByAddress({ sorte: what.kind, sujet: what.subject })} label={t.byMail} small />
      </ActBar>
    );
  }
  if (!actor.can('follow.own', { personId: actor.personId })) return null;
  const known = await findFollow(house.db, actor, what);
  if (!known) {
    return (
      <ActBar>
        <PostButton page={page} action={urls.follow()} values={values} label={label ?? t.follow} small />
      </ActBar>
    );
  }
  return (
    <ActBar>
      <span class="small quiet">
        {t.following} ({t.rhythms[known.rhythm]})
      </span>
      <PostButton page={page} action={urls.unfollow(known.id)} label={t.unfollow} small />
      <a class="small" href={page.to(urls.myFollows())}>
        {t.settings}
      </a>
    </ActBar>
  );
}
