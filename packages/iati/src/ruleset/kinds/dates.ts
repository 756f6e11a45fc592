import { parseDay } from '../../exact/day.ts';
import { IatiNode } from '../../model/node.ts';
import type { CaseReader } from '../reader.ts';
import { type Item, textOfItem } from '../xpath/nodes.ts';
import { type At, toItems } from '../xpath/values.ts';
import type { Facts, Judgement, Kind } from './kind.ts';

const DAY = 86_400_000;
const MOST_DAYS = 365;
const TIME = /^([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?$/;

/** A moment and the node that says it; null when there is none, or no date in it. */
type Moment = { readonly time: number; readonly item: Item | null } | null;

/** `less` is not after `more`; the same day is fine. `NOW` and `TODAY` stand for the moment and day of the check. */
export const dateOrder: Kind = (reader) => {
  const less = momentOf(reader, 'less');
  const more = momentOf(reader, 'more');
  return (at, facts) => ordered(less(at, facts), more(at, facts));
};

export const dateNow: Kind = (reader) => {
  const date = momentOf(reader, 'date');
  return (at, facts) => ordered(date(at, facts), { time: facts.now, item: null });
};

/** From `start` to `end` at most 365 whole days: a year counted with both its ends. */
export const timeLimit: Kind = (reader) => {
  const start = momentOf(reader, 'start');
  const end = momentOf(reader, 'end');
  return (at, facts) => {
    const from = start(at, facts);
    const to = end(at, facts);
    if (from === null || to === null) return undecided;
    return { kept: Math.trunc((to.time - from.time) / DAY) <= MOST_DAYS, items: itemsOf(from, to) };
  };
};

/** `date` lies between `start` and `end`, both included. */
export const betweenDates: Kind = (reader) => {
  const date = momentOf(reader, 'date');
  const start = momentOf(reader, 'start');
  const end = momentOf(reader, 'end');
  return (at, facts) => {
    const moments = [start(at, facts), date(at, facts), end(at, facts)];
    const [from, when, to] = moments;
    if (!from || !when || !to) return undecided;
    return { kept: from.time <= when.time && when.time <= to.time, items: itemsOf(when, from, to) };
  };
};

const undecided: Judgement = { kept: null, items: [] };

function ordered(less: Moment, more: Moment): Judgement {
  if (less === null || more === null) return undecided;
  return { kept: less.time <= more.time, items: itemsOf(less, more) };
}

function itemsOf(...moments: readonly Moment[]): Item[] {
  return moments.flatMap((moment) => (moment === null || moment.item === null ? [] : [moment.item]));
}

/** Of several nodes the first counts, in the official validator too. */
function momentOf(reader: CaseReader, key: string): (at: At, facts: Facts) => Moment {
  const word = reader.text(key);
  if (word === 'NOW') return (_at, { now }) => ({ time: now, item: null });
  if (word === 'TODAY') return (_at, { now }) => ({ time: Math.floor(now / DAY) * DAY, item: null });
  const path = reader.nodes(key);
  return (at) => {
    const item = toItems(path.run(at))[0];
    const time = item === undefined ? null : timeOf(dateTextOf(item));
    return time === null ? null : { time, item: item! };
  };
}

/** An element says its date in `@iso-date`, in versions 1.0x also as its text. */
function dateTextOf(item: Item): string {
  const attribute = item instanceof IatiNode ? item.get('iso-date') : undefined;
  return attribute ?? textOfItem(item);
}

/** Milliseconds since 1970 of an `xsd:date` or `xsd:dateTime`, in UTC where no zone is named; null for any other text. */
function timeOf(published: string): number | null {
  const text = published.trim();
  const day = parseDay(text);
  if (day !== null) return Date.parse(`${day.day}T00:00:00Z`) - offsetOf(day.zone ?? 'Z');
  const match = TIME.exec(text);
  if (match === null || parseDay(match[1]!) === null) return null;
  const [, date, hour, minute, second = '00', zone = 'Z'] = match;
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 59) return null;
  return Date.parse(`${date}T00:00:00Z`) + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 - offsetOf(zone);
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
