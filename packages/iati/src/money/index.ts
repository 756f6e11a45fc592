export { apportion, type Residue } from './apportion.ts';
export {
  type Budget,
  type EffectiveBudgets,
  effectiveBudgets,
  type Overlap,
  type PeriodAmount,
  type PeriodFault,
  type PlannedDisbursements,
  plannedDisbursementsOf,
} from './budgets.ts';
export { daysOf, type Period } from './calendar.ts';
export { type Converted, type ConvertOptions, convertMoney, type Rate, type RateOf } from './convert.ts';
export { type CountryReason, type CountryShare, countryShare, type ShareMethod, transactionShare } from './country-share.ts';
export type { FlowFault } from './flow-summary.ts';
export { type Flow, flowOf } from './flows.ts';
export { type ForwardFigure, type ForwardMethod, type ForwardOptions, type ForwardReason, forwardFigure } from './forward.ts';
export { Fraction } from './fraction.ts';
export { type HumanitarianShare, humanitarianShare } from './humanitarian.ts';
export {
  externalInflow,
  type Inflow,
  type InflowEntry,
  type InflowExcluded,
  type InflowOptions,
  InflowTally,
  type InflowUndecided,
} from './inflow.ts';
export type { ForwardPiece, ForwardSum } from './periods.ts';
export { type SectorShares, sectorShares, transactionSectorShares } from './sectors.ts';
export type { Shared, ShareReason } from './shares.ts';
export { type Part, partWithin, type SpreadOptions, spread } from './spread.ts';
export {
  type FlowTotal,
  type LeftOut,
  type LeftOutReason,
  type MoneyKind,
  MoneyTally,
  type Total,
  type Totals,
  type TotalsOptions,
  totalsByFlow,
  totalsOf,
} from './totals.ts';
