import type { photographFr } from './text.fr.ts';

/** How anybody makes a picture smaller, with what they have at hand. */
const SMALLER =
  'To make it lighter: on a telephone, send it through a messaging application, which lightens it, and take the one that arrives; on a computer, open it in Paint or Preview, choose “Resize”, 600 pixels wide, and save it as JPEG.';

const tooWide = (d: { width?: number; height?: number; limit?: number }) =>
  `This image is ${d.width} by ${d.height} pixels: ${d.limit} at most on each side. ${SMALLER}`;
const TOO_HEAVY = `This image is too heavy: 200 kB at most, for those who read it on a slow line. ${SMALLER}`;
const WRONG_TYPE = 'Choose a photograph in JPEG, PNG or WebP.';
const UNREADABLE = 'This image cannot be read to its end: it is cut, or it moves. Save it again as JPEG.';

export const photographEn: typeof photographFr = {
  refusals: {
    'photograph.wrong-type': WRONG_TYPE,
    'photograph.unreadable': UNREADABLE,
    'photograph.too-wide': tooWide,
    'photograph.too-heavy': TOO_HEAVY,
    'photograph.changed': 'The photograph has changed since this page was opened. Look at the one that is there, then try again.',
  },
  errors: {
    'photograph.missing': 'Choose a photograph.',
    'photograph.wrong-type': WRONG_TYPE,
    'photograph.unreadable': UNREADABLE,
    'photograph.too-wide': tooWide,
    'photograph.too-heavy': TOO_HEAVY,
  },
  rules: { 'photograph.keep': 'add, change or remove the photograph of a person' },
  verbs: { 'photograph.put': 'photograph kept', 'photograph.remove': 'photograph removed' },
  pages: {
    of: (name) => `Photograph of ${name}`,
    title: 'Photograph',
    lead: 'To recognise one another at the first meeting. Nobody has to give one.',
    now: 'The one that is there',
    choose: 'Choose one',
    field: 'Photograph',
    hint: 'JPEG, PNG or WebP, 200 kB at most. It is shown as a square: the face in the middle.',
    lighter: 'Made lighter on this device: {before} kB, then {after} kB.',
    submit: 'Keep this photograph',
    kept: 'Photograph kept.',
    remove: 'Remove the photograph',
    removed: 'Photograph removed.',
    removeSays: 'Nobody sees it from now on; its file leaves the disk within two days, the backups at their term.',
    seen: {
      pool: 'The Pool alone sees it.',
      'signed-in': 'Signed-in people see it.',
      public: 'Everybody sees it.',
    },
    who: 'At first, signed-in people see it. The person, and nobody else, decides otherwise on their card.',
    bare: 'The place, the date and the device written in the file are taken out before it is kept.',
    change: 'Change the photograph',
    put: 'Add a photograph',
  },
};
