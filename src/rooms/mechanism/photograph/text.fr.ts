/** How anybody makes a picture smaller, with what they have at hand. */
const SMALLER =
  'Pour l’alléger : sur un téléphone, envoyez-la par une messagerie, qui l’allège, et prenez celle qui arrive ; sur un ordinateur, ouvrez-la dans Paint ou Aperçu, choisissez « Redimensionner », 600 pixels de large, et enregistrez-la en JPEG.';

const tooWide = (d: { width?: number; height?: number; limit?: number }) =>
  `Cette image mesure ${d.width} pixels sur ${d.height} : ${d.limit} au plus de chaque côté. ${SMALLER}`;
const TOO_HEAVY = `Cette image est trop lourde : 200 ko au plus, pour qui la lit sur une ligne lente. ${SMALLER}`;
const WRONG_TYPE = 'Choisissez une photographie en JPEG, PNG ou WebP.';
const UNREADABLE = 'Cette image ne se lit pas jusqu’au bout : elle est coupée, ou animée. Enregistrez-la de nouveau en JPEG.';

export const photographFr = {
  refusals: {
    'photograph.wrong-type': WRONG_TYPE,
    'photograph.unreadable': UNREADABLE,
    'photograph.too-wide': tooWide,
    'photograph.too-heavy': TOO_HEAVY,
    'photograph.changed': 'La photographie a changé depuis que cette page est ouverte. Regardez celle qui est là, puis recommencez.',
  },
  errors: {
    'photograph.missing': 'Choisissez une photographie.',
    'photograph.wrong-type': WRONG_TYPE,
    'photograph.unreadable': UNREADABLE,
    'photograph.too-wide': tooWide,
    'photograph.too-heavy': TOO_HEAVY,
  },
  rules: { 'photograph.keep': 'ajouter, changer ou retirer la photographie d’une personne' },
  verbs: { 'photograph.put': 'photographie gardée', 'photograph.remove': 'photographie retirée' },
  pages: {
    of: (name: string) => `Photographie de ${name}`,
    title: 'Photographie',
    lead: 'Pour se reconnaître à la première réunion. Rien n’oblige à en donner une.',
    now: 'Celle qui est là',
    choose: 'En choisir une',
    field: 'Photographie',
    hint: 'JPEG, PNG ou WebP, 200 ko au plus. Elle est montrée en carré : le visage au milieu.',
    lighter: 'Allégée sur cet appareil : {before} ko, puis {after} ko.',
    submit: 'Garder cette photographie',
    kept: 'Photographie gardée.',
    remove: 'Retirer la photographie',
    removed: 'Photographie retirée.',
    removeSays: 'Elle ne se voit plus dès maintenant ; son fichier quitte le disque sous deux jours, les sauvegardes à leur terme.',
    seen: {
      pool: 'Le Pool seul la voit.',
      'signed-in': 'Les personnes connectées la voient.',
      public: 'Tout le monde la voit.',
    },
    who: 'Au départ, les personnes connectées la voient. La personne elle-même, et elle seule, en décide autrement sur sa fiche.',
    bare: 'Le lieu, la date et l’appareil inscrits dans le fichier sont enlevés avant qu’il soit gardé.',
    change: 'Changer la photographie',
    put: 'Ajouter une photographie',
  },
};
