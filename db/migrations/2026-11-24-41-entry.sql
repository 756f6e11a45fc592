-- The second factor, as the accounts library asks for it, under our names.

alter table accounts_auth_user add column two_factor_enabled boolean default false;

create table accounts_auth_two_factor (
  id text primary key,
  secret text not null,
  backup_codes text not null,
  user_id text not null unique references accounts_auth_user (id) on delete cascade,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz,
  -- Ours: the last codes that let somebody in. A code serves once.
  used_codes text[] not null default '{}'
);
create index accounts_auth_two_factor_secret_idx on accounts_auth_two_factor (secret);

-- A person lets another act in their name, for dated days, on named matters (a matter is a room of the house).

create table accounts_delegation (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  person_id int not null references mechanism_person (id),
  to_person_id int not null references mechanism_person (id),
  matters text[] not null check (cardinality(matters) > 0),
  from_day date not null,
  to_day date not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  version int not null default 1,
  constraint "delegation.to-oneself" check (to_person_id <> person_id),
  constraint "delegation.ends-before-it-begins" check (to_day >= from_day)
);
create index accounts_delegation_person on accounts_delegation (person_id);
create index accounts_delegation_to_person on accounts_delegation (to_person_id);

-- The session that acts for somebody now: one at a time, left by a button, gone with the session.

create table accounts_acting (
  session_id text primary key references accounts_auth_session (id) on delete cascade,
  delegation_id int not null references accounts_delegation (id),
  taken_at timestamptz not null
);
create index accounts_acting_delegation on accounts_acting (delegation_id);
