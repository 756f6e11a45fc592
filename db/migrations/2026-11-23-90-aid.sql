-- Aid as partners publish it: files received, what of them concerns the country, their amounts, and yearly totals.

-- A file as it came. Its content is kept once, under its checksum, and never run.
create table aid_file (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  kept_id int not null references kernel_file (id),
  sha256 text not null,
  name text not null,
  bytes bigint not null,
  -- Whose file it is said to be by who sent it: a focal point sends for an organisation, the secretariat for any.
  organisation_id int references mechanism_organisation (id),
  state text not null default 'waiting' check (state in ('waiting', 'refused', 'read', 'entering', 'accepted', 'dropped')),
  -- The country whose part was looked for, as the setting said on that day.
  country text,
  -- Who reports in it, as published: the reporting organisation that most of its activities name.
  publisher_ref text,
  publisher_name text,
  -- Files of one publisher that follow each other: what was in one and is not in the next has vanished from it.
  series_id int references aid_file (id),
  report jsonb,
  run_id int,
  received_on date not null,
  received_at timestamptz not null default now(),
  received_by int,
  received_name text not null,
  decided_on date,
  decided_by int,
  decided_name text,
  rows_changed int,
  version int not null default 1,
  constraint "import.decided" check ((state in ('accepted', 'dropped')) = (decided_on is not null))
);
create index aid_file_state on aid_file (state, id desc);
create index aid_file_series on aid_file (series_id);
-- One content waits, is read or is accepted once.
create unique index aid_file_content on aid_file (sha256) where (state <> 'dropped');

-- The published record: what its newest accepted file says.
create table aid_activity (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  identifier text not null constraint "activity.identifier-taken" unique,
  reporting_ref text,
  reporting_name text,
  reporting_type text,
  -- The organisation of the mechanism that this reference names, where one does.
  organisation_id int references mechanism_organisation (id),
  secondary_reporter boolean not null,
  -- Whose row of the tables by partner it is in: the organisation, or the reference or name as published.
  partner text not null generated always as (coalesce('o:' || organisation_id::text, 'r:' || coalesce(reporting_ref, reporting_name))) stored,
  -- Title in each language, else the first one published, with its language.
  title_fr text not null,
  title_fr_lang text,
  title_en text not null,
  title_en_lang text,
  status text,
  planned_start date,
  actual_start date,
  planned_end date,
  actual_end date,
  default_currency text,
  humanitarian boolean,
  hierarchy int,
  aid_types text[] not null default '{}',
  -- The country's part in hundredths; null where only transactions name the country.
  share numeric check (share > 0 and share <= 100),
  share_from text not null check (share_from in ('percentage', 'alone', 'transactions')),
  last_updated text,
  standard_version text not null,
  content_hash text not null,
  first_file_id int not null references aid_file (id),
  content_file_id int not null references aid_file (id),
  series_id int not null references aid_file (id),
  line int not null,
  col int not null,
  absent_since date,
  absent_file_id int references aid_file (id),
  -- Derived from its amounts, to be listed and sorted by: francs of what could be converted, lines that could not, years spoken of.
  committed numeric not null default 0,
  disbursed numeric not null default 0,
  apart int not null default 0,
  years int[] not null default '{}',
  -- What secondary reporters copy and what was cancelled stands in no total.
  counted boolean not null generated always as (not secondary_reporter and status is distinct from '5') stored
);
create index aid_activity_organisation on aid_activity (organisation_id);
create index aid_activity_partner on aid_activity (partner);
create index aid_activity_series on aid_activity (series_id);
-- The first list that everybody opens is read, and counted, from this index alone.
create index aid_activity_by_disbursed on aid_activity (disbursed desc nulls last, id) include (audience_id);
create index aid_activity_years on aid_activity using gin (years);

-- What is long in an activity, apart from the lines that lists read.
create table aid_record (
  activity_id int primary key references aid_activity (id) on delete cascade,
  -- Every narrative: [{ text, lang }].
  titles json not null,
  descriptions json not null,
  -- Everything as published, the recipient regions and locations with it: nothing is lost.
  raw json not null,
  words tsvector not null
);
create index aid_record_words on aid_record using gin (words);

create table aid_participant (
  activity_id int not null references aid_activity (id) on delete cascade,
  position int not null,
  ref text,
  name text,
  type text,
  role text,
  activity_ref text,
  organisation_id int references mechanism_organisation (id),
  primary key (activity_id, position)
);
create index aid_participant_organisation on aid_participant (organisation_id);

create table aid_sector (
  activity_id int not null references aid_activity (id) on delete cascade,
  position int not null,
  -- As published; absent means 1, the five-digit codes of the DAC.
  vocabulary text not null,
  code text,
  name text,
  percentage numeric,
  percentage_published text,
  primary key (activity_id, position)
);
create index aid_sector_code on aid_sector (vocabulary, code);

-- One line a transaction, a budget or a planned disbursement. Amounts are as published; `ours` is the country's part of them.
create table aid_amount (
  id bigint generated always as identity primary key,
  activity_id int not null references aid_activity (id) on delete cascade,
  kind text not null check (kind in ('transaction', 'budget', 'planned')),
  type_code text,
  status text,
  ref text,
  -- Day of the transaction, or first and last day of the period.
  day date not null,
  to_day date,
  year int not null,
  -- Day of the rate; the transaction's own where none was published, null where there is none to take.
  value_day date,
  value_day_own boolean not null,
  amount numeric not null,
  currency text not null,
  currency_own boolean not null,
  share numeric not null check (share > 0 and share <= 100),
  share_from text not null check (share_from in ('activity', 'transaction')),
  ours numeric not null,
  -- In francs of the day; null where no rate is known: counted apart, in its currency.
  francs numeric,
  rate numeric,
  rate_day date,
  rate_basis text,
  rate_earlier boolean not null default false,
  rate_source text,
  rate_ids int[] not null default '{}',
  humanitarian boolean,
  provider_ref text,
  provider_name text,
  receiver_ref text,
  receiver_name text,
  description text,
  description_lang text,
  line int not null,
  col int not null,
  constraint "amount.rate-named" check (francs is null or rate_basis is not null)
);
create index aid_amount_activity on aid_amount (activity_id);
create index aid_amount_rate on aid_amount (currency, value_day) where (currency <> 'XOF');

-- Totals kept in the transaction that changes what they add up: a figure of a page never adds the whole base.
create table aid_year_total (
  audience_id int not null references kernel_audience (id),
  -- The organisation of the mechanism, or the published reference where none is known.
  partner text not null,
  organisation_id int references mechanism_organisation (id),
  name text,
  year int not null,
  measure text not null check (measure in ('commitment', 'disbursement')),
  -- XOF for what could be converted, else the currency that has no rate.
  currency text not null,
  total numeric not null,
  rows int not null,
  activities int not null,
  primary key (partner, measure, year, currency, audience_id)
);
create index aid_year_total_organisation on aid_year_total (organisation_id);

-- What the filters of the list may offer: only what some activity has. Kept with the totals.
create table aid_choice (
  audience_id int not null references kernel_audience (id),
  kind text not null check (kind in ('partner', 'status', 'year', 'aid-type', 'sector')),
  code text not null,
  organisation_id int references mechanism_organisation (id),
  name text,
  primary key (audience_id, kind, code)
);
