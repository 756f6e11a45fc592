import type { personalDataFr } from './personal-data.fr.ts';

export const personalDataEn: typeof personalDataFr = {
  sat: {
    what: 'Attendance at meetings',
    why: 'to say who was there, under the name and the title of that day',
    who: 'the audience of each meeting',
    long: 'always: issued minutes change no more',
  },
  called: {
    what: 'Notices received and answers',
    why: 'to know who was called, at which address, and what was answered',
    who: 'the audience of each meeting',
    long: 'after the meeting; the address goes, the answer stays',
  },
  answers: {
    what: 'Decisions one answers for',
    why: 'to follow what was decided',
    who: 'the audience of each meeting',
    long: 'always, with the decision',
  },
};
