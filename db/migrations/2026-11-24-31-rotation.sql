-- The rotation of the lead partner and of the Troïka: its rules from a day to a day, who counts how, which warnings were accepted;
-- and the acts by which a partner joins, leaves, or goes into another.

-- What a trio must be made of. `bilateral` is the number of bilaterals among the three; without it, the two others are not of the chair's college.
create table mechanism_rotation_rule (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  body_id int not null references mechanism_body (id),
  composition text not null check (composition in ('opposite-college', 'counts')),
  bilateral int check (bilateral between 0 and 3),
  name_fr text not null,
  name_en text not null,
  term_months int not null default 12 check (term_months between 1 and 60),
  from_day date not null,
  from_precision mechanism_precision not null default 'day',
  to_day date,
  to_precision mechanism_precision not null default 'day',
  reason text,
  origin text not null default 'real' check (origin in ('real', 'demo')),
  mark text,
  source text[] not null default '{}',
  note text,
  version int not null default 1,
  constraint "rotation.rule-order" check (from_day <= to_day),
  constraint "rotation.rule-counts" check ((composition = 'counts') = (bilateral is not null)),
  constraint "rotation.two-rules" exclude using gist (body_id with =, daterange(from_day, to_day, '[]') with &&)
);

-- Organisations that a rule adds to the trio.
create table mechanism_rotation_enlarged (
  rule_id int not null references mechanism_rotation_rule (id),
  organisation_id int not null references mechanism_organisation (id),
  primary key (rule_id, organisation_id)
);

-- A college that is a decision of the group rather than a matter of course.
alter table mechanism_college add column adjustable boolean not null default false;

-- The agency that sits for all those counted through one system.
create table mechanism_coordination (
  id int generated always as identity primary key,
  system_id int not null references mechanism_organisation (id),
  organisation_id int not null references mechanism_organisation (id),
  from_day date not null,
  from_precision mechanism_precision not null default 'day',
  to_day date,
  note text,
  constraint "coordination.term-order" check (from_day <= to_day),
  constraint "coordination.one-agency" exclude using gist (system_id with =, daterange(from_day, to_day, '[]') with &&)
);

-- A warning that was accepted, for these three holders and these breaches: another trio in the same year is another question.
create table mechanism_rotation_acceptance (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  body_id int not null references mechanism_body (id),
  year int not null,
  trio int[] not null check (cardinality(trio) = 3),
  warned text[] not null check (cardinality(warned) >= 1),
  reason text not null,
  accepted_on date not null,
  person_id int,
  constraint "rotation.accepted-already" unique (body_id, year, trio, warned)
);

create table mechanism_partner_act (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  act text not null check (act in ('join', 'leave', 'merge')),
  organisation_id int not null references mechanism_organisation (id),
  into_id int references mechanism_organisation (id),
  -- The first day of the new state.
  day date not null,
  reason text,
  origin text not null default 'real' check (origin in ('real', 'demo')),
  constraint "partner.act-of-its-sort" check ((act = 'merge') = (into_id is not null)),
  constraint "partner.merge-itself" check (into_id <> organisation_id)
);
create index mechanism_partner_act_organisation on mechanism_partner_act (organisation_id);
create index mechanism_partner_act_into on mechanism_partner_act (into_id);
create unique index "partner.merged-once" on mechanism_partner_act (organisation_id) where act = 'merge';
