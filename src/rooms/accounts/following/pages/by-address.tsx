import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { ActBar, PostButton } from '#ui/acts';
import { Confirm } from '#ui/confirm';
import { Field, Form } from '#ui/form';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import { words } from '../../text.ts';
import type { Subject } from '../following.ts';

interface Named {
  title: string;
  href: string;
}

export function FollowByAddressPage({ page, what, followed, form }: { page: Page; what: Subject; followed: Named; form: FormState }) {
  const t = words(page);
  const f = { page, form, errors: t.errors };
  const action = urls.followByAddress({ sorte: what.kind, sujet: what.subject });
  return (
    <Layout page={page} title={t.following.address.title} lead={t.following.address.lead(followed.title)}>
      <Form f={f} action={action} submit={t.following.address.submit} back={{ href: followed.href }} short>
        <Field f={f} name="address" label={t.following.address.field} hint={t.following.address.hint} type="email" autocomplete="email" />
      </Form>
    </Layout>
  );
}

/** What was done, in a sentence, and the way back. */
export function SaidPage({ page, title, says, back }: { page: Page; title: string; says: string; back?: Named }) {
  return (
    <Layout page={page} title={title}>
      <p>{says}</p>
      {back ? (
        <p>
          <a href={page.to(back.href)}>{back.title}</a>
        </p>
      ) : null}
    </Layout>
  );
}

export function ConfirmFollowPage({ page, token, found }: { page: Page; token: string; found: Named }) {
  const t = words(page).following.address;
  return (
    <Layout page={page} title={t.confirmTitle} lead={t.confirmSays(found.title)}>
      <ActBar>
        <PostButton page={page} action={urls.confirmFollow(token)} label={t.confirm} main />
      </ActBar>
    </Layout>
  );
}

export function StopLettersPage({ page, token, form }: { page: Page; token: string; form: FormState }) {
  const t = words(page);
  const f = { page, form, errors: t.errors };
  const s = t.following.address;
  return (
    <Layout page={page} title={s.stopTitle}>
      <Confirm f={f} action={urls.stopFollowing(token)} submit={s.stop} back={{ href: urls.home() }} happens={s.stopSays} risk />
    </Layout>
  );
}
