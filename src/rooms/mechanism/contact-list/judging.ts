import { z } from 'zod';
import { type Columns, columnName, type ListField } from './columns.ts';
import { bare, maybeSame, splitName, startsOf, tokensOf } from './names.ts';
import type { ListContent, ListRow } from './reading.ts';

/** What the user said of two spellings: two people; this one, whose known address stays; or this one, who takes the address of the list. */
export type Decision = 'both' | `${'keep' | 'take'}:${number}`;

export interface Answers {
  columns: Columns;
  /** The language of letters where the list does not say it. */
  lang: 'fr' | 'en';
  decisions: Readonly<Record<string, Decision>>;
}

/** One person of the list, as it is understood. */
export interface Listed {
  given: string;
  family: string;
  email: string | null;
  phone: string | null;
  lang: 'fr' | 'en';
  organisationId: number | null;
  post: string | null;
}

export interface Reason {
  column: string | null;
  key: string;
  detail: Record<string, string | number>;
}

export interface Known {
  id: number;
  given: string;
  family: string;
}

export type Verdict =
  | { is: 'refused'; reasons: Reason[] }
  | { is: 'known'; person: Known }
  | { is: 'perhaps'; people: Known[]; decision: Decision | null }
  | { is: 'new' };

export interface Judged {
  line: number;
  said: string;
  listed: Listed;
  verdict: Verdict;
}

/** What the house knows and a list is compared with. */
export interface Register {
  people: readonly Known[];
  /** Person by address, in small letters, whoever may see it. */
  addresses: ReadonlyMap<string, Known>;
  organisations: readonly { id: number; key: string; name_fr: string; name_en: string }[];
}

const address = z.email();
const PHONE = /^[+0-9 ().-]{6,40}$/;
const LONGEST_NAME = 80;
const LONGEST_POST = 120;

function organisationOf(said: string, { organisations }: Register): number | undefined {
  const acronym = /^(.*)\(([^)]+)\)\s*$/.exec(said);
  const wanted = [said, ...(acronym ? [acronym[1] ?? '', acronym[2] ?? ''] : [])].map(bare).filter(Boolean);
  return organisations.find((one) => [one.key, one.name_fr, one.name_en].some((name) => wanted.includes(bare(name))))?.id;
}

const langOf = (said: string | null): 'fr' | 'en' | undefined => {
  const word = bare(said ?? '');
  if (['fr', 'francais', 'french', 'f'].includes(word)) return 'fr';
  return ['en', 'anglais', 'english', 'a'].includes(word) ? 'en' : undefined;
};

function readRow(row: ListRow, answers: Answers, register: Register): { listed: Listed; reasons: Reason[] } {
  const reasons: Reason[] = [];
  const { columns } = answers;
  const faulty = new Set(row.faults.map((fault) => fault.column));
  const of = (field: ListField): string | null => {
    const at = columns[field];
    return at === undefined || faulty.has(at) ? null : (row.cells[at] ?? null);
  };
  const refuse = (field: ListField | null, key: string, detail: Reason['detail'] = {}) =>
    reasons.push({ column: field !== null && columns[field] !== undefined ? columnName(columns[field]) : null, key, detail });
  const used = new Set(Object.values(columns));
  for (const fault of row.faults)
    if (used.has(fault.column)) reasons.push({ column: columnName(fault.column), key: fault.key, detail: {} });
  const whole = of('name');
  const parts = whole ? splitName(whole) : { given: '', family: '' };
  const [given, family] = [of('given') ?? parts.given, of('family') ?? parts.family];
  if (reasons.length === 0 && (!given || !family))
    refuse(whole ? 'name' : 'family', 'name-missing', { said: whole ?? `${given} ${family}`.trim() });
  if (given.length > LONGEST_NAME || family.length > LONGEST_NAME) refuse(whole ? 'name' : 'family', 'name-long', { most: LONGEST_NAME });
  const email = of('email')?.replace(/^mailto:/i, '') ?? null;
  if (email && !address.safeParse(email).success) refuse('email', 'address-bad', { said: email });
  const phone = of('phone');
  if (phone && !PHONE.test(phone)) refuse('phone', 'phone-bad', { said: phone });
  const organisation = of('organisation');
  const organisationId = organisation ? organisationOf(organisation, register) : null;
  if (organisationId === undefined) refuse('organisation', 'organisation-unknown', { said: organisation ?? '' });
  const post = of('post');
  if (post && post.length > LONGEST_POST) refuse('post', 'post-long', { most: LONGEST_POST });
  const lang = of('lang') === null ? answers.lang : langOf(of('lang'));
  if (!lang) refuse('lang', 'lang-unknown', { said: of('lang') ?? '' });
  const listed = { given, family, email, phone, lang: lang ?? answers.lang, organisationId: organisationId ?? null, post };
  return { listed, reasons };
}

/** People by how each word of their name starts: a list is not compared with everybody. */
function bucketsOf(people: readonly Known[]) {
  const buckets = new Map<string, { person: Known; tokens: string[] }[]>();
  const add = (person: Known) => {
    const tokens = tokensOf(`${person.given} ${person.family}`);
    for (const start of new Set(tokens.filter((word) => word.length > 1).flatMap(startsOf))) {
      buckets.set(start, [...(buckets.get(start) ?? []), { person, tokens }]);
    }
  };
  for (const person of people) add(person);
  const like = (name: string): Known[] => {
    const tokens = tokensOf(name);
    const near = new Set(tokens.flatMap(startsOf).flatMap((start) => buckets.get(start) ?? []));
    return [...new Set([...near].filter((one) => maybeSame(tokens, one.tokens)).map((one) => one.person))];
  };
  return { add, like };
}

/** Judges each line: new, already there, perhaps somebody known under another spelling, or refused with its reasons. */
export function judge(content: ListContent, answers: Answers, register: Register): Judged[] {
  const buckets = bucketsOf(register.people);
  const before = new Map<string, number>();
  return content.rows.map((row) => {
    const { listed, reasons } = readRow(row, answers, register);
    const said = row.cells.filter(Boolean).join(' · ');
    const done = (verdict: Verdict): Judged => ({ line: row.line, said, listed, verdict });
    const twice = before.get(keyOf(listed));
    if (reasons.length === 0 && twice !== undefined) reasons.push({ column: null, key: 'line-twice', detail: { line: twice } });
    if (reasons.length > 0) return done({ is: 'refused', reasons });
    before.set(keyOf(listed), row.line);
    const known = listed.email ? register.addresses.get(listed.email.toLowerCase()) : undefined;
    if (known) return done({ is: 'known', person: known });
    const people = buckets.like(`${listed.given} ${listed.family}`);
    // A line of the same list is compared with too: it has no number yet.
    buckets.add({ id: -row.line, given: listed.given, family: listed.family });
    if (people.length > 0) return done({ is: 'perhaps', people, decision: decided(answers.decisions[row.line], people) });
    return done({ is: 'new' });
  });
}

/** An answer about somebody who is no longer asked about is no answer. */
function decided(given: Decision | undefined, people: readonly Known[]): Decision | null {
  if (given === undefined || given === 'both') return given ?? null;
  return people.some((person) => String(person.id) === given.split(':')[1]) ? given : null;
}

/** One line of a list names one person: the same address, or the same name without one, on two lines is said. */
const keyOf = ({ email, given, family }: Listed): string => email?.toLowerCase() ?? `${bare(given)} ${bare(family)}`;

export const COUNTED = ['new', 'known', 'perhaps', 'refused'] as const;
export type Counts = Record<(typeof COUNTED)[number], number>;

export const countsOf = (judged: readonly Judged[]): Counts =>
  Object.fromEntries(COUNTED.map((is) => [is, judged.filter((one) => one.verdict.is === is).length])) as Counts;
