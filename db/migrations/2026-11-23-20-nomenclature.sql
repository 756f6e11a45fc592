-- The words and codes that all rooms share: currencies and rates, sectors and their crosswalk, regions, code lists, years, themes.

create table nomenclature_currency (
  code text primary key check (code ~ '^[A-Z]{3}$'),
  audience_id int not null references kernel_audience (id),
  name_fr text not null,
  name_en text not null,
  -- Null for units of account, which have no coins.
  minor_units int check (minor_units between 0 and 4)
);

-- One unit of from_currency is worth `value` units of to_currency, over the period. A row is never changed: a correction withdraws it and names it.
create table nomenclature_rate (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  from_currency text not null references nomenclature_currency (code),
  to_currency text not null references nomenclature_currency (code),
  value numeric not null constraint "rate.positive" check (value > 0),
  kind text not null check (kind in ('fixed', 'peg', 'point', 'month', 'year')),
  from_day date not null,
  to_day date,
  source text not null constraint "rate.sourced" check (source <> ''),
  note text,
  -- The reference data, or the Pool by one of its people (by number: names can be erased elsewhere).
  entered_by text not null check (entered_by in ('reference', 'pool')),
  entered_person int,
  entered_on date not null,
  withdrawn_on date,
  replaces_id int unique references nomenclature_rate (id),
  constraint "rate.two-currencies" check (from_currency <> to_currency),
  constraint "rate.period" check (
    case kind
      when 'month' then from_day = date_trunc('month', from_day)::date and to_day = (from_day + interval '1 month')::date - 1
      when 'year' then from_day = date_trunc('year', from_day)::date and to_day = (from_day + interval '1 year')::date - 1
      when 'point' then to_day = from_day
      else to_day is null or to_day >= from_day
    end),
  constraint "rate.said-once" exclude using gist (
    from_currency with =, to_currency with =, kind with =, daterange(from_day, to_day, '[]') with &&
  ) where (withdrawn_on is null)
);

create table nomenclature_sector (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  -- DAC purpose codes (5 digits), DAC categories (3 digits), and the sectors of the country.
  vocabulary text not null check (vocabulary in ('dac-5', 'dac-3', 'national')),
  code text not null,
  parent_id int references nomenclature_sector (id),
  name_fr text not null,
  name_en text not null,
  -- Some withdrawn codes were never translated: their French name is the English one.
  in_french boolean not null default true,
  withdrawn boolean not null default false,
  from_day date,
  to_day date,
  demo boolean not null default false,
  unique (vocabulary, code)
);
create index nomenclature_sector_parent on nomenclature_sector (parent_id);

-- What of a DAC code (or of a whole category) belongs to which sector of the country, while it holds.
create table nomenclature_crosswalk (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  dac_id int not null references nomenclature_sector (id),
  national_id int not null references nomenclature_sector (id),
  weight numeric not null check (weight > 0 and weight <= 100),
  from_day date not null,
  to_day date,
  demo boolean not null default false,
  unique (dac_id, national_id, from_day),
  constraint "crosswalk.said-once" exclude using gist (
    dac_id with =, national_id with =, daterange(from_day, to_day, '[]') with &&)
);

-- The regions before the law of 2 March 2012.
create table nomenclature_former_region (
  code text primary key,
  audience_id int not null references kernel_audience (id),
  name_fr text not null,
  name_en text not null,
  kind text not null check (kind in ('region', 'district')),
  iso text,
  to_day date not null,
  population_2009 int,
  population_2022 int,
  position int not null
);

create table nomenclature_region (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  code text not null unique,
  name_fr text not null,
  name_en text not null,
  kind text not null check (kind in ('region', 'district')),
  -- Three systems of codes disagree: all are kept, none is the key.
  national_code text not null,
  national_code_checked boolean not null,
  iso text,
  former_code text not null references nomenclature_former_region (code),
  -- The day of the law that made it; null for those that are older than our sources.
  from_day date,
  to_day date,
  operational_from text,
  population_2022 int,
  tile_column int not null,
  tile_row int not null
);

-- Lists of codes, above all those of IATI: list and code as published.
create table nomenclature_code (
  list text not null,
  code text not null,
  audience_id int not null references kernel_audience (id),
  name_fr text not null,
  name_en text not null,
  category text,
  withdrawn boolean not null default false,
  -- False where the publisher gives no French name and this one is ours.
  official_french boolean not null default true,
  position int not null,
  primary key (list, code)
);

create table nomenclature_fiscal_year (
  code text primary key,
  audience_id int not null references kernel_audience (id),
  name_fr text not null,
  name_en text not null,
  from_day date not null,
  to_day date not null,
  constraint "fiscal-year.order" check (to_day > from_day),
  constraint "fiscal-year.apart" exclude using gist (daterange(from_day, to_day, '[]') with &&)
);

create table nomenclature_theme (
  key text primary key,
  audience_id int not null references kernel_audience (id),
  name_fr text not null,
  name_en text not null,
  position int not null,
  demo boolean not null default false
);
