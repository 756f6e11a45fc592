import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Field, Form } from '#ui/form';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import { bodyTitle } from '../../naming.ts';
import { underBody } from '../../pages/trail.ts';
import type { Body } from '../../store/bodies.ts';
import type { Kind } from '../../store/vocabulary.ts';
import { text } from '../../text.ts';
import { ACTS, type Act, ENDING } from '../change.ts';
import type { OpenDuties } from '../duties.ts';
import { ActFields, choosable } from './act-fields.tsx';
import { DutiesField } from './duties.tsx';
import { capital } from './words.ts';

/** The acts, each with what it does: the first step, for each act asks its own fields. */
export function ActChoice({ page, acts, hrefOf }: { page: Page; acts: readonly Act[]; hrefOf: (act: Act) => string }) {
  const t = text[page.lang];
  return (
    <ul>
      {acts.map((act) => (
        <li>
          <a href={page.to(hrefOf(act))}>{capital(t.acts[act])}</a> <span class="small quiet">{t.reform.actForm.hints[act]}</span>
        </li>
      ))}
    </ul>
  );
}

const trailOf = (page: Page, body: Body) => underBody(page, body, { label: text[page.lang].body.act });

/** Which act on the body. Several things that change at once are sent to a reform. */
export function ActChoicePage({ page, body }: { page: Page; body: Body }) {
  const t = text[page.lang].reform;
  const acts = ACTS.filter((act) => act !== 'create');
  return (
    <Layout page={page} title={t.actForm.choose(bodyTitle(body, page.lang))} current="mechanism" trail={trailOf(page, body)}>
      <h2>{t.actForm.what}</h2>
      <ActChoice page={page} acts={acts} hrefOf={(act) => urls.bodyAct(body.code, { acte: act })} />
      <p>{t.severalAtOnce}</p>
      <div class="acts">
        <ActLink page={page} href={urls.reforms()} label={t.title} />
      </div>
    </Layout>
  );
}

interface Props {
  page: Page;
  form: FormState;
  body: Body;
  act: Act;
  bodies: readonly Body[];
  kinds: readonly Kind[];
  open: readonly OpenDuties[];
}

/** An act noted at once on one body. What ends it shows first what is open there. */
export function ActFormPage({ page, form, body, act, bodies, kinds, open }: Props) {
  const t = text[page.lang];
  const words = t.reform.actForm;
  const f = { page, form, errors: { ...t.refusals, ...t.errors } };
  const others = bodies.filter((one) => one.code !== body.code);
  const back = { href: urls.bodyAct(body.code), label: words.another };
  return (
    <Layout
      page={page}
      title={words.title(capital(t.acts[act]), bodyTitle(body, page.lang))}
      current="mechanism"
      trail={trailOf(page, body)}
    >
      <Form f={f} action={urls.bodyAct(body.code)} submit={words.submit} back={back} risk={ENDING.has(act)}>
        <ActFields f={f} act={act} on={body.code} bodies={choosable(page, others)} kinds={kinds} />
        <Field f={f} name="day" label={words.day} type="date" hint={words.dayHint} />
        <Field f={f} name="reference" label={words.reference} optional />
        {ENDING.has(act) ? <DutiesField f={f} open={open} /> : null}
      </Form>
    </Layout>
  );
}
