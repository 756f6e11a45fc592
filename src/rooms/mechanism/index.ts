import type { House } from '#kernel/house';
import { dueSlot } from '#kernel/jobs';
import { loadReference } from '#kernel/reference';
import type { Room } from '#kernel/room';
import { access } from './access.ts';
import { loadMechanism } from './load.ts';
import { passWhatIsDue } from './membership/succession.ts';
import { jobs } from './open/incoming.ts';
import { routes } from './routes.tsx';
import { text } from './text.ts';
import './tables.ts';

export { audienceId } from '#kernel/audience';
export {
  ambassador,
  CARD_PURPOSE,
  chairOfBody,
  chefDeFile,
  coordinatorOfBody,
  ctCslp,
  focalPointOf,
  focalPointOfPerson,
  fundManager,
  government,
  memberOfBody,
  pool,
  poolPost,
  ptf,
  sha,
  troika,
} from './access.ts';
export { audienceOfPersons, bodyAudienceKey, ensureAudience, idsOfKeys, rightsOf } from './audiences.ts';
export { addBody, correctBody } from './bodies.ts';
export { type ActInput, changeBody } from './body-acts.ts';
export { cadenceWords } from './cadence.ts';
export { cardsToAsk, noteAsked, noteRefusals, previewCadence, type ToAsk } from './contact/asking.ts';
export { CADENCE_BOUNDS, type Cadence, cadenceFaults, readCadence, setCadence } from './contact/cadence.ts';
export { chooseSights, confirmCard } from './contact/card.ts';
export { erasePerson, forgetContacts, forgetLists, leftBefore, openListsBefore, type PersonTold, tellPerson } from './contact/retention.ts';
export { findCardState as cardState, wholeContact } from './contact/store.ts';
export { listPeople } from './directory/store.ts';
export { pictureWeight } from './drawing/weigh.ts';
export { type Addressee, distributionList, type Member, membersOf } from './members.ts';
export { requireThere } from './membership/standing.ts';
export { bodyShort, bodyTitle, seatWords } from './naming.ts';
export { addIdentifier, addOrganisation, correctOrganisation } from './organisations.ts';
export { capacityWords } from './pages/parts.tsx';
export { addPerson, correctPerson, eraseContact, personSubject } from './people.ts';
export { dropPhotograph } from './photograph/store.ts';
export { addPost, correctPost, type PostInput, type PostKind } from './posts.ts';
export { addAct, prepareReform } from './reform/drafts.ts';
export { type Capacity, correctRepresentation, designate } from './representations.ts';
export { rolesOf } from './roles.ts';
export { acceptRotationWarning } from './rotation/accept.ts';
export { addMember, changeHolder, closeSeat, type Holder, openSeat } from './seats.ts';
export {
  bodyAsides,
  bodyDuties,
  bodySections,
  type CarriedSource,
  type Duty,
  organisationAsides,
  organisationSections,
  organisationSucceeded,
} from './slots.ts';
export {
  type Body,
  type BodyName,
  bodyNames,
  bodyOptions,
  findBody,
  findBodyByCode,
  getBody,
  listBodies,
  listLineage,
} from './store/bodies.ts';
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
  getPost,
  listPostsOfOrganisation,
  listPostsOfPerson,
  namesOfPeople,
  type Person,
  type Post,
  personForActor,
  personName,
  personNames,
  personOptions,
} from './store/people.ts';
export {
  findSeat,
  getSeat,
  type HeldSeat,
  listHoldings,
  listRepresentations,
  type Represented,
  type Seat,
} from './store/seat-history.ts';
export { type Representative, type Sitting, seatsOn } from './store/seats.ts';
export { adoptGenericTerms, adoptTerms, correctTerms } from './terms/terms.ts';
export { type Branch, branchesOf, countsOf, mechanismAt } from './tree.ts';
export { withdrawHolder, withdrawMandate, withdrawPost } from './withdrawal/withdraw.ts';

const successions = () => passWhatIsDue;

export const mechanism: Room = {
  name: 'mechanism',
  text,
  access,
  routes,
  jobs,
  furnish: () => dueSlot.fill('mechanism', successions),
  reference: (house: House) => loadReference(house, 'mechanism', loadMechanism),
};
