import type { FormState } from '#kernel/form';
import { formatHour } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Field, Form } from '#ui/form';
import { Layout } from '#ui/layout';
import { Notice } from '#ui/notice';
import { Halves, Section } from '#ui/section';
import { urls } from '#urls';
import { words } from '../../text.ts';
import type { MySecondFactor, Sheet } from '../mine.ts';

const trail = (page: Page) => [{ label: words(page).mine.title, href: urls.myAccount() }, { label: words(page).secondFactor.mine.title }];

interface Props {
  page: Page;
  mine: MySecondFactor;
  /** What was sent last, and to which of the forms. */
  begin: FormState;
  renew: FormState;
  drop: FormState;
}

export function SecondFactorPage({ page, mine, ...forms }: Props) {
  const t = words(page).secondFactor.mine;
  return (
    <Layout page={page} title={t.title} lead={mine.on ? t.on : t.lead} trail={trail(page)}>
      {mine.on ? <On page={page} mine={mine} {...forms} /> : <Off page={page} mine={mine} {...forms} />}
    </Layout>
  );
}

function Off({ page, mine, begin }: Props) {
  const t = words(page).secondFactor.mine;
  const f = { page, form: begin, errors: words(page).errors };
  return (
    <>
      <ol>
        {t.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <Form f={f} action={urls.mySecondFactor()} submit={t.begin} short>
        {mine.hasPassword ? <Field f={f} name="password" label={t.password} type="password" autocomplete="current-password" /> : null}
      </Form>
    </>
  );
}

function On({ page, mine, renew, drop }: Props) {
  const t = words(page).secondFactor.mine;
  const { errors } = words(page);
  const f = { page, form: renew, errors };
  const g = { page, form: drop, errors };
  return (
    <Halves>
      <Section id="secours" title={t.renewTitle}>
        <p>{t.renewSays}</p>
        <Form f={f} action={urls.renewRecoveryCodes()} submit={t.renew} short second>
          {mine.hasPassword ? (
            <Field f={f} name="password" label={t.password} type="password" autocomplete="current-password" />
          ) : (
            <Field f={f} name="code" label={t.code} hint={t.codeHint} size={12} autocomplete="one-time-code" />
          )}
        </Form>
      </Section>
      <Section id="retirer" title={t.dropTitle}>
        <p>{mine.hasPassword ? t.dropSays : t.dropByCode}</p>
        <Form f={g} action={urls.dropSecondFactor()} submit={t.drop} short second risk>
          {mine.hasPassword ? (
            <Field f={g} name="password" label={t.password} type="password" optional autocomplete="current-password" />
          ) : null}
          <Field f={g} name="code" label={t.code} size={12} optional={mine.hasPassword} autocomplete="one-time-code" />
        </Form>
      </Section>
    </Halves>
  );
}

interface EnrolProps {
  page: Page;
  uri: string;
  picture: { size: number; path: string };
  form: FormState;
}

/** The key, to be aimed at or typed, and its first code. */
export function EnrolPage({ page, uri, picture, form }: EnrolProps) {
  const t = words(page).secondFactor.mine;
  const f = { page, form, errors: words(page).errors };
  const key = new URL(uri).searchParams.get('secret') ?? '';
  return (
    <Layout page={page} title={t.enrol} trail={trail(page)}>
      <Halves>
        <Section id="image" title={t.camera}>
          <p>{t.cameraSays}</p>
          <svg
            class="qr"
            role="img"
            aria-label={t.picture}
            viewBox={`-4 -4 ${picture.size + 8} ${picture.size + 8}`}
            shape-rendering="crispEdges"
          >
            <rect x="-4" y="-4" width={picture.size + 8} height={picture.size + 8} fill="#ffffff" />
            <path d={picture.path} fill="#000000" />
          </svg>
        </Section>
        <Section id="cle" title={t.written}>
          <p>{t.writtenSays}</p>
          <p>
            <code class="key">{key.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
        </Section>
      </Halves>
      <Notice>{t.hour(formatHour(page.now, page.lang))}</Notice>
      <Form f={f} action={urls.confirmSecondFactor()} submit={t.confirm} short>
        <input type="hidden" name="uri" value={uri} />
        <Field f={f} name="code" label={t.firstCode} hint={t.codeHint} size={12} autocomplete="one-time-code" />
      </Form>
    </Layout>
  );
}

/** Ten codes, shown once, to be printed: the address of the account stands on the sheet. */
export function RecoveryPage({ page, sheet }: { page: Page; sheet: Sheet }) {
  const t = words(page).secondFactor.mine;
  const acts = <ActLink page={page} href={urls.myAccount()} label={t.recoveryDone} />;
  return (
    <Layout page={page} title={t.recoveryTitle} lead={t.recoveryLead} trail={trail(page)} acts={acts}>
      <p>{t.recoverySays}</p>
      <p>{t.recoveryFor(sheet.address)}</p>
      <ol class="keys">
        {sheet.codes.map((code) => (
          <li>
            <code class="key">{code}</code>
          </li>
        ))}
      </ol>
    </Layout>
  );
}
