import type { provider as french } from './text.fr.ts';

interface Detail {
  name?: string;
  address?: string;
}

export const provider: typeof french = {
  errors: {
    'provider-down': ({ name = '' }: Detail) =>
      `${name} does not answer. Try in a few minutes, or sign in by password or by a link: the other doors stay open.`,
    'provider-refused': ({ name = '' }: Detail) => `The entry was refused or given up at ${name}. Nothing has changed here.`,
    'provider-over':
      'This return answers to no departure of this browser: ten minutes have passed, or it has been used. Start again from this page.',
    'provider-unproved': ({ name = '' }: Detail) =>
      `What came back from ${name} does not prove who you are. Start again; if it happens again, tell the Pool.`,
    'provider-unverified': ({ name = '', address = '' }: Detail) =>
      address
        ? `${name} has not verified the address ${address}: it opens nothing here. Have it verified at ${name}, or sign in by a link.`
        : `${name} does not tell your address: it is needed to find your account. Sign in by password or by a link.`,
    'provider-unknown': ({ name = '', address = '' }: Detail) =>
      `${name} knows you by ${address}, and no account is open here at that address. Accounts open on invitation by the Pool.`,
  },
  signIn: {
    title: 'With the account of your organisation',
    says: (name: string) => `You make yourself known at ${name}, then come back here.`,
    go: (name: string) => `Sign in with ${name}`,
  },
  leaving: {
    title: (name: string) => `To ${name}`,
    says: (name: string) => `You leave the house to make yourself known at ${name}. You will be brought back.`,
    go: (name: string) => `Go to ${name}`,
  },
};
