import { formatDay, formatHour } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { urls } from '#urls';
import { words } from '../words.ts';
import { navigation } from './navigation.ts';
import { WEIGHT } from './weight.ts';

/** Who keeps this house, at what date and hour the page was true, what it weighs, where help is. */
export function Foot({ page }: { page: Page }) {
  const t = words(page);
  const { help } = navigation(page);
  return (
    <footer class="foot">
      <div class="w">
        <p>{page.institution}</p>
        <p>
          {t.stateAt(formatDay(page.today, page.lang), formatHour(page.now, page.lang))} {t.weight(WEIGHT)}
        </p>
        <p class="address">
          {t.address} {page.to(page.path)}
        </p>
        <p class="noprint">
          <a href={page.to(urls.whoMayWhat())}>{t.whoMayWhat}</a>
          {' · '}
          <a href={page.to(urls.personalData())}>{t.personalData}</a>
          {help ? (
            <>
              {' · '}
              <a href={help.href}>{help.label}</a>
            </>
          ) : null}
        </p>
      </div>
    </footer>
  );
}
