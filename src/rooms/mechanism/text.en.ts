import { counted, formatDay } from '#kernel/i18n';
import { contactEn } from './contact/text.en.ts';
import { contactListEn } from './contact-list/text.en.ts';
import { directoryEn } from './directory/text.en.ts';
import { comparingEn, drawingEn } from './drawing/text.en.ts';
import { openEn, openRefusalsEn } from './open/text.en.ts';
import { reformEn } from './reform/text.en.ts';
import { refusalsEn, rulesEn, verbsEn } from './terms/text.en.ts';
import { placesEn } from './text/places.en.ts';
import type { fr } from './text.fr.ts';
import * as withdrawal from './withdrawal/text.en.ts';

const n = (count: number, one: string, other: string) => counted(count, 'en', { one, other });
const on = (day: string) => formatDay(day, 'en', 'short');

export const en: typeof fr = {
  room: 'Mechanism',
  refusals: {
    ...withdrawal.refusals,
    'organisation.key-taken': 'Another organisation already has this acronym.',
    'organisation.key-shape': 'An acronym is written in capitals, digits and hyphens (24 signs at most).',
    'organisation.own-parent': 'An organisation cannot stand under itself.',
    'membership.term-order': 'The membership ends before it begins.',
    'membership.twice': 'This organisation is already a member on those days.',
    'identifier.term-order': 'The identifier ends before it begins.',
    'identifier.one-holder': (d) =>
      d.code
        ? `The identifier ${d.code} already names ${d.name} on that day.`
        : 'This identifier already names another organisation on that day.',
    'identifier.twice': 'This organisation already bears this identifier.',
    'college.term-order': 'It ends before it begins.',
    'college.twice': 'This organisation is already in a college on those days.',
    'house.term-order': 'It ends before it begins.',
    'house.twice': 'This organisation is already co-located on those days.',
    'contact.address-taken': (d) =>
      d.email ? `The address ${d.email} is already another person’s.` : 'This address is already another person’s.',
    'post.term-order': (d) =>
      d.from && d.to ? `The post ends (${on(d.to)}) before it begins (${on(d.from)}).` : 'The post ends before it begins.',
    'post.one-holder':
      'This organisation already has somebody in this post on those days. First record the last day of the person in post.',
    'post.twice': 'This person already has this post on those days.',
    'body.code-taken': 'Another body already has this acronym.',
    'body.code-shape': 'An acronym is written in capitals, digits and hyphens (24 signs at most).',
    'body.term-order': 'It ends before it begins.',
    'body.own-parent': 'A body cannot stand under itself.',
    'body.two-terms': 'This body already has a name and a place for those days.',
    'body.unknown-kind': 'Choose at least one known kind of body.',
    'body.parent-not-alive': (d) => `The body chosen does not exist on ${on(d.day)}.`,
    'body.parent-loop': 'This body would stand above itself.',
    'body.not-alive': (d) => `The body does not exist on ${on(d.day)}, or a later act has already changed it.`,
    'body.act-before-term': (d) => `The act (${on(d.day)}) must follow the start of the state it changes (${on(d.from)}).`,
    'body.already-suspended': 'The body is already dormant.',
    'body.not-suspended': 'The body is not dormant.',
    'body.rename-needs-name': 'Write the new name.',
    'body.cannot-be-promoted': 'Only a sub-group becomes a thematic group.',
    'body.merge-needs-another': 'Choose the body that takes this one over.',
    'body.has-children': (d) => `${n(d.count, 'body still stands', 'bodies still stand')} under this one. Give them another place first.`,
    'seat.term-order': 'The seat ends before it begins.',
    'seat.single': 'This seat already exists in the body on those days.',
    'seat.before-body': (d) =>
      d.body ? `The seat (${on(d.from)}) would begin before its body (${on(d.body)}).` : 'The seat would begin before its body.',
    'seat.after-body': (d) => `The body closed on ${on(d.body)}: the seat cannot last beyond it.`,
    'holding.term-order': 'The term ends before it begins.',
    'holding.of-its-sort': 'This seat is not held in that way: by an organisation, or by a person, depending on the seat.',
    'holding.one-holder': 'Somebody already holds this seat on those days: two holders at once are refused.',
    'holding.one-seat-a-member': 'This organisation already has a member’s seat in this body on those days.',
    'holding.outside-seat': (d) =>
      d.to
        ? `The term must stay within the life of the seat, from ${on(d.from)} to ${on(d.to)}.`
        : `The seat only exists since ${on(d.from)}.`,
    'holding.another-follows': (d) => `Another term is already recorded from ${on(d.from)}. Choose a last day before that date.`,
    'representation.term-order': 'The designation ends before it begins.',
    'representation.accompanying-decides': 'Somebody who accompanies has no power to decide.',
    'representation.one-titular': 'This seat already has a titular on those days.',
    'representation.one-alternate': 'This seat already has an alternate on those days.',
    'representation.twice': 'This person already represents this seat on those days.',
    'representation.seat-not-held': (d) => `No organisation holds this seat on ${on(d.day)}: there is nobody to represent.`,
    'representation.person-seat': 'A person holds this seat: it is not represented by another.',
    'draw.from-somewhere': 'Say where the seats come from.',
    ...contactEn.refusals,
    ...contactListEn.refusals,
    'draw.own': 'A body does not draw its own seats.',
    ...openRefusalsEn,
    ...refusalsEn,
    ...reformEn.refusals,
  },
  errors: {
    'key-shape': 'Write an acronym in capitals, digits and hyphens.',
    'names-missing': 'Write the name.',
    'not-a-phone': 'Write the number in digits, for example +223 20 00 00 00.',
    'holder.required': 'Choose who holds the seat, or “vacant”.',
    'kinds.required': 'Tick at least one kind.',
    'cadence.not-a-cadence': 'Write a rule such as FREQ=MONTHLY;BYDAY=2WE (second Wednesday of the month), or leave it empty.',
    ...contactListEn.errors,
    'toDay.before-start': 'The last day is before the first.',
    ...reformEn.errors,
  },
  rules: {
    'mechanism.read': 'read the mechanism, bodies and organisations',
    'directory.read': 'search the directory',
    'list.read': 'read the distribution list of a body',
    'organisation.add': 'add an organisation',
    'organisation.correct': 'correct an organisation, its identifiers, its membership',
    'person.add': 'add a person',
    'person.correct': 'correct a person’s card',
    'person.erase-contact': 'erase a person’s contact data',
    ...contactEn.rules,
    ...contactListEn.rules,
    'post.add': 'record a person’s post in an organisation',
    'post.correct': 'correct or end a post',
    'body.add': 'create a body',
    'body.correct': 'correct a body',
    'body.change': 'record an act: rename, promote, merge, suspend, dissolve',
    'seat.open': 'open a seat',
    'seat.close': 'close a seat',
    'seat.hold': 'say who holds a seat',
    'representation.designate': 'designate a titular, an alternate, somebody who accompanies',
    'representation.end': 'end or correct a designation',
    'mechanism.load': 'load the reference data',
    'mechanism.import': 'import a mechanism',
    ...rulesEn,
    ...reformEn.rules,
  },
  verbs: {
    ...withdrawal.verbs,
    'organisation.add': 'organisation added',
    'organisation.correct': 'organisation corrected',
    'organisation.identifier': 'identifier added',
    'person.add': 'person added',
    'person.correct': 'card corrected',
    'person.erase-contact': 'contact data erased',
    ...contactEn.verbs,
    ...contactListEn.verbs,
    'post.add': 'post recorded',
    'post.correct': 'post corrected',
    'body.add': 'body created',
    'body.correct': 'body corrected',
    'body.change': 'mechanism changed',
    'seat.open': 'seat opened',
    'seat.close': 'seat closed',
    'seat.hold': 'holder of a seat recorded',
    'representation.designate': 'representative designated',
    'representation.end': 'designation corrected',
    'mechanism.load': 'reference mechanism loaded',
    'mechanism.receive': 'mechanism file received',
    'mechanism.import': 'mechanism imported',
    ...verbsEn,
    ...reformEn.verbs,
  },
  ...placesEn,
  drawing: drawingEn,
  comparing: comparingEn,
  open: openEn,
  directory: directoryEn,
  contact: contactEn.pages,
  contactList: contactListEn.pages,
  reform: reformEn.reform,
};
