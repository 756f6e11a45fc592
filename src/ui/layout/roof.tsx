import { HIDDEN } from '#kernel/form';
import type { Page } from '#kernel/page';
import { urls } from '#urls';
import { inOtherLanguage } from '../address.ts';
import { words } from '../words.ts';
import { Brand } from './brand.tsx';
import { navigation } from './navigation.ts';

/** The roof: the brand, the search, the reader. */
export function RoofBar({ page, menu = true }: { page: Page; menu?: boolean }) {
  const t = words(page);
  return (
    <header class="roof">
      <div class="w">
        <a class="brand" href={page.to(urls.home())} aria-label={t.brand}>
          <Brand />
        </a>
        <SearchBox page={page} />
        <Me page={page} />
        {menu ? (
          <a class="to-menu" href="#salles">
            {t.menu}
          </a>
        ) : null}
      </div>
      <Acting page={page} />
    </header>
  );
}

/** Whoever acts for another reads it on every page, and stops by one button. */
function Acting({ page }: { page: Page }) {
  const { forName } = page.actor;
  const t = words(page);
  if (forName === null) return null;
  return (
    <div class="acting">
      <form class="w" method="post" action={page.to(urls.stopActing())}>
        <input type="hidden" name={HIDDEN.token} value={page.token()} />
        <p>{t.actingFor(forName)}</p>
        <button type="submit">{t.stopActing}</button>
      </form>
    </div>
  );
}

function SearchBox({ page }: { page: Page }) {
  const t = words(page);
  const asked = page.path === urls.search() ? (page.query.get('q') ?? '') : '';
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is unknown to the browsers of older phones.
    <form class="search" action={page.to(urls.search())} role="search">
      <label class="unseen" for="chercher">
        {t.searchLabel}
      </label>
      <input type="search" id="chercher" name="q" value={asked} autocomplete="off" enterkeyhint="search" />
      <button type="submit">{t.search}</button>
    </form>
  );
}

function Me({ page }: { page: Page }) {
  const { actor } = page;
  const standing = navigation(page).standing;
  const known = actor.kind === 'person' || actor.kind === 'guest';
  return (
    <div class="me">
      {known ? (
        <p>
          <b>{actor.name}</b>
          {standing && actor.forName === null ? `, ${standing}` : ''}
        </p>
      ) : null}
      <MyLinks page={page} />
    </div>
  );
}

/** The reader's account, the other language, the way out. Going out writes, so it is a form. */
export function MyLinks({ page, class: name }: { page: Page; class?: string }) {
  const t = words(page);
  const signedIn = page.actor.kind === 'person';
  return (
    <ul class={name} aria-label={t.me}>
      {signedIn && page.actor.forName === null ? (
        <li>
          <a href={page.to(urls.myAccount())}>{t.myAccount}</a>
        </li>
      ) : null}
      <li>
        <a href={inOtherLanguage(page)} hreflang={page.lang === 'fr' ? 'en' : 'fr'} lang={page.lang === 'fr' ? 'en' : 'fr'}>
          {t.otherLanguage}
        </a>
      </li>
      <li>{signedIn ? <SignOut page={page} /> : <a href={page.to(urls.signIn())}>{t.signIn}</a>}</li>
    </ul>
  );
}

function SignOut({ page }: { page: Page }) {
  return (
    <form method="post" action={page.to(urls.signOut())}>
      <input type="hidden" name={HIDDEN.token} value={page.token()} />
      <button class="as-link" type="submit">
        {words(page).signOut}
      </button>
    </form>
  );
}
