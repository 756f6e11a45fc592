import { dayOf } from '#kernel/day';
import type { FormState } from '#kernel/form';
import { formatDay, formatHour, LANGS } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActBar, ActLink, PostButton } from '#ui/acts';
import { Choice, Field, Form } from '#ui/form';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { browserOf } from '../browsers.ts';
import type { MyAccount } from '../my-account.ts';
import type { SessionRow } from '../store/sessions.ts';
import { words } from '../text.ts';

interface Props {
  page: Page;
  mine: MyAccount;
  language: FormState;
  password: FormState;
}

export function MyAccountPage({ page, mine, language, password }: Props) {
  const t = words(page);
  const acts = (
    <>
      <ActLink page={page} href={urls.person(mine.account.personId)} label={t.mine.card} />
      <ActLink page={page} href={urls.myFollows()} label={t.following.mine} />
    </>
  );
  return (
    <Layout page={page} title={t.mine.title} lead={t.mine.lead(mine.address)} acts={acts}>
      <Language page={page} form={language} />
      <Password page={page} mine={mine} form={password} />
      <SecondFactor page={page} mine={mine} />
      <Delegations page={page} />
      <Sessions page={page} mine={mine} />
      <Section id="arrivee-depart" title={t.mine.comingAndGoing}>
        <ActBar>
          <ActLink page={page} href={urls.welcome()} label={t.mine.welcome} />
          <ActLink page={page} href={urls.departure(mine.account.personId)} label={t.departure.mine} />
        </ActBar>
      </Section>
      <OtherPages page={page} />
    </Layout>
  );
}

function OtherPages({ page }: { page: Page }) {
  const t = words(page);
  return (
    <Section id="autres" title={t.mine.others}>
      <ul class="plain">
        <li>
          <a href={page.to(urls.myData())}>{t.personalData.mine.title}</a>
        </li>
        {page.actor.can('account.list') ? (
          <li>
            <a href={page.to(urls.accounts())}>{t.keeping.title}</a>
          </li>
        ) : null}
      </ul>
    </Section>
  );
}

function Language({ page, form }: { page: Page; form: FormState }) {
  const t = words(page);
  const f = { page, form, errors: t.errors };
  const options = LANGS.map((lang) => ({ value: lang, label: t.langs[lang] }));
  return (
    <Section id="langue" title={t.mine.language}>
      <Form f={f} action={urls.myLanguage()} submit={t.mine.saveLanguage} short second>
        <Choice f={f} name="lang" label={t.fields.lang} hint={t.mine.languageSays} options={options} />
      </Form>
    </Section>
  );
}

function Password({ page, mine, form }: { page: Page; mine: MyAccount; form: FormState }) {
  const t = words(page);
  const f = { page, form, errors: t.errors };
  const submit = mine.hasPassword ? t.mine.savePassword : t.mine.choosePassword;
  return (
    <Section id="mot-de-passe" title={t.mine.password}>
      <p>{mine.hasPassword ? t.mine.hasPassword : t.mine.noPassword}</p>
      {mine.hasPassword && !mine.needsFormer ? <p class="quiet">{t.mine.byLinkJustNow}</p> : null}
      <Form f={f} action={urls.myPassword()} submit={submit} short>
        {mine.needsFormer ? <Field f={f} name="former" label={t.fields.former} type="password" autocomplete="current-password" /> : null}
        <Field
          f={f}
          name="password"
          label={t.fields.newPassword}
          type="password"
          hint={t.fields.passwordHint}
          autocomplete="new-password"
        />
      </Form>
    </Section>
  );
}

function SecondFactor({ page, mine }: { page: Page; mine: MyAccount }) {
  const t = words(page).secondFactor.mine;
  const on = mine.secondFactor === 'on';
  return (
    <Section id="code" title={t.title}>
      <p>{on ? t.on : t.off}</p>
      <ActBar>
        <ActLink page={page} href={urls.mySecondFactor()} label={on ? t.change : t.keep} />
      </ActBar>
    </Section>
  );
}

function Delegations({ page }: { page: Page }) {
  const t = words(page).delegation;
  return (
    <Section id="delegations" title={t.section}>
      <p>{t.sectionSays}</p>
      <ActBar>
        <ActLink page={page} href={urls.myDelegations()} label={t.open} />
      </ActBar>
    </Section>
  );
}

function Sessions({ page, mine }: { page: Page; mine: MyAccount }) {
  const t = words(page).mine;
  const moment = (at: Date) => `${formatDay(dayOf(at), page.lang, 'short')}, ${formatHour(at, page.lang)}`;
  const browser = (row: SessionRow) => {
    const known = browserOf(row.userAgent);
    if (!known.browser) return t.unknownBrowser;
    return known.device ? t.onDevice(known.browser, known.device) : known.browser;
  };
  const end = (row: SessionRow) =>
    row.id === mine.here ? t.here : <PostButton page={page} action={urls.mySessions()} values={{ session: row.id }} label={t.end} small />;
  return (
    <Section id="sessions" title={t.sessions}>
      <p class="quiet">{t.sessionsSay}</p>
      <Table
        page={page}
        caption={t.sessionsCaption}
        rows={mine.sessions}
        columns={[
          { key: 'browser', label: t.browser, cell: browser, head: true },
          { key: 'how', label: t.how, cell: (row) => t.hows[row.openedBy ?? ''] ?? null },
          { key: 'opened', label: t.openedAt, cell: (row) => moment(row.openedAt) },
          { key: 'seen', label: t.seenAt, cell: (row) => moment(row.seenAt) },
          { key: 'end', label: t.end, cell: end },
        ]}
      />
    </Section>
  );
}
