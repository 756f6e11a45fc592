import { inFrancs, type RatesTable } from '#rooms/nomenclature';

/** The value of an amount in francs, with the rate that made it. */
export interface Converted {
  francs: string | null;
  rate: string | null;
  rate_day: string | null;
  rate_basis: string | null;
  rate_earlier: boolean;
  rate_source: string | null;
  rate_ids: number[];
}

const NONE: Converted = {
  francs: null,
  rate: null,
  rate_day: null,
  rate_basis: null,
  rate_earlier: false,
  rate_source: null,
  rate_ids: [],
};

export interface ToConvert {
  ours: string;
  currency: string;
  day: string;
  value_day: string | null;
}

/** In francs at the day of its value. No day or no rate, no conversion: the amount stays in its currency and is counted apart. */
export function convertedBy(rates: RatesTable, { ours, currency, day, value_day: valueDay }: ToConvert): Converted {
  const on = valueDay ?? (currency === 'XOF' ? day : null);
  const rate = on === null ? undefined : rates.toFrancs(currency, on);
  if (!rate) return NONE;
  return {
    francs: inFrancs(ours, rate),
    rate: rate.rate,
    rate_day: rate.rateDay,
    rate_basis: rate.basis,
    rate_earlier: rate.earlier,
    rate_source: rate.source === '' ? null : rate.source,
    rate_ids: rate.legs.map((leg) => leg.row.id),
  };
}
