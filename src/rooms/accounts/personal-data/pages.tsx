import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { type Cadence, fullName, type Person } from '#rooms/mechanism';
import { ActBar, ActLink } from '#ui/acts';
import { Confirm } from '#ui/confirm';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { words } from '../text.ts';
import type { Keeping } from './keeping.ts';
import type { ToldKind } from './personal-data.ts';
import type { Durations } from './retention.ts';

/** How long, in words: the number the Pool set, then what it is counted from. */
const longOf = (page: Page, { key, term, long }: Keeping, durations: Durations): string =>
  term ? `${words(page).personalData.count[term.unit](durations[key] ?? term.fallback)} ${long[page.lang]}` : long[page.lang];

interface PersonalDataProps {
  page: Page;
  keepings: readonly Keeping[];
  durations: Durations;
  cadence: Cadence;
}

/** What the house keeps of people, why, who sees it and for how long: for everybody. */
export function PersonalDataPage({ page, keepings, durations, cadence }: PersonalDataProps) {
  const { personalData: t, cards } = words(page);
  const own = page.actor.personId;
  return (
    <Layout
      page={page}
      title={t.title}
      lead={t.lead}
      acts={
        <>
          {page.actor.can('retention.set') ? <ActLink page={page} href={urls.retention()} label={t.durations.title} /> : null}
          {page.actor.can('card.set-cadence') ? <ActLink page={page} href={urls.cardCadence()} label={cards.cadence.title} /> : null}
          {own === null ? null : <ActLink page={page} href={urls.myData()} label={t.mine.title} main />}
        </>
      }
    >
      <Table
        page={page}
        caption={t.title}
        rows={keepings}
        columns={[
          { key: 'what', label: t.what, head: true, cell: (row) => row.what[page.lang] },
          { key: 'why', label: t.why, cell: (row) => row.why[page.lang] },
          { key: 'who', label: t.who, cell: (row) => row.who[page.lang] },
          { key: 'long', label: t.long, cell: (row) => longOf(page, row, durations) },
        ]}
      />
      <Section id="fiches" title={cards.cadence.title}>
        <p>{cards.cadence.inForce(cadence)}</p>
      </Section>
      <Section id="droits" title={t.rights.title}>
        <ul>
          {t.rights.says.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </Section>
    </Layout>
  );
}

/** Everything about me, in words; the file holds the same as it is kept. */
export function MyDataPage({ page, kinds }: { page: Page; kinds: readonly ToldKind[] }) {
  const t = words(page).personalData;
  const own = page.actor.personId;
  const kept = kinds.filter(({ told }) => told.length > 0);
  return (
    <Layout
      page={page}
      title={t.mine.title}
      lead={t.mine.lead}
      trail={[{ label: t.title, href: urls.personalData() }, { label: t.mine.title }]}
      acts={
        <>
          {own === null ? null : <ActLink page={page} href={urls.erasePerson(own)} label={t.erase.own} risk />}
          <ActLink page={page} href={urls.myDataFile()} label={t.mine.take} main />
        </>
      }
    >
      {kept.map(({ keeping, told }) => (
        <Section id={keeping.key} title={keeping.what[page.lang]} aside={t.mine.count(told.length)}>
          <ul class="plain">
            {told.slice(0, MOST_SHOWN).map((one) => (
              <li>{one.said}</li>
            ))}
          </ul>
          {told.length > MOST_SHOWN ? <p class="quiet">{t.mine.more(told.length - MOST_SHOWN)}</p> : null}
        </Section>
      ))}
      {kept.length === kinds.length ? null : (
        <Section id="rien" title={t.mine.nothing}>
          <ul>
            {kinds
              .filter(({ told }) => told.length === 0)
              .map(({ keeping }) => (
                <li>{keeping.what[page.lang]}</li>
              ))}
          </ul>
        </Section>
      )}
    </Layout>
  );
}

const MOST_SHOWN = 50;

interface EraseProps {
  page: Page;
  person: Person;
  goes: readonly Keeping[];
  stays: readonly Keeping[];
  form: FormState;
}

/** Says what goes and what stays before anything goes. */
export function ErasePage({ page, person, goes, stays, form }: EraseProps) {
  const t = words(page).personalData;
  const title = t.erase.title(fullName(person));
  return (
    <Layout page={page} title={title} trail={[{ label: t.title, href: urls.personalData() }, { label: t.erase.short }]}>
      <Confirm
        f={{ page, form }}
        action={urls.erasePerson(person.id)}
        submit={t.erase.submit}
        back={{ href: urls.person(person.id) }}
        happens={t.erase.happens}
        risk
      >
        <h2>{t.erase.goes}</h2>
        <ul>
          {goes.map((one) => (
            <li>{one.what[page.lang]}</li>
          ))}
        </ul>
        <h2>{t.erase.stays}</h2>
        <ul>
          {stays.map((one) => (
            <li>
              {one.what[page.lang]} <span class="quiet">({one.why[page.lang]})</span>
            </li>
          ))}
        </ul>
      </Confirm>
      <ActBar>
        <ActLink page={page} href={urls.personalData()} label={t.title} small />
      </ActBar>
    </Layout>
  );
}
