import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActBar, PostButton } from '#ui/acts';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import type { GuestReading } from '../guest-links.ts';
import { words } from '../text.ts';

/** Enough of an address for its owner, and no more for whoever the link was forwarded to. */
const veiled = (address: string): string => address.replace(/^(.)[^@]*/, '$1…');

interface Props {
  page: Page;
  token: string;
  reading: GuestReading;
  /** What is asked of the guest. */
  says: string;
}

/** A guest's door: what is asked, until when, one button. */
export function GuestPage({ page, token, reading, says }: Props) {
  const t = words(page).guest;
  const { link, state } = reading;
  return (
    <Layout page={page} title={t.title} lead={t.for(veiled(link.address))}>
      <p>
        <b>{says}</b>
      </p>
      <p class="quiet">{t.until(formatDay(link.lastDay, page.lang, 'long'))}</p>
      <ActBar>
        <PostButton page={page} action={urls.guestLink(token)} label={state === 'here' ? t.goOn : t.open} main />
      </ActBar>
    </Layout>
  );
}

/** A link that does not open in this browser: why, and, where it helps, a new one to its own address. */
export function DeadGuestPage({ page, token, reading, says }: Props) {
  const t = words(page).guest;
  const { link, state } = reading;
  const again = state === 'elsewhere' || state === 'replaced';
  return (
    <Layout page={page} title={t.deadTitle}>
      <p>{says}</p>
      {again ? (
        <ActBar>
          <PostButton page={page} action={urls.renewGuestLink(token)} label={t.renew(veiled(link.address))} main />
        </ActBar>
      ) : null}
    </Layout>
  );
}
