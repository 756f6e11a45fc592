import { formatDecimal } from '#kernel/money';
import type { Page } from '#kernel/page';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import type { PartnerNames } from '../partners.ts';
import { overSectors } from '../sharing.ts';
import type { Activity, Participant, Said, SectorPart } from '../store/activity.ts';
import { text } from '../text.ts';
import { inMillions } from './amounts.tsx';

const languageNames = new Map<string, Intl.DisplayNames>();

/** «en anglais»: the language in which a text was published. */
function languageWord(code: string | null, page: Page): string {
  const t = text[page.lang].activity;
  if (!code || !/^[a-z]{2,3}(-|$)/i.test(code)) return t.languageUnknown;
  const known = languageNames.get(page.lang) ?? new Intl.DisplayNames([page.lang], { type: 'language', fallback: 'code' });
  languageNames.set(page.lang, known);
  return t.language(known.of(code.slice(0, 2).toLowerCase()) ?? code);
}

function Narrative({ page, said }: { page: Page; said: Said }) {
  const t = text[page.lang].activity;
  const type = said.type ? t.descriptionTypes[said.type] : undefined;
  return (
    <>
      <p class="small quiet">{[type, languageWord(said.lang, page)].filter(Boolean).join(', ')}</p>
      <p lang={said.lang?.slice(0, 2).toLowerCase() || undefined}>{said.text}</p>
    </>
  );
}

/** Every text as published, each with its language: nothing is translated over the original. */
export function Texts({ page, activity }: { page: Page; activity: Activity }) {
  const t = text[page.lang].activity;
  const others = activity.titles.length > 1 ? activity.titles : [];
  if (others.length + activity.descriptions.length === 0) return null;
  return (
    <Section id="textes" title={t.texts}>
      {[...others, ...activity.descriptions].map((said) => (
        <Narrative page={page} said={said} />
      ))}
    </Section>
  );
}

interface ParticipantsProps {
  page: Page;
  participants: readonly Participant[];
  names: PartnerNames;
}

export function Participants({ page, participants, names }: ParticipantsProps) {
  const t = text[page.lang].activity;
  if (participants.length === 0) return null;
  const nameOf = (row: Participant) =>
    names.of({ organisation_id: row.organisation_id, name: row.name ?? row.ref, partner: 'r:–' }, page.lang);
  return (
    <Section id="qui" title={t.who}>
      <ul class="plain">
        {participants.map((row) => {
          const { label, key } = nameOf(row);
          return (
            <li>
              {key === null ? label : <a href={page.to(urls.organisation(key))}>{label}</a>}
              {row.role ? <span class="quiet">, {t.roles[row.role] ?? row.role}</span> : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

interface SectorsProps {
  page: Page;
  activity: Activity;
  sectors: readonly SectorPart[];
  names: ReadonlyMap<string, string>;
}

/** Sectors with their published shares; what was disbursed is shared over them so that the parts make the whole. */
export function Sectors({ page, activity, sectors, names }: SectorsProps) {
  const t = text[page.lang].activity;
  if (sectors.length === 0) return null;
  const shared = overSectors({ amount: activity.disbursed, currency: 'XOF' }, sectors);
  const parts = new Map(shared?.map((each) => [each.code, each.part.amount]));
  const nameOf = (row: SectorPart) => names.get(row.code ?? '') ?? row.name ?? row.code ?? text[page.lang].noValue;
  return (
    <Section id="secteurs" title={t.sectors}>
      <Table
        page={page}
        caption={t.sectors}
        dense
        fold={false}
        rows={sectors}
        columns={[
          {
            key: 'sector',
            label: t.sectors,
            head: true,
            cell: (row) => (
              <>
                {nameOf(row)}{' '}
                <span class="small quiet nb">
                  {row.vocabulary === '1' || row.vocabulary === '2' ? row.code : t.sectorsOf(row.vocabulary)}
                </span>
              </>
            ),
          },
          {
            key: 'share',
            label: `${t.sectorShare} (%)`,
            number: true,
            cell: (row) =>
              row.percentage === null ? (row.percentage_published ?? text[page.lang].noValue) : formatDecimal(row.percentage, page.lang),
          },
          {
            key: 'part',
            label: `${t.sectorDisbursed} (${text[page.lang].list.unit})`,
            number: true,
            cell: (row) => (row.vocabulary === '1' ? inMillions(parts.get(row.code ?? '') ?? null, page.lang) : text[page.lang].noValue),
          },
        ]}
      />
      {shared === null && sectors.some((row) => row.vocabulary === '1') ? <p class="small quiet">{t.noSplit}</p> : null}
    </Section>
  );
}
