import { counted } from '#kernel/i18n';
import type { comparingFr, drawingFr } from './text.fr.ts';

const n = (count: number, one: string, other: string) => counted(count, 'en', { one, other });

/** The picture of the mechanism, in words. */
export const drawingEn: typeof drawingFr = {
  heading: (day) => `As a picture, on ${day}`,
  readTree: 'Read the tree',
  seePicture: 'see the picture',
  scrolls: 'The mechanism as a picture, scrolls sideways',
  label: (day, c) =>
    `The mechanism on ${day}, drawn as a toguna: ${[
      n(c.beds, 'bed of the roof for political bodies', 'beds of the roof for political bodies'),
      n(c.posts, 'post for thematic groups', 'posts for thematic groups'),
      n(c.stones, 'stone on the ground for joint frames', 'stones on the ground for joint frames'),
    ].join(', ')}. ${n(c.vacant, 'group without a coordinator', 'groups without a coordinator')}. The tree says the same in words.`,
  legend: (c) =>
    [
      'Roof: political bodies. Posts: thematic groups.',
      c.stones ? 'On the ground: joint frames.' : null,
      c.subGroups ? 'Diamond: sub-group.' : null,
      c.across ? 'Light post: cross-cutting group.' : null,
      c.vacant ? 'Dashed post: coordinator’s seat vacant.' : null,
      c.changed ? 'Flag and word: what changed.' : null,
      'The tree says the same in words.',
    ]
      .filter(Boolean)
      .join(' '),
  apart: 'Beside the roof',
  apartOf: (kind) => `${kind}:`,
  roles: { chair: 'lead partner', incoming: 'incoming', outgoing: 'outgoing', enlarged: 'enlargement' },
  held: (who, role) => `${who} (${role})`,
  presided: (who) => `chaired by ${who}`,
  led: (who) => `coordinated by ${who}`,
  leaderless: 'coordinator’s seat vacant',
  subGroups: (count) => n(count, 'sub-group', 'sub-groups'),
};

/** What changed between two days, in sentences that follow the name of a body. */
export const comparingEn: typeof comparingFr = {
  title: 'Compare two dates',
  lead: (from, until, count) => `From ${from} to ${until}: ${n(count, 'change', 'changes')}`,
  from: 'From',
  until: 'To',
  compare: 'Compare',
  tree: (day) => `The mechanism on ${day}`,
  notes: {
    'not-a-day': 'One of the dates does not exist: here is the last year.',
    turned: 'The first date was the later one: they are put back in order.',
  },
  nothing: (from, until) => `Nothing changed from ${from} to ${until}`,
  nothingWhy: 'No act is recorded between these two dates, and the same organisations hold the same seats.',
  headings: {
    created: 'New bodies',
    ended: 'Bodies that are no more',
    promoted: 'Sub-groups that became groups',
    renamed: 'Bodies renamed',
    moved: 'Bodies moved',
    suspended: 'Suspended',
    revived: 'Bodies revived',
    vacated: 'Seats that became vacant',
    filled: 'Vacant seats filled',
    handed: 'Seats handed over',
    opened: 'Seats opened',
    closed: 'Seats closed',
    said: 'Seats whose holder is now known',
    unsaid: 'Seats whose holder is no longer known',
    members: 'Number of members',
    acts: 'Acts recorded between these two dates',
  },
  words: {
    created: 'new',
    ended: 'closed',
    promoted: 'promoted',
    renamed: 'renamed',
    moved: 'moved',
    suspended: 'suspended',
    revived: 'revived',
    vacated: 'vacated',
    filled: 'filled',
    handed: 'handover',
    opened: 'seat +',
    closed: 'seat −',
    said: 'known',
    unsaid: 'not known',
  },
  created: (since, from) => (from ? `: ${since}, out of: ${from}.` : `: ${since}.`),
  ended: (when, merged, into) =>
    into ? `is no more after ${when}; ${merged ? 'taken over by' : 'followed by'}: ${into}.` : `is no more after ${when}.`,
  promoted: (before, after, under) => `was “${before}”, becomes “${after}”${under ? `, under ${under}` : ''}.`,
  renamed: (before) => `was called “${before}”.`,
  moved: (before, after) => `stood under ${before ?? 'nobody'}, stands under ${after ?? 'nobody'}.`,
  movedTogether: (before, after) => `stood under ${before ?? 'nobody'}, stand under ${after ?? 'nobody'}.`,
  suspended: (when) => `is suspended since ${when}.`,
  revived: (when) => `takes up its work again (${when}).`,
  seats: {
    vacated: (seat, before, _after, when) => `${seat}: vacant (${when})${before ? `, after ${before}` : ''}.`,
    filled: (seat, _before, after, when) => `${seat}: ${after} (${when}); the seat was vacant.`,
    handed: (seat, before, after, when) => `${seat}: ${after} (${when}), after ${before}.`,
    opened: (seat, _before, after, _when) => `${seat}: ${after ?? 'not said'}.`,
    closed: (seat, before, _after, _when) => (before ? `${seat}: held until then by ${before}.` : `${seat}.`),
    said: (seat, _before, after, when) => `${seat}: ${after} (${when}).`,
    unsaid: (seat, before, _after, _when) => `${seat}: ${before} before.`,
  },
  memberCount: (before, after) => `: ${n(before, 'member', 'members')}, then ${after}.`,
};
