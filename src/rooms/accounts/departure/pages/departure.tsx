import type { FormState } from '#kernel/form';
import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink, PostButton } from '#ui/acts';
import { Definitions } from '#ui/definition';
import { Choice, Form } from '#ui/form';
import { Layout } from '#ui/layout';
import { Notice } from '#ui/notice';
import { Column, Section, TwoColumns } from '#ui/section';
import { urls } from '#urls';
import { words } from '../../text.ts';
import type { DepartureReading } from '../reading.ts';
import type { Departure } from '../store.ts';
import { Announce } from './announce.tsx';
import { PieceList } from './pieces.tsx';

export interface Props {
  page: Page;
  reading: DepartureReading;
  form: FormState;
}

/** «Départ»: when, who comes after, what changes hands. */
export function DeparturePage(props: Props) {
  const { page, reading } = props;
  const { person, name, departure } = reading;
  const t = words(page).departure;
  const trail = [{ label: t.directory, href: urls.people() }, { label: name, href: urls.person(person.id) }, { label: t.short }];
  return (
    <Layout page={page} title={t.title(name)} current="directory" trail={trail} lead={t.lead} acts={<Acts {...props} />}>
      {departure?.state === 'over' ? (
        <Notice>
          <p>{t.over(departure.last_day)}</p>
        </Notice>
      ) : (
        <TwoColumns>
          <Column>
            {departure === undefined ? <Announce {...props} /> : null}
            {departure?.state === 'announced' && reading.mayConfirm ? <Confirm {...props} departure={departure} /> : null}
            {departure && !(departure.state === 'announced' && reading.mayConfirm) ? <Holds {...props} /> : null}
          </Column>
          <Column>{departure === undefined ? <Holds {...props} /> : <Facts {...props} departure={departure} />}</Column>
        </TwoColumns>
      )}
    </Layout>
  );
}

function Acts({ page, reading }: Props) {
  const t = words(page).departure;
  const { person, departure, successor, mayUndo } = reading;
  const invites = departure?.state === 'confirmed' && successor !== null && !successor.hasAccount && page.actor.can('account.invite');
  return (
    <>
      {departure && departure.state !== 'over' && departure.last_day >= page.today && mayUndo ? (
        <PostButton
          page={page}
          action={urls.undoDeparture(person.id)}
          version={departure.version}
          label={departure.state === 'confirmed' ? t.undo : t.withdraw}
          risk
        />
      ) : null}
      {invites ? <ActLink page={page} href={urls.inviteAccount({ personne: successor.id })} label={t.invite} main /> : null}
    </>
  );
}

function Facts({ page, reading, departure }: Props & { departure: Departure }) {
  const t = words(page).departure;
  const { successor } = reading;
  const said = successor ? <a href={page.to(urls.person(successor.id))}>{successor.name}</a> : t.nobodyYet;
  return (
    <Section id="depart" title={t.who}>
      <Definitions
        items={[
          { term: t.state, say: t.states[departure.state] },
          { term: t.fields.lastDay, say: formatDay(departure.last_day, page.lang) },
          { term: t.successor, say: said },
          { term: t.note, say: departure.note },
        ]}
      />
      {departure.state === 'confirmed' ? <p class="quiet">{t.undoUntil(departure.last_day)}</p> : null}
      {departure.state === 'announced' && !reading.mayConfirm ? <p class="quiet">{reading.isPartly ? t.notAll : t.waitsFor}</p> : null}
    </Section>
  );
}

/** What the successor takes, each piece ticked or left vacant, and the act. */
function Confirm({ page, reading, form, departure }: Props & { departure: Departure }) {
  const t = words(page);
  const f = { page, form, errors: t.errors };
  const options = reading.pieces.map(({ key, title, note }) => ({ value: key, label: title, hint: note }));
  return (
    <Section id="tient" title={t.departure.holdsAtEnd(departure.last_day)}>
      {reading.successor || reading.pieces.length === 0 ? null : <PieceList page={page} reading={reading} />}
      {reading.pieces.length === 0 ? <p class="quiet">{t.departure.nothing}</p> : null}
      <Form f={f} action={urls.confirmDeparture(reading.person.id)} submit={t.departure.confirm} short>
        {reading.successor && options.length > 0 ? (
          <Choice f={f} name="pieces" label={`${t.departure.fields.pieces} (${t.departure.fields.piecesHint})`} options={options} several />
        ) : null}
        <p>{t.departure.confirmSays(departure.last_day)}</p>
      </Form>
    </Section>
  );
}

function Holds({ page, reading }: Props) {
  const t = words(page).departure;
  const { departure } = reading;
  return (
    <Section id="tient" title={departure ? t.holdsAtEnd(departure.last_day) : t.holds}>
      {reading.pieces.length === 0 ? <p class="quiet">{t.nothing}</p> : <PieceList page={page} reading={reading} />}
    </Section>
  );
}
