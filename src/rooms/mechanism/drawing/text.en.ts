import { counted } from '#kernel/i18n';
import type { drawingFr } from './text.fr.ts';

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
