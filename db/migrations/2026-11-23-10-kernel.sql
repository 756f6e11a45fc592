-- The kernel: audiences, journal, forms taken once, drafts, settings, files, mail, issued things, search, bin.

create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create table kernel_audience (
  id int generated always as identity primary key,
  key text not null unique,
  name_fr text not null,
  name_en text not null,
  room text not null
);

insert into kernel_audience (key, name_fr, name_en, room) values
  ('public', 'public', 'public', 'kernel'),
  ('signed-in', 'personnes connectées', 'signed-in people', 'kernel'),
  ('house', 'personne', 'nobody', 'kernel'),
  ('administrator', 'administrateur', 'administrator', 'kernel');

create table kernel_setting (
  key text primary key,
  value jsonb not null,
  version int not null default 1,
  changed_at timestamptz not null default now()
);

create table kernel_audit (
  seq bigint primary key,
  at timestamptz not null default clock_timestamp(),
  actor_kind text not null,
  actor_name text,
  person_id int,
  for_person_id int,
  verb text not null,
  subject_kind text not null,
  subject_id text not null,
  audience_id int not null references kernel_audience (id),
  content jsonb,
  digest bytea not null,
  seal bytea not null
);
create index kernel_audit_subject on kernel_audit (subject_kind, subject_id);
create index kernel_audit_at on kernel_audit (at);

-- The text that is sealed beside the digest of the content: an erased content still verifies.
create function kernel_audit_sealed(entry kernel_audit, previous bytea) returns bytea
language sql immutable as $$
  select sha256(previous || convert_to(jsonb_build_array(entry.seq::text, extract(epoch from entry.at)::text, entry.actor_kind,
    coalesce(entry.actor_name, ''), coalesce(entry.person_id::text, ''), coalesce(entry.for_person_id::text, ''), entry.verb,
    entry.subject_kind, entry.subject_id, entry.audience_id::text, encode(entry.digest, 'hex'))::text, 'UTF8'))
$$;

create function kernel_audit_seal() returns trigger
language plpgsql as $$
declare
  head record;
begin
  perform pg_advisory_xact_lock(hashtext(current_schema() || '.kernel_audit'));
  select a.seq, a.seal into head from kernel_audit a order by a.seq desc limit 1;
  new.seq := coalesce(head.seq, 0) + 1;
  new.at := clock_timestamp();
  new.digest := sha256(convert_to(coalesce(new.content::text, ''), 'UTF8'));
  new.seal := kernel_audit_sealed(new, coalesce(head.seal, ''::bytea));
  return new;
end
$$;

create trigger kernel_audit_seal before insert on kernel_audit for each row
  when (current_setting('toguna.restoring', true) is distinct from 'on') execute function kernel_audit_seal();

-- An entry stays as it was sealed. Its content alone may be erased, for the sake of a person; its digest stays.
create function kernel_audit_kept() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.content is null and to_jsonb(new) - 'content' = to_jsonb(old) - 'content' then
    return new;
  end if;
  raise exception 'the journal is only added to' using errcode = 'restrict_violation', constraint = 'journal.kept';
end
$$;
create trigger kernel_audit_kept before update or delete on kernel_audit for each row execute function kernel_audit_kept();
create trigger kernel_audit_whole before truncate on kernel_audit for each statement execute function kernel_audit_kept();

create table kernel_once (
  form text primary key,
  location text,
  taken_at timestamptz not null default now()
);

create table kernel_draft (
  id int generated always as identity primary key,
  owner text not null,
  address text not null,
  content jsonb not null,
  kept_at timestamptz not null default now(),
  unique (owner, address)
);

create table kernel_file (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  name text not null,
  type text not null,
  bytes bigint not null check (bytes >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kept_by int,
  kept_at timestamptz not null default now()
);

create table kernel_mail (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  message_id text not null unique,
  recipient text not null,
  subject text not null,
  body text not null,
  parts jsonb not null default '[]',
  secret boolean not null default false,
  thread text,
  list_id text,
  state text not null default 'waiting' check (state in ('waiting', 'kept', 'sent', 'failed')),
  tries int not null default 0,
  fault text,
  written_at timestamptz not null default now(),
  sent_at timestamptz
);

create table kernel_issued (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  kind text not null,
  subject_kind text not null,
  subject_id int not null,
  edition int not null check (edition >= 1),
  title text not null,
  lang text not null,
  day date not null,
  address text not null,
  content jsonb not null,
  checksum text not null,
  files int[] not null default '{}',
  issued_at timestamptz not null default now(),
  unique (kind, subject_kind, subject_id, edition)
);

-- What was issued stays as it was: a correction is another edition.
create function kernel_issued_frozen() returns trigger
language plpgsql as $$
begin
  raise exception 'issued things are frozen' using errcode = 'restrict_violation', constraint = 'issued.frozen';
end
$$;
create trigger kernel_issued_frozen before update or delete on kernel_issued for each row execute function kernel_issued_frozen();
create trigger kernel_issued_kept before truncate on kernel_issued for each statement execute function kernel_issued_frozen();

create table kernel_job_run (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  kind text not null,
  key text,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'stopped')),
  data jsonb not null default '{}',
  done int not null default 0,
  total int,
  sentence text,
  fault text,
  tries int not null default 0,
  asked_by text,
  asked_person int,
  not_before timestamptz,
  asked_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz
);
create unique index kernel_job_run_key on kernel_job_run (kind, key) where key is not null and state in ('waiting', 'running');
create index kernel_job_run_state on kernel_job_run (state, id);

create text search configuration fr (copy = french);
alter text search configuration fr alter mapping for hword, hword_part, word with unaccent, french_stem;
create text search configuration en (copy = english);
alter text search configuration en alter mapping for hword, hword_part, word with unaccent, english_stem;

-- Elisions («l’aide», «d'accord») leave the word bare before it is stemmed.
create function kernel_search_text(content text) returns text
language sql immutable parallel safe as $$
  select regexp_replace(coalesce(content, ''), '\m(qu|jusqu|lorsqu|puisqu|[cdjlmnst])[''’]', ' ', 'gi')
$$;

create table kernel_search (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  kind text not null,
  subject_id text not null,
  lang text not null check (lang in ('fr', 'en')),
  title text not null,
  content text not null default '',
  address text not null,
  day date,
  title_words tsvector not null,
  words tsvector not null,
  unique (kind, subject_id, lang)
);
create index kernel_search_title on kernel_search using gin (title_words);
create index kernel_search_words on kernel_search using gin (words);
create index kernel_search_newest on kernel_search (day desc nulls last, id desc);

-- What a reader typed, in both languages at once: either may find. Nothing typed makes it fail.
create function kernel_search_query(typed text) returns tsquery
language sql stable parallel safe as $$
  select websearch_to_tsquery('fr', kernel_search_text(typed)) || websearch_to_tsquery('en', kernel_search_text(typed))
$$;

-- Word forms of public texts, from which another spelling is offered: words of others would give away what is reserved.
create table kernel_word (
  bare text primary key,
  form text not null,
  records int not null,
  counted_on date not null
);
create index kernel_word_near on kernel_word using gin (bare gin_trgm_ops);

-- What was thrown away and may be taken back for thirty days.
create table kernel_bin (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  kind text not null,
  subject_id text not null,
  title text not null,
  content jsonb not null,
  thrown_by int,
  thrown_at timestamptz not null default now(),
  taken_back_at timestamptz
);
