import { counted, formatDay } from '#kernel/i18n';
import type { membershipFr } from './text.fr.ts';

const on = (day: string) => formatDay(day, 'en', 'short');
const n = (count: number, one: string, other: string) => counted(count, 'en', { one, other });

export const membershipEn: typeof membershipFr = {
  refusals: {
    'partner.act-of-its-sort': 'Only a merge has an organisation that takes over.',
    'partner.already-member': (d) =>
      d.from ? `This organisation has been a member since ${on(d.from)}.` : 'This organisation is a member already.',
    'partner.gone': 'This organisation was merged into another: let the one that took over join.',
    'organisation.gone': (d) =>
      `“${d.name}” went into another organisation${d.into ? ` (${d.into})` : ''} on ${on(d.day)}: choose the one that took over, or a last day before that one.`,
    'partner.not-member': (d) => `This organisation is not a member on ${on(d.day)}: it cannot leave.`,
    'partner.leave-before-join': (d) => `The last day (${on(d.to)}) is before the joining (${on(d.from)}).`,
    'partner.merge-itself': 'An organisation is not merged into itself.',
    'partner.merged-once': (d) =>
      d.name ? `“${d.name}” was merged into another organisation already.` : 'This organisation was merged into another already.',
    'partner.merge-loop': (d) => `“${d.into}” was itself merged into “${d.name}”: this merge would go round in a circle.`,
    'partner.merge-into-gone': (d) => `“${d.name}” was merged into another organisation: choose the one that took over.`,
    'partner.merge-under': (d) => `“${d.into}” belongs to “${d.name}”: this merge would go round in a circle. Give it another place first.`,
  },
  errors: {
    'intoId.choose': 'Choose the organisation that takes over.',
  },
  rules: {
    'partner.join': 'let a partner join, with its seats and its people',
    'partner.leave': 'record the departure of a partner, with all that it ends',
    'partner.merge': 'merge an organisation into another',
  },
  verbs: {
    'partner.join': 'partner joined',
    'partner.leave': 'partner left',
    'partner.pass-duties': 'duties passed to the organisation that took over',
    'partner.merge': 'organisation merged into another',
  },
  words: {
    acts: { join: 'Let it join', leave: 'Record its departure', merge: 'Merge into another' },
    history: 'History',
    noHistory: 'No act recorded.',
    said: {
      join: 'joined',
      leave: 'left',
      merge: 'merged into',
      absorbs: 'took over',
    },
    mergedTitle: (day) => `Merged into another organisation on ${on(day)}`,
    mergedWhere: 'What it held is now held by',
    days: 'Days',
    endsOn: (day) => `ends on ${on(day)}`,
    seatIn: (seat, body) => `${seat}, ${body}`,
    see: 'See what this changes',
    ask: { join: 'On which day, in which bodies', leave: 'On which day', merge: 'Into which one, and on which day' },
    reason: 'Reason, or reference of the decision',
    join: {
      title: (name) => `Joining: ${name}`,
      fromDay: 'First day',
      bodies: 'Bodies where it sits',
      bodiesHint: 'Other seats can be opened later, from the page of the body.',
      seats: 'Its seats and its people',
      kind: 'Kind of seat',
      titular: 'Titular',
      alternate: 'Alternate with power to decide',
      later: 'designated later',
      noPeople: 'Nobody has a post in this organisation yet. Add them to the directory, or designate later from the page of the seat.',
      none: 'No body chosen: it becomes a member without a seat.',
      submit: (count) => (count === 0 ? 'Let it join' : `Let it join and open ${n(count, 'seat', 'seats')}`),
      done: (name) => `${name} is a member.`,
    },
    leave: {
      title: (name) => `Departure: ${name}`,
      lastDay: 'Last day',
      ends: 'All that ends',
      membership: (day) => `The membership ends on ${on(day)}.`,
      vacant: (count) => n(count, 'seat becomes vacant', 'seats become vacant'),
      closed: (count) => n(count, 'seat of a member closes', 'seats of a member close'),
      mandates: (count) => n(count, 'designation ends', 'designations end'),
      posts: (count) => n(count, 'post ends', 'posts end'),
      stays: 'Names stay in the minutes of their time.',
      submit: 'Record the departure',
      done: (name) => `The departure is recorded: ${name}.`,
    },
    merge: {
      title: (name) => `Merge: ${name}`,
      into: 'Organisation that takes over',
      day: 'First day',
      dayHint: 'The merged organisation ends the day before.',
      changes: 'What passes and what ends',
      joins: (name) => `${name} becomes a member on that day.`,
      identifiers: (count) => n(count, 'identifier becomes an alias', 'identifiers become aliases'),
      passed: (count) => n(count, 'seat passes', 'seats pass'),
      closed: (count) =>
        n(count, 'seat closes: the other has one in the body already', 'seats close: the other has one in the body already'),
      mandatesPassed: (count) => n(count, 'designation passes', 'designations pass'),
      mandatesEnded: (count) => n(count, 'designation ends', 'designations end'),
      postsPassed: (count) => n(count, 'post passes', 'posts pass'),
      postsEnded: (count) => n(count, 'post ends: it is held in the other already', 'posts end: they are held in the other already'),
      carried: (count) => n(count, 'open duty passes', 'open duties pass'),
      family: (count) => n(count, 'agency changes hands', 'agencies change hands'),
      address: 'Its address still answers, and says where it went.',
      submit: 'Merge',
      done: (name, into) => `${name} is merged into ${into}.`,
    },
  },
};
