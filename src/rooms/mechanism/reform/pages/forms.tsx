import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { PostButton } from '#ui/acts';
import { Confirm } from '#ui/confirm';
import { Choice, Field, Form, Select, TextArea } from '#ui/form';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { bodyTitle } from '../../naming.ts';
import type { Body } from '../../store/bodies.ts';
import type { Kind } from '../../store/vocabulary.ts';
import { text } from '../../text.ts';
import { ACTS, type Act } from '../change.ts';
import type { OpenDuties } from '../duties.ts';
import type { Reform } from '../store.ts';
import { ActChoice } from './act.tsx';
import { ActFields, type Choosable } from './act-fields.tsx';
import { DutiesField } from './duties.tsx';
import { titleOf } from './reforms.tsx';
import { capital } from './words.ts';

interface OnReform {
  page: Page;
  form: FormState;
  reform: Reform;
}

const fillingOf = ({ page, form }: { page: Page; form: FormState }) => {
  const t = text[page.lang];
  return { page, form, errors: { ...t.refusals, ...t.errors } };
};

const trailOf = (page: Page, last: string, reform?: Reform) => {
  const t = text[page.lang];
  return [
    { label: t.tree.short, href: urls.mechanism() },
    { label: t.reform.title, href: urls.reforms() },
    ...(reform ? [{ label: titleOf(page, reform), href: urls.reform(reform.id) }] : []),
    { label: last },
  ];
};

/** A new draft, or the head of one that is corrected. */
export function ReformFormPage({ page, form, reform }: { page: Page; form: FormState; reform?: Reform }) {
  const t = text[page.lang];
  const words = t.reform.form;
  const f = fillingOf({ page, form });
  const title = reform ? words.editTitle(titleOf(page, reform)) : words.newTitle;
  const langs = (['fr', 'en'] as const).map((lang) => ({ value: lang, label: words.langs[lang] }));
  const back = { href: reform ? urls.reform(reform.id) : urls.reforms() };
  return (
    <Layout page={page} title={title} current="mechanism" trail={trailOf(page, title)}>
      <Form f={f} action={reform ? urls.editReform(reform.id) : urls.newReform()} submit={reform ? t.save : words.create} back={back}>
        <Field f={f} name="titleFr" label={words.titleFr} />
        <Field f={f} name="titleEn" label={words.titleEn} />
        <TextArea f={f} name="motive" label={words.motive} hint={words.motiveHint} rows={5} />
        <Choice f={f} name="motiveLang" label={words.motiveLang} options={langs} />
        <Field f={f} name="day" label={words.day} type="date" hint={words.dayHint} />
      </Form>
    </Layout>
  );
}

/** Which act to add. */
export function NewActChoicePage({ page, reform }: { page: Page; reform: Reform }) {
  const t = text[page.lang].reform;
  const title = t.actForm.chooseFor(titleOf(page, reform));
  return (
    <Layout page={page} title={title} current="mechanism" trail={trailOf(page, t.addAct, reform)}>
      <h2>{t.actForm.what}</h2>
      <ActChoice page={page} acts={ACTS} hrefOf={(act) => urls.newReformAct(reform.id, { acte: act })} />
    </Layout>
  );
}

interface ChangeProps extends OnReform {
  act: Act;
  /** The number of the act, where one is corrected. */
  n?: number;
  bodies: readonly Choosable[];
  kinds: readonly Kind[];
}

export function ChangeFormPage({ page, form, reform, act, n, bodies, kinds }: ChangeProps) {
  const t = text[page.lang];
  const words = t.reform.actForm;
  const f = fillingOf({ page, form });
  const title = words.title(capital(t.acts[act]), titleOf(page, reform));
  const action = n === undefined ? urls.newReformAct(reform.id) : urls.editReformAct(reform.id, n);
  const back = n === undefined ? { href: urls.newReformAct(reform.id), label: words.another } : { href: urls.reform(reform.id) };
  return (
    <Layout page={page} title={title} current="mechanism" trail={trailOf(page, t.acts[act], reform)}>
      <Form f={f} action={action} submit={n === undefined ? words.add : words.save} back={back}>
        <ActFields f={f} act={act} bodies={bodies} kinds={kinds} />
      </Form>
    </Layout>
  );
}

interface Person {
  id: number;
  given: string;
  family: string;
}

/** Who reads a draft beside the Pool. */
export function ReadersPage({ page, form, reform, readers, people }: OnReform & { readers: readonly Person[]; people: readonly Person[] }) {
  const t = text[page.lang].reform;
  const words = t.readersForm;
  const f = fillingOf({ page, form });
  const title = words.title(titleOf(page, reform));
  const options = people.map((one) => ({ value: one.id, label: `${one.family} ${one.given}` }));
  return (
    <Layout page={page} title={title} current="mechanism" trail={trailOf(page, t.readers, reform)} lead={words.lead}>
      <Section id="lecteurs" title={words.now}>
        <ul>
          <li>{t.poolOnly}</li>
          {readers.map((one) => (
            <li>
              {`${one.given} ${one.family}`}
              <PostButton page={page} action={urls.closeReformTo(reform.id, one.id)} version={reform.version} label={words.close} small />
            </li>
          ))}
        </ul>
      </Section>
      <Form f={f} action={urls.reformReaders(reform.id)} submit={words.open} back={{ href: urls.reform(reform.id) }} short>
        <Select f={f} name="personId" label={words.personId} options={options} />
        <Field f={f} name="reason" label={words.reason} />
      </Form>
    </Layout>
  );
}

export function EnactPage({ page, form, reform, bodies, open }: OnReform & { bodies: readonly Body[]; open: readonly OpenDuties[] }) {
  const t = text[page.lang].reform;
  const words = t.enactForm;
  const f = fillingOf({ page, form });
  const options = bodies.map((body) => ({ value: body.id, label: bodyTitle(body, page.lang) }));
  const back = { href: urls.reform(reform.id) };
  return (
    <Layout page={page} title={words.title(titleOf(page, reform))} current="mechanism" trail={trailOf(page, words.act, reform)}>
      <Confirm
        f={f}
        action={urls.enactReform(reform.id)}
        submit={words.submit(reform.acts.length)}
        back={back}
        happens={words.happens(reform.day)}
      >
        <p id="f-act" />
        <Select f={f} name="decidedById" label={words.decidedBy} options={options} />
        <Field f={f} name="reference" label={words.reference} hint={words.referenceHint} />
        <Field f={f} name="decidedOn" label={words.decidedOn} type="date" />
        {open.length > 0 ? <DutiesField f={f} open={open} /> : null}
      </Confirm>
    </Layout>
  );
}

export function WithdrawPage({ page, form, reform }: OnReform) {
  const t = text[page.lang].reform;
  const words = t.withdrawForm;
  const f = fillingOf({ page, form });
  const back = { href: urls.reform(reform.id) };
  return (
    <Layout page={page} title={words.title(titleOf(page, reform))} current="mechanism" trail={trailOf(page, words.act, reform)}>
      <Confirm f={f} action={urls.withdrawReform(reform.id)} submit={words.submit} back={back} happens={words.happens} risk>
        <TextArea f={f} name="reason" label={words.reason} rows={3} />
      </Confirm>
    </Layout>
  );
}
