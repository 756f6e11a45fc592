import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { CADENCE_BOUNDS, type Cadence } from '#rooms/mechanism';
import { ActBar, ActLink } from '#ui/acts';
import { ErrorSummary, Field, Form } from '#ui/form';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { words } from '../text.ts';

interface Props {
  page: Page;
  form: FormState;
  /** How many letters would leave today; null where a number is out of its bounds. */
  due: number | null;
  /** The address proposes another cadence than the one that holds. */
  asked: boolean;
}

const KEYS = Object.keys(CADENCE_BOUNDS) as (keyof Cadence)[];

/** How often cards are confirmed: the numbers first, then how many letters would leave today, then the act. */
export function CadencePage({ page, form, due, asked }: Props) {
  const t = words(page);
  const { cadence: d } = t.cards;
  const f = { page, form, errors: t.errors };
  const hint = (key: keyof Cadence) => {
    const bounds = t.personalData.durations.bounds(CADENCE_BOUNDS[key].least, CADENCE_BOUNDS[key].most);
    return key === 'reminderDays' ? `${bounds}, ${d.reminderHint}` : bounds;
  };
  return (
    <Layout
      page={page}
      title={d.title}
      lead={d.lead}
      trail={[{ label: t.personalData.title, href: urls.personalData() }, { label: d.title }]}
    >
      <form class="form" action={page.to(urls.cardCadence())}>
        <ErrorSummary f={f} />
        {KEYS.map((key) => (
          <Field f={f} name={key} label={d[key]} type="number" hint={hint(key)} />
        ))}
        <div class="form-end acts">
          <button class="b" type="submit">
            {d.preview}
          </button>
        </div>
      </form>
      {due !== null && asked ? (
        <Section id="partiraient" title={d.wouldAsk(due)}>
          <Form f={{ page, form }} action={urls.cardCadence()} submit={d.save} back={{ href: urls.cardCadence() }} short>
            {KEYS.map((key) => (
              <input type="hidden" name={key} value={String(form.values[key])} />
            ))}
          </Form>
        </Section>
      ) : null}
      <ActBar>
        <ActLink page={page} href={urls.journal({ acte: 'card.set-cadence' })} label={d.history} small />
      </ActBar>
    </Layout>
  );
}
