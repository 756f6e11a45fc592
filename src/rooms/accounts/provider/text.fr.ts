interface Detail {
  name?: string;
  address?: string;
}

export const provider = {
  errors: {
    'provider-down': ({ name = '' }: Detail) =>
      `${name} ne répond pas. Essayez dans quelques minutes, ou entrez par mot de passe ou par un lien\u00a0: les autres portes restent ouvertes.`,
    'provider-refused': ({ name = '' }: Detail) => `L’entrée a été refusée ou abandonnée chez ${name}. Rien n’a changé ici.`,
    'provider-over':
      'Ce retour ne correspond à aucun départ de ce navigateur\u00a0: dix minutes ont passé, ou il a déjà servi. Recommencez depuis cette page.',
    'provider-unproved': ({ name = '' }: Detail) =>
      `Ce qui est revenu de ${name} ne prouve pas qui vous êtes. Recommencez\u00a0; si cela se répète, dites-le au Pool.`,
    'provider-unverified': ({ name = '', address = '' }: Detail) =>
      address
        ? `${name} n’a pas vérifié l’adresse ${address}\u00a0: elle n’ouvre rien ici. Faites-la vérifier chez ${name}, ou entrez par un lien.`
        : `${name} ne dit pas votre adresse\u00a0: elle est nécessaire pour trouver votre compte. Entrez par mot de passe ou par un lien.`,
    'provider-unknown': ({ name = '', address = '' }: Detail) =>
      `${name} vous connaît par ${address}, et aucun compte n’est ouvert ici à cette adresse. Les comptes s’ouvrent sur invitation du Pool.`,
  },
  signIn: {
    title: 'Avec le compte de votre organisation',
    says: (name: string) => `Vous vous ferez connaître chez ${name}, puis vous reviendrez ici.`,
    go: (name: string) => `Entrer avec ${name}`,
  },
  leaving: {
    title: (name: string) => `Vers ${name}`,
    says: (name: string) => `Vous quittez la maison pour vous faire connaître chez ${name}. Vous reviendrez tout seul.`,
    go: (name: string) => `Aller chez ${name}`,
  },
};
