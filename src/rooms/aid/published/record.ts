import type { ActivityNode, Narrative } from '@toguna/iati/model';
import type { Against } from './finding.ts';

interface Said {
  text: string;
  lang: string | null;
}

/** What is read of an activity beside its money; its columns in the base. */
export interface ActivityRow {
  identifier: string;
  reporting_ref: string | null;
  reporting_name: string | null;
  reporting_type: string | null;
  secondary_reporter: boolean;
  title_fr: string;
  title_fr_lang: string | null;
  title_en: string;
  title_en_lang: string | null;
  titles: Said[];
  descriptions: (Said & { type: string | null })[];
  status: string | null;
  planned_start: string | null;
  actual_start: string | null;
  planned_end: string | null;
  actual_end: string | null;
  default_currency: string | null;
  humanitarian: boolean | null;
  hierarchy: number | null;
  aid_types: string[];
  last_updated: string | null;
  standard_version: string;
  line: number;
  col: number;
}

export interface ParticipantRow {
  position: number;
  ref: string | null;
  name: string | null;
  type: string | null;
  role: string | null;
  activity_ref: string | null;
}

export interface SectorRow {
  position: number;
  vocabulary: string;
  code: string | null;
  name: string | null;
  percentage: string | null;
  percentage_published: string | null;
}

const said = ({ text, language }: Narrative): Said => ({ text: text.trim(), lang: language });

/** The narrative shown to a reader of a language: theirs, else the activity's own language, else the first. */
export function shownIn(narratives: readonly Said[], lang: 'fr' | 'en', own: string | null): Said {
  const speaks = (each: Said, wanted: string | null) =>
    wanted !== null && each.lang?.slice(0, 2).toLowerCase() === wanted.slice(0, 2).toLowerCase();
  return (
    narratives.find((each) => speaks(each, lang)) ??
    narratives.find((each) => speaks(each, own)) ??
    narratives[0] ?? { text: '', lang: null }
  );
}

/** Days of an activity by their type; one that does not exist is refused, the others stand. */
function datesOf(activity: ActivityNode, tell: (against: Against) => void) {
  const days: Record<string, string> = {};
  for (const { type, date, node } of activity.activityDates) {
    if (date === null) tell({ verdict: 'refused', reason: 'date-missing', node, detail: { element: 'activity-date' } });
    else if (date.day === null) tell({ verdict: 'refused', reason: 'no-such-day', node, detail: { published: date.published } });
    else if (type !== null) days[type] ??= date.day;
  }
  return {
    planned_start: days['1'] ?? null,
    actual_start: days['2'] ?? null,
    planned_end: days['3'] ?? null,
    actual_end: days['4'] ?? null,
  };
}

/** `published` is the version as its publisher says it, whatever it was read as. */
export function recordOf(activity: ActivityNode, published: string | null, tell: (against: Against) => void): ActivityRow {
  const reporting = activity.reportingOrg;
  const titles = activity.titles.map(said);
  const [fr, en] = [shownIn(titles, 'fr', activity.defaultLanguage), shownIn(titles, 'en', activity.defaultLanguage)];
  return {
    identifier: activity.iatiIdentifier,
    reporting_ref: reporting?.ref?.trim() || null,
    reporting_name: reporting?.names[0]?.text.trim() ?? null,
    reporting_type: reporting?.type ?? null,
    secondary_reporter: activity.secondaryReporter,
    title_fr: fr.text,
    title_fr_lang: fr.lang,
    title_en: en.text,
    title_en_lang: en.lang,
    titles,
    descriptions: activity.descriptions.map((each) => ({ ...said(each), type: each.type })),
    status: activity.status,
    ...datesOf(activity, tell),
    default_currency: activity.defaultCurrency,
    humanitarian: activity.humanitarian,
    hierarchy: activity.hierarchy,
    aid_types: [
      ...new Set(
        activity.defaultAidTypes.flatMap((each) => (each.vocabulary === null || each.vocabulary === '1' ? (each.code ?? []) : [])),
      ),
    ],
    last_updated: activity.lastUpdated,
    standard_version: published ?? '',
    line: activity.line,
    col: activity.column,
  };
}

export function participantsOf(activity: ActivityNode): ParticipantRow[] {
  return activity.participatingOrgs.map((org, position) => ({
    position,
    ref: org.ref?.trim() || null,
    name: org.names[0]?.text.trim() ?? null,
    type: org.type,
    role: org.role,
    activity_ref: org.activityId,
  }));
}

export function sectorsOf(activity: ActivityNode): SectorRow[] {
  return activity.sectors.map((sector, position) => ({
    position,
    vocabulary: sector.vocabulary ?? '1',
    code: sector.code?.trim() ?? null,
    name: sector.narratives[0]?.text.trim() ?? null,
    percentage: sector.percentage?.toString() ?? null,
    percentage_published: sector.percentagePublished,
  }));
}
