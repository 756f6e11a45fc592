import type { House } from '#kernel/house';
import { loadReference } from '#kernel/reference';
import type { Room } from '#kernel/room';
import { access } from './access.ts';
import { loadMechanism } from './load.ts';
import { routes } from './routes.tsx';
import { text } from './text.ts';
import './tables.ts';

export { audienceId } from '#kernel/audience';
export {
  ambassador,
  chairOfBody,
  chefDeFile,
  coordinatorOfBody,
  ctCslp,
  focalPointOf,
  fundManager,
  government,
  memberOfBody,
  pool,
  poolPost,
  ptf,
  sha,
  troika,
} from './access.ts';
export { audienceIdsOf, audienceKeysOf, audienceOfPersons, bodyAudienceKey, ensureAudience, idsOfKeys } from './audiences.ts';
export { addBody, correctBody } from './bodies.ts';
export { type Act, changeBody } from './body-acts.ts';
export { cadenceWords } from './cadence.ts';
export { type Addressee, distributionList, type Member, membersOf } from './members.ts';
export { bodyShort, bodyTitle } from './naming.ts';
export { addIdentifier, addOrganisation, correctOrganisation } from './organisations.ts';
export { addPerson, correctPerson, eraseContact } from './people.ts';
export { addPost, correctPost, type PostKind } from './posts.ts';
export { type Capacity, correctRepresentation, designate } from './representations.ts';
export { rolesOf } from './roles.ts';
export { acceptRotationWarning } from './rotation/accept.ts';
export { addMember, changeHolder, closeSeat, type Holder, openSeat } from './seats.ts';
export { bodySections, organisationSections } from './slots.ts';
export { type Body, type BodyName, bodyNames, bodyOptions, findBody, findBodyByCode, getBody, listBodies } from './store/bodies.ts';
export {
  findOrganisation,
  findOrganisationByKey,
  getOrganisation,
  type Identified,
  listOrganisations,
  type Organisation,
  type OrganisationName,
  organisationOptions,
  organisationsByIdentifier,
} from './store/organisations.ts';
export {
  findPerson,
  findPersonByEmail,
  fullName,
  getPerson,
  listPeople,
  listPostsOfOrganisation,
  listPostsOfPerson,
  namesOfPeople,
  type Person,
  personForActor,
  personName,
  personNames,
  personOptions,
} from './store/people.ts';
export { findSeat, getSeat, type Seat } from './store/seat-history.ts';
export { type Representative, type Sitting, seatsOn } from './store/seats.ts';
export { type Branch, branchesOf, countsOf, mechanismAt } from './tree.ts';

export const mechanism: Room = {
  name: 'mechanism',
  text,
  access,
  routes,
  reference: (house: House) => loadReference(house, 'mechanism', loadMechanism),
};
