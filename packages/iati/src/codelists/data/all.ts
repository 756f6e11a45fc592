// Made by tools/codelists.ts from the official lists as of 2026-06-22. IATI Standard (http://iatistandard.org/), CC BY 4.0.

import { budgetIdentifier } from './budget-identifier.ts';
import { country } from './country.ts';
import { crsChannelCode } from './crs-channel-code.ts';
import { currency } from './currency.ts';
import { fileFormat } from './file-format.ts';
import { language } from './language.ts';
import { locationType } from './location-type.ts';
import { organisationIdentifier } from './organisation-identifier.ts';
import { organisationRegistrationAgency } from './organisation-registration-agency.ts';
import { sector } from './sector.ts';
import { small } from './small.ts';
import { unsdgTargets } from './unsdg-targets.ts';

/** The day of the lists. */
export const AS_OF = '2026-06-22';
/** Every list of the standard 2.03, in compact form. */
export const allLists = (): string[] => [
  ...small,
  ...budgetIdentifier,
  ...crsChannelCode,
  ...country,
  ...currency,
  ...fileFormat,
  ...language,
  ...locationType,
  ...organisationIdentifier,
  ...organisationRegistrationAgency,
  ...sector,
  ...unsdgTargets,
];
