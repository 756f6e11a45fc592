-- The address under which a person’s calendar and news are fetched without a session: one a person, made anew at will.
create table accounts_feed (
  id int generated always as identity primary key,
  person_id int not null unique references mechanism_person (id),
  -- The address itself is shown once and kept nowhere.
  digest text not null unique,
  made_at timestamptz not null
);
