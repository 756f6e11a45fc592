import { type FrancRate, inFrancs, type RatesTable } from '#rooms/nomenclature';

/** The rate that converted an amount, as it is kept beside it. */
export interface KeptRate {
  rate: string | null;
  rate_day: string | null;
  rate_basis: string | null;
  rate_earlier: boolean;
  rate_source: string | null;
  rate_ids: number[];
}

/** The value of an amount in francs, with the rate that made it. */
export interface Converted extends KeptRate {
  francs: string | null;
}

const NONE: KeptRate = { rate: null, rate_day: null, rate_basis: null, rate_earlier: false, rate_source: null, rate_ids: [] };

export interface ToConvert {
  ours: string;
  currency: string;
  day: string;
  value_day: string | null;
}

function rateFor(rates: RatesTable, { currency, day, value_day: valueDay }: ToConvert): FrancRate | undefined {
  const on = valueDay ?? (currency === 'XOF' ? day : null);
  return on === null ? undefined : rates.toFrancs(currency, on);
}

const keptRate = (rate: FrancRate): KeptRate => ({
  rate: rate.rate,
  rate_day: rate.rateDay,
  rate_basis: rate.basis,
  rate_earlier: rate.earlier,
  rate_source: rate.source === '' ? null : rate.source,
  rate_ids: rate.legs.map((leg) => leg.row.id),
});

/** In francs at the day of its value. No day or no rate, no conversion: the amount stays in its currency and is counted apart. */
export function convertedBy(rates: RatesTable, amount: ToConvert): Converted {
  const rate = rateFor(rates, amount);
  return rate ? { francs: inFrancs(amount.ours, rate), ...keptRate(rate) } : { francs: null, ...NONE };
}

/** The same as pieces of JSON text: one rate serves thousands of amounts, and is written out once. */
export class ConvertedTexts {
  private readonly rates: RatesTable;
  private readonly written = new Map<FrancRate | undefined, string>();

  constructor(rates: RatesTable) {
    this.rates = rates;
  }

  /** `"francs":"12","rate":…` without its braces. */
  of(amount: ToConvert): string {
    const rate = rateFor(this.rates, amount);
    const francs = rate ? `"${inFrancs(amount.ours, rate)}"` : 'null';
    return `"francs":${francs},${this.rateText(rate)}`;
  }

  private rateText(rate: FrancRate | undefined): string {
    const known = this.written.get(rate);
    if (known !== undefined) return known;
    const text = JSON.stringify(rate ? keptRate(rate) : NONE).slice(1, -1);
    this.written.set(rate, text);
    return text;
  }
}
