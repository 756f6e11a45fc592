import type { AnyNode } from '../../model/node.ts';
import { given, trimmed } from '../../model/values.ts';
import type { Ledger, UpgradeReason } from '../account.ts';
import { codeFor } from '../codes.ts';
import { EXACTNESS_OF_PRECISION, GAZETTEERS } from '../data/codes.ts';
import { setAttribute, writeTo } from '../grow.ts';
import type { ElementRule, Mapped } from '../rule.ts';
import { coded } from '../values.ts';

/** The only system of coordinates of the standard (iati-activity/location/point/@srsName): WGS84. */
const WGS84 = 'http://www.opengis.net/def/crs/EPSG/0/4326';

const half = { to: 'pos', reason: 'point-from-coordinates', map: position } as const;

const coordinates: ElementRule = {
  to: 'point',
  refuse: whyNoPoint,
  attributes: { latitude: half, longitude: half, precision: { to: '../exactness/@code', map: exactness } },
  finish: nameSystem,
};

function whyNoPoint(source: AnyNode): UpgradeReason | null {
  if (source.parent?.one('point')) return 'newer-form-present';
  if (source.parent?.one('coordinates') !== source) return 'only-one';
  return given(source, 'latitude') === null || given(source, 'longitude') === null ? 'half-a-point' : null;
}

/** Both halves go to the same place: the second finds it said already. */
function position(_published: string, source: AnyNode): Mapped {
  const value = `${trimmed(source.get('latitude')!)} ${trimmed(source.get('longitude')!)}`;
  return { value, reason: 'point-from-coordinates' };
}

function exactness(published: string, source: AnyNode): Mapped {
  if (source.parent?.one('exactness')) return { value: null, reason: 'newer-form-present' };
  const code = codeFor(EXACTNESS_OF_PRECISION, published);
  return code ? { value: code, reason: 'exactness-from-precision' } : { value: published, reason: 'code-unknown' };
}

function nameSystem(made: AnyNode, source: AnyNode, ledger: Ledger): void {
  setAttribute(made, 'srsName', WGS84);
  ledger.enter('added', source, '@srsName', 'point-system', null, WGS84);
}

const gazetteerEntry: ElementRule = {
  to: 'location-id',
  text: '@code',
  attributes: { 'gazetteer-ref': { to: '@vocabulary', map: coded(GAZETTEERS) } },
};

const locationType: ElementRule = {
  to: 'feature-designation',
  refuse: (source) => (source.parent?.one('feature-designation') ? 'newer-form-present' : null),
};

const inDescription = { to: '../description/narrative', reason: 'place-to-description' } as const;

/** Before 1.04 names, or codes of a list that 2.03 does not have; only the country is a code of one. */
const administrative: ElementRule = {
  text: '../description/narrative',
  attributes: { country: { to: '@code', reason: 'country-to-administrative' }, adm1: inDescription, adm2: inDescription },
  melts: 'place-to-description',
  finish: nameCountryList,
};

function nameCountryList(made: AnyNode, source: AnyNode, ledger: Ledger): void {
  if (given(source, 'country') === null || given(source, 'code') !== null) return;
  for (const [name, value] of [
    ['vocabulary', 'A4'],
    ['level', '0'],
  ] as const) {
    if (made.get(name) !== undefined || !writeTo(made, `@${name}`, value, source)) continue;
    ledger.enter('added', source, `@${name}`, 'administrative-list', null, value);
  }
}

export const location: ElementRule = {
  attributes: { percentage: { drop: 'no-place' } },
  children: { coordinates, 'gazetteer-entry': gazetteerEntry, 'location-type': locationType, administrative },
};
