import { formatDay, named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Notice } from '#ui/notice';
import { Section } from '#ui/section';
import { Timeline } from '#ui/timeline';
import { urls } from '#urls';
import type { Organisation, OrganisationName } from '../../store/organisations.ts';
import { text } from '../../text.ts';
import type { PartnerAct } from '../store.ts';

interface Props {
  page: Page;
  organisation: Organisation;
  acts: readonly PartnerAct[];
}

const link = (page: Page, one: OrganisationName) => <a href={page.to(urls.organisation(one.key))}>{named(one, page.lang)}</a>;

/** What an address answers for an organisation that went into another. */
export function MergedNotice({ page, organisation, acts }: Props) {
  const gone = acts.find((act) => act.act === 'merge' && act.organisation.id === organisation.id);
  if (!gone?.into) return null;
  const t = text[page.lang].membership;
  return (
    <Notice title={t.mergedTitle(gone.day)}>
      <p>
        {t.mergedWhere} {link(page, gone.into)}.
      </p>
    </Notice>
  );
}

function ActSaid({ page, act, organisation }: { page: Page; act: PartnerAct; organisation: Organisation }) {
  const { said } = text[page.lang].membership;
  const other = act.into && (act.into.id === organisation.id ? act.organisation : act.into);
  const absorbs = act.into?.id === organisation.id;
  const words = absorbs ? said.absorbs : said[act.act];
  return (
    <>
      {words} {other ? link(page, other) : null}
      {act.reason ? <span class="small quiet"> {act.reason}</span> : null}
    </>
  );
}

/** By which acts an organisation came, went or took over another, and the acts that may follow. */
export function PartnerHistory({ page, organisation, acts, isMember }: Props & { isMember: boolean }) {
  const t = text[page.lang].membership;
  const subject = { organisationId: organisation.id };
  const gone = acts.some((act) => act.act === 'merge' && act.organisation.id === organisation.id);
  const possible = gone ? [] : isMember ? (['leave', 'merge'] as const) : (['join', 'merge'] as const);
  const may = possible.filter((act) => page.actor.can(`partner.${act}`, subject));
  const addresses = { join: urls.partnerJoin, leave: urls.partnerLeave, merge: urls.partnerMerge };
  if (acts.length === 0 && may.length === 0) return null;
  return (
    <Section id="histoire" title={t.history}>
      {acts.length === 0 ? <p class="quiet">{t.noHistory}</p> : null}
      <Timeline
        label={t.history}
        events={acts.map((act) => ({
          mark: 'done' as const,
          text: <ActSaid page={page} act={act} organisation={organisation} />,
          when: formatDay(act.day, page.lang, 'short'),
        }))}
      />
      {may.length > 0 ? (
        <div class="acts">
          {may.map((act) => (
            <ActLink page={page} href={addresses[act](organisation.key)} label={t.acts[act]} small />
          ))}
        </div>
      ) : null}
    </Section>
  );
}
