-- Several acts on the mechanism prepared together for a day to come, then enacted by one decision or withdrawn.

create table mechanism_reform (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  title_fr text not null,
  title_en text not null,
  motive text not null,
  motive_lang text not null check (motive_lang in ('fr', 'en')),
  day date not null,
  -- The acts in their order, each under a number of its own that does not change: bodies are named by their signs, for some are yet to be.
  acts jsonb not null default '[]',
  state text not null default 'draft' check (state in ('draft', 'enacted', 'withdrawn')),
  prepared_on date not null,
  -- The day it was enacted or withdrawn, by which decision or for what reason.
  ended_on date,
  decided_by_id int references mechanism_body (id),
  reference text,
  decided_on date,
  reason text,
  origin text not null default 'real' check (origin in ('real', 'demo')),
  version int not null default 1,
  constraint "reform.ended" check ((state = 'draft') = (ended_on is null)),
  constraint "reform.needs-reference" check (state <> 'enacted' or (reference is not null and decided_on is not null)),
  constraint "reform.needs-reason" check (state <> 'withdrawn' or reason is not null)
);
create index mechanism_reform_state on mechanism_reform (state, day);

-- The reform by which an act came, and the day on which it was decided.
alter table mechanism_lineage add column reform_id int references mechanism_reform (id);
alter table mechanism_lineage add column decided_on date;
create index mechanism_lineage_reform on mechanism_lineage (reform_id);
