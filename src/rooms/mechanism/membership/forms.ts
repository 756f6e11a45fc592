import { z } from 'zod';
import { day, optionalText, pick } from '#kernel/fields';
import { type JoinSeat, OWN_KINDS } from './join.ts';

const reason = () => optionalText(1000);

const chosen = (given: unknown): number | null => (typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : null);

/** One group of answers a body: `kind-12`, `titular-12`, `alternate-12`. */
function seatsIn(values: Record<string, unknown>): JoinSeat[] {
  return Object.entries(values).flatMap(([name, given]): JoinSeat[] => {
    const body = /^kind-(\d{1,9})$/.exec(name)?.[1];
    const kind = OWN_KINDS.find((one) => one === given);
    if (!body || !kind) return [];
    return [{ bodyId: Number(body), kind, titularId: chosen(values[`titular-${body}`]), alternateId: chosen(values[`alternate-${body}`]) }];
  });
}

export const joinForm = z.looseObject({ fromDay: day(), reason: reason() }).transform(({ fromDay, reason: why, ...rest }) => ({
  fromDay,
  reason: why,
  seats: seatsIn(rest),
}));

export const leaveForm = z.object({ lastDay: day(), reason: reason() });

export const mergeForm = z.object({ intoId: pick(), day: day(), reason: reason() });
