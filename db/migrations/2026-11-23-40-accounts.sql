-- Accounts: who may come in, by what door, and for how long. Rights are not here: they follow the seats of `mechanism`.

-- Tables of the accounts library, as its own generator asks for them, under our names.

create table accounts_auth_user (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);

create table accounts_auth_session (
  id text primary key,
  expires_at timestamptz not null,
  token text not null unique,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  user_id text not null references accounts_auth_user (id) on delete cascade,
  opened_by text
);
create index accounts_auth_session_user_id_idx on accounts_auth_session (user_id);

create table accounts_auth_account (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references accounts_auth_user (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null
);
create index accounts_auth_account_user_id_idx on accounts_auth_account (user_id);

create table accounts_auth_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);
create index accounts_auth_verification_identifier_idx on accounts_auth_verification (identifier);

create table accounts_auth_rate (
  id text primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- Ours: an account links one person to one user of the library.

insert into kernel_audience (key, name_fr, name_en, room) values
  ('accounts-keepers', 'gestion des comptes', 'account keepers', 'accounts');

create table accounts_account (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  person_id int not null constraint "account.one-per-person" unique references mechanism_person (id),
  user_id text not null unique references accounts_auth_user (id),
  administrator boolean not null default false,
  lang text not null check (lang in ('fr', 'en')),
  state text not null default 'invited' check (state in ('invited', 'open', 'closed')),
  made_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  version int not null default 1,
  check ((state = 'closed') = (closed_at is not null)),
  check (state <> 'open' or opened_at is not null)
);

create table accounts_invitation (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  -- Null for the link that makes the first administrator: there is no account yet.
  account_id int references accounts_account (id),
  address text,
  digest text not null unique,
  made_by int,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  check ((account_id is null) = (address is null)),
  check (ends_at > made_at)
);
create index accounts_invitation_account on accounts_invitation (account_id);
create unique index accounts_invitation_one_waiting on accounts_invitation (coalesce(account_id, 0)) where used_at is null and revoked_at is null;

create table accounts_guest_link (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  purpose text not null,
  subject_id int not null,
  address text not null,
  -- The person of the directory the link was made for, where there is one.
  person_id int references mechanism_person (id),
  lang text not null check (lang in ('fr', 'en')),
  last_day date not null,
  -- The link sent last: an earlier one is dead, save in the browser that opened it.
  edition int not null default 1,
  made_by int,
  made_at timestamptz not null,
  renewed_at timestamptz,
  -- The one browser that opened it, and by which edition.
  session_digest text,
  opened_edition int,
  opened_at timestamptz,
  revoked_at timestamptz,
  constraint "guest-link.one-per-address" unique (purpose, subject_id, address)
);
