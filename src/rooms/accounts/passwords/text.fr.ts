/** Why a password is refused, said under its field. */
export const passwordErrors = {
  'password-is-address': 'Le mot de passe ne peut pas être l’adresse elle-même, ni la contenir.',
  'password-has-name':
    'Votre nom est dans ce mot de passe\u00a0: c’est ce qu’on essaie d’abord. Choisissez une phrase qui ne parle pas de vous.',
  'password-listed':
    'Ce mot de passe figure dans des listes volées et publiées\u00a0: il est essayé partout. Choisissez une phrase de plusieurs mots.',
  'password-guessable':
    'Ce mot de passe se devine trop vite\u00a0: suite de touches, répétition ou mot courant suivi de chiffres. Choisissez une phrase de plusieurs mots.',
};
