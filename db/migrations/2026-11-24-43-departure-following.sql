-- People leave, and people follow.

-- The last day of an account, once its person leaves: no session of it opens the house after that day.
alter table accounts_account add column last_day date;

create table accounts_departure (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  person_id int not null references mechanism_person (id),
  last_day date not null,
  successor_id int references mechanism_person (id),
  note text,
  -- Keys of what is handed to nobody: it stays vacant, and shows so.
  left_vacant text[] not null default '{}',
  state text not null default 'announced' check (state in ('announced', 'confirmed', 'withdrawn', 'over')),
  -- What the confirmation wrote in the mechanism, so that it can be taken back until the day comes.
  handed jsonb not null default '[]',
  announced_by int,
  announced_on date not null,
  version int not null default 1,
  constraint "departure.own-successor" check (successor_id <> person_id)
);
create unique index "departure.twice" on accounts_departure (person_id) where state in ('announced', 'confirmed');

-- Who follows: a person, or an address. Each reads its own rows alone.
create table accounts_follower (
  id int generated always as identity primary key,
  person_id int unique references mechanism_person (id),
  address text unique check (address = lower(address)),
  lang text not null check (lang in ('fr', 'en')),
  -- The institution’s day of the last digest: the same morning asked twice writes one letter.
  told_on date,
  -- Raised to make the links of letters already sent worth nothing.
  edition int not null default 1,
  check ((person_id is null) <> (address is null))
);

create table accounts_follow (
  id int generated always as identity primary key,
  follower_id int not null references accounts_follower (id) on delete cascade,
  kind text not null,
  subject text not null,
  -- What is asked for an address counts once its letter was answered.
  confirmed boolean not null,
  rhythm text not null default 'digest' check (rhythm in ('at-once', 'digest', 'weekly', 'none')),
  -- Number of the last entry of the journal when it began, or when it was last told of at once.
  told bigint not null,
  -- Of a search: what it found already.
  known text[] not null default '{}',
  constraint "follow.twice" unique (follower_id, kind, subject)
);
