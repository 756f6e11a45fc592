export const personalDataFr = {
  sat: {
    what: 'Présences aux réunions',
    why: 'dire qui était là, sous le nom et le titre de ce jour',
    who: 'l’audience de chaque réunion',
    long: 'toujours : un compte rendu diffusé ne change plus',
  },
  called: {
    what: 'Convocations reçues et réponses',
    why: 'savoir qui a été appelé, à quelle adresse, et ce qui a été répondu',
    who: 'l’audience de chaque réunion',
    long: 'après la réunion ; l’adresse s’en va, la réponse reste',
  },
  answers: {
    what: 'Décisions dont on répond',
    why: 'suivre ce qui a été décidé',
    who: 'l’audience de chaque réunion',
    long: 'toujours, avec la décision',
  },
};
