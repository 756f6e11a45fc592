import type { House } from '#kernel/house';
import { loadReference } from '#kernel/reference';
import type { Room } from '#kernel/room';
import { access } from './access.ts';
import { loadNomenclature } from './load.ts';
import { routes } from './routes.tsx';
import { text } from './text.ts';
import './tables.ts';

export { describeRate } from './describe.ts';
export { addRate, correctRate, rateFor, ratesChanged, ratesTable } from './rate-book.ts';
export { type FrancRate, inFrancs, type Leg, RatesTable } from './rates.ts';
export { type Crosswalk, crosswalk, listSectors } from './sectors.ts';
export {
  type Code,
  type Currency,
  type FiscalYear,
  type FormerRegion,
  listCodes,
  listCurrencies,
  listFiscalYears,
  listFormerRegions,
  listRegions,
  listThemes,
  type Region,
  type Theme,
} from './store/lists.ts';
export type { Sector } from './store/sectors.ts';

export const nomenclature: Room = {
  name: 'nomenclature',
  text,
  access,
  routes,
  reference: (house: House) => loadReference(house, 'nomenclature', loadNomenclature),
};
