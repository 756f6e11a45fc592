import type { Page } from '#kernel/page';
import { type Filling, idOf, valuesOf } from './form/sentence.ts';
import { words } from './words.ts';

export const PRESENCES = ['present', 'alternate', 'excused', 'absent'] as const;
export type Presence = (typeof PRESENCES)[number];

export interface Seated {
  /** Short name of the institution. */
  name: string;
  presence: Presence;
}

/** Who came, one line an institution: a letter and a fill, then the count in words. */
export function Attendance({ page, seats }: { page: Page; seats: readonly Seated[] }) {
  const t = words(page);
  const count = Object.fromEntries(PRESENCES.map((one) => [one, seats.filter((seat) => seat.presence === one).length]));
  return (
    <>
      <ul class="att">
        {seats.map(({ name, presence }) => (
          <li>
            <b class={presence} aria-hidden="true">
              {t.letters[presence]}
            </b>
            {name}
            <span class="unseen"> ({t[presence]})</span>
          </li>
        ))}
      </ul>
      <p class="small">{t.attendanceCount(count as Record<Presence, number>)}</p>
    </>
  );
}

interface AskedSeat {
  /** Name of the field: `presence-12`. */
  field: string;
  name: string;
}

/** The same list to be filled in: one group of four answers an institution. */
export function AttendanceFields({ f, seats }: { f: Filling; seats: readonly AskedSeat[] }) {
  const t = words(f.page);
  return (
    <>
      {seats.map((seat) => (
        <fieldset class="att-ask">
          <legend>{seat.name}</legend>
          {PRESENCES.map((presence, index) => (
            <label class="option">
              <input
                type="radio"
                id={index === 0 ? idOf(seat.field) : undefined}
                name={seat.field}
                value={presence}
                checked={valuesOf(f, seat.field)[0] === presence}
              />
              {t[presence]}
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}
