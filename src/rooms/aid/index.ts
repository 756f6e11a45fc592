import type { House } from '#kernel/house';
import { loadReference } from '#kernel/reference';
import type { Room } from '#kernel/room';
import { access } from './access.ts';
import { loadAid } from './country.ts';
import { furnish } from './furnish.tsx';
import { jobs } from './jobs.ts';
import { routes } from './routes.tsx';
import { text } from './text.ts';
import './tables.ts';

export { type BroughtIn, bringFileIn } from './bring-in.ts';
export { consoleRefusal, consoleReport, consoleWords } from './console-report.ts';
export { countryOf } from './country.ts';
export { type Entered, enterFile } from './entering.ts';
export { acceptFile, dropFile, getImport, isAlarming, type Received, receiveFile, type ToReceive } from './imports.ts';
export type { Fault, Report } from './published/report.ts';
export { readFile, reportOn } from './reading.ts';

export const aid: Room = {
  name: 'aid',
  text,
  access,
  routes,
  jobs,
  furnish,
  reference: (house: House) => loadReference(house, 'aid', loadAid),
};
