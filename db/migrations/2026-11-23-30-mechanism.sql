-- The concertation mechanism: who confers, in which bodies, on whose seats, since when.
-- Dated rows: to_day is the last day, inclusive; null is «still», or «not known» for from_day.

create domain mechanism_precision as text check (value in ('day', 'month', 'year', 'about', 'attested'));

create table mechanism_organisation_kind (
  key text primary key,
  name_fr text not null,
  name_en text not null,
  position int not null
);

create table mechanism_body_kind (
  key text primary key,
  name_fr text not null,
  name_en text not null,
  position int not null
);

create table mechanism_seat_kind (
  key text primary key,
  name_fr text not null,
  name_en text not null,
  position int not null
);

create table mechanism_representation_rule (
  key text primary key,
  name_fr text not null,
  name_en text not null,
  persons_max int not null check (persons_max >= 1),
  alternate_may_decide boolean not null,
  warns_only boolean not null
);

create table mechanism_organisation (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  key text not null,
  name_fr text not null,
  name_en text not null,
  kind text not null references mechanism_organisation_kind (key),
  parent_id int references mechanism_organisation (id),
  system_id int references mechanism_organisation (id),
  is_donor boolean not null default false,
  origin text not null default 'real' check (origin in ('real', 'demo')),
  mark text,
  source text[] not null default '{}',
  note text,
  version int not null default 1,
  constraint "organisation.key-taken" unique (key),
  constraint "organisation.key-shape" check (key ~ '^[A-Z0-9][A-Z0-9-]{0,23}$'),
  constraint "organisation.own-parent" check (parent_id <> id and system_id <> id)
);
create index mechanism_organisation_parent on mechanism_organisation (parent_id);

create table mechanism_identifier (
  id int generated always as identity primary key,
  organisation_id int not null references mechanism_organisation (id),
  scheme text not null,
  code text not null,
  is_alias boolean not null default false,
  from_day date,
  to_day date,
  note text,
  constraint "identifier.term-order" check (from_day <= to_day),
  constraint "identifier.one-holder" exclude using gist (upper(code) with =, organisation_id with <>, daterange(from_day, to_day, '[]') with &&),
  constraint "identifier.twice" exclude using gist (organisation_id with =, upper(code) with =, daterange(from_day, to_day, '[]') with &&)
);
create index mechanism_identifier_code on mechanism_identifier (upper(code));

create table mechanism_membership (
  id int generated always as identity primary key,
  organisation_id int not null references mechanism_organisation (id),
  from_day date,
  from_precision mechanism_precision not null default 'day',
  to_day date,
  to_precision mechanism_precision not null default 'day',
  origin text not null default 'real' check (origin in ('real', 'demo')),
  note text,
  constraint "membership.term-order" check (from_day <= to_day),
  constraint "membership.twice" exclude using gist (organisation_id with =, daterange(from_day, to_day, '[]') with &&)
);

-- How an organisation counts in the rotation rules, apart from its kind: a decision, therefore dated.
create table mechanism_college (
  id int generated always as identity primary key,
  organisation_id int not null references mechanism_organisation (id),
  college text not null check (college in ('bilateral', 'multilateral')),
  counted_through_id int references mechanism_organisation (id),
  from_day date,
  to_day date,
  note text,
  constraint "college.term-order" check (from_day <= to_day),
  constraint "college.twice" exclude using gist (organisation_id with =, daterange(from_day, to_day, '[]') with &&)
);

-- The houses that share premises and a joint programme: what an organisation is to the others, dated.
create table mechanism_house (
  id int generated always as identity primary key,
  organisation_id int not null references mechanism_organisation (id),
  office text not null check (office in ('sha', 'ct-cslp', 'secretariat')),
  from_day date,
  from_precision mechanism_precision not null default 'day',
  to_day date,
  constraint "house.term-order" check (from_day <= to_day),
  constraint "house.twice" exclude using gist (organisation_id with =, office with =, daterange(from_day, to_day, '[]') with &&)
);

create table mechanism_person (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  given text not null,
  family text not null,
  lang text not null default 'fr' check (lang in ('fr', 'en')),
  origin text not null default 'real' check (origin in ('real', 'demo')),
  version int not null default 1
);

-- Apart from the person, so that it can be erased and the name stay in the minutes of its time.
create table mechanism_contact (
  person_id int primary key references mechanism_person (id),
  audience_id int not null references kernel_audience (id),
  email text,
  phone text,
  confirmed_on date
);
create unique index "contact.address-taken" on mechanism_contact (lower(email));

create table mechanism_post (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  person_id int not null references mechanism_person (id),
  organisation_id int not null references mechanism_organisation (id),
  kind text not null check (kind in ('ambassador', 'resident-representative', 'head-of-cooperation', 'crmt-focal-point', 'signatory', 'director', 'minister', 'secretary-general', 'adviser')),
  title_fr text not null,
  title_en text,
  from_day date not null,
  to_day date,
  version int not null default 1,
  constraint "post.term-order" check (from_day <= to_day),
  constraint "post.one-holder" exclude using gist (organisation_id with =, kind with =, daterange(from_day, to_day, '[]') with &&) where (kind in ('ambassador', 'head-of-cooperation')),
  constraint "post.twice" exclude using gist (person_id with =, organisation_id with =, kind with =, daterange(from_day, to_day, '[]') with &&)
);
create index mechanism_post_person on mechanism_post (person_id);
create index mechanism_post_organisation on mechanism_post (organisation_id);

create table mechanism_body (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  code text not null,
  records_audience_id int not null references kernel_audience (id),
  notice_days int not null default 7 check (notice_days between 0 and 90),
  minutes_days int not null default 10 check (minutes_days between 0 and 90),
  comments_working_days int not null default 5 check (comments_working_days between 0 and 60),
  silence_working_days int not null default 5 check (silence_working_days between 0 and 60),
  attendance_percent int not null default 50 check (attendance_percent between 0 and 100),
  representation text not null references mechanism_representation_rule (key),
  cross_cutting boolean,
  origin text not null default 'real' check (origin in ('real', 'demo')),
  mark text,
  source text[] not null default '{}',
  note text,
  version int not null default 1,
  constraint "body.code-taken" unique (code),
  constraint "body.code-shape" check (code ~ '^[A-Z0-9][A-Z0-9-]{0,23}$')
);

-- What a body is called, what it is, whom it stands under and how often it meets, from a day to a day.
create table mechanism_body_term (
  id int generated always as identity primary key,
  body_id int not null references mechanism_body (id),
  name_fr text not null,
  name_en text not null,
  short_fr text not null,
  short_en text not null,
  kinds text[] not null check (cardinality(kinds) >= 1),
  parent_id int references mechanism_body (id),
  cadence text,
  cadence_origin text check (cadence_origin in ('real', 'demo')),
  suspended boolean not null default false,
  from_day date not null,
  from_precision mechanism_precision not null default 'day',
  to_day date,
  to_precision mechanism_precision not null default 'day',
  constraint "body.term-order" check (from_day <= to_day),
  constraint "body.own-parent" check (parent_id <> body_id),
  constraint "body.two-terms" exclude using gist (body_id with =, daterange(from_day, to_day, '[]') with &&)
);
create index mechanism_body_term_parent on mechanism_body_term (parent_id);

-- One act of the history of bodies: what it came from, what it led to.
create table mechanism_lineage (
  id int generated always as identity primary key,
  key text not null unique,
  act text not null check (act in ('create', 'rename', 'move', 'promote', 'merge', 'split', 'suspend', 'revive', 'dissolve', 'replace', 'restructure')),
  day date not null,
  precision mechanism_precision not null default 'day',
  name_fr text,
  name_en text,
  decided_by_id int references mechanism_body (id),
  reference text,
  origin text not null default 'real' check (origin in ('real', 'demo')),
  mark text,
  source text[] not null default '{}',
  note text
);

create table mechanism_lineage_body (
  lineage_id int not null references mechanism_lineage (id),
  body_id int not null references mechanism_body (id),
  side text not null check (side in ('source', 'result')),
  primary key (lineage_id, body_id, side)
);
create index mechanism_lineage_body_body on mechanism_lineage_body (body_id);

create table mechanism_seat (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  body_id int not null references mechanism_body (id),
  kind text not null references mechanism_seat_kind (key),
  slot int not null default 1,
  -- One seat of its kind in the body (the chair), or one a member.
  single boolean not null,
  held_by text not null check (held_by in ('organisation', 'person')),
  from_day date not null,
  to_day date,
  origin text not null default 'real' check (origin in ('real', 'demo')),
  note text,
  version int not null default 1,
  constraint "seat.term-order" check (from_day <= to_day),
  constraint "seat.single" exclude using gist (body_id with =, kind with =, slot with =, daterange(from_day, to_day, '[]') with &&) where (single),
  unique (id, body_id, kind, held_by)
);
create index mechanism_seat_body on mechanism_seat (body_id);

-- Who holds a seat, from a day to a day. A row that says «vacant» is known to be so; no row is «not known».
create table mechanism_holding (
  id int generated always as identity primary key,
  seat_id int not null,
  body_id int not null,
  kind text not null,
  held_by text not null,
  vacant boolean not null default false,
  organisation_id int references mechanism_organisation (id),
  person_id int references mechanism_person (id),
  from_day date not null,
  from_precision mechanism_precision not null default 'day',
  to_day date,
  to_precision mechanism_precision not null default 'day',
  origin text not null default 'real' check (origin in ('real', 'demo')),
  mark text,
  source text[] not null default '{}',
  note text,
  foreign key (seat_id, body_id, kind, held_by) references mechanism_seat (id, body_id, kind, held_by),
  constraint "holding.term-order" check (from_day <= to_day),
  constraint "holding.of-its-sort" check (
    case when vacant then organisation_id is null and person_id is null
      when held_by = 'organisation' then organisation_id is not null and person_id is null
      else person_id is not null end),
  constraint "holding.one-holder" exclude using gist (seat_id with =, daterange(from_day, to_day, '[]') with &&),
  constraint "holding.one-seat-a-member" exclude using gist (body_id with =, organisation_id with =, daterange(from_day, to_day, '[]') with &&)
    where (kind in ('member', 'observer', 'enlarged') and held_by = 'organisation')
);
create index mechanism_holding_organisation on mechanism_holding (organisation_id);
create index mechanism_holding_person on mechanism_holding (person_id);

-- The persons through whom an organisation acts on its seat.
create table mechanism_representation (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  seat_id int not null references mechanism_seat (id),
  organisation_id int not null references mechanism_organisation (id),
  person_id int not null references mechanism_person (id),
  capacity text not null check (capacity in ('titular', 'alternate', 'accompanying')),
  decides boolean not null,
  from_day date not null,
  to_day date,
  version int not null default 1,
  constraint "representation.term-order" check (from_day <= to_day),
  constraint "representation.accompanying-decides" check (capacity <> 'accompanying' or not decides),
  constraint "representation.one-titular" exclude using gist (seat_id with =, daterange(from_day, to_day, '[]') with &&) where (capacity = 'titular'),
  constraint "representation.one-alternate" exclude using gist (seat_id with =, daterange(from_day, to_day, '[]') with &&) where (capacity = 'alternate'),
  constraint "representation.twice" exclude using gist (seat_id with =, person_id with =, daterange(from_day, to_day, '[]') with &&)
);
create index mechanism_representation_person on mechanism_representation (person_id);

-- A body that has no chair of its own is chaired from another's seat; a body may draw its seats from others.
create table mechanism_draw (
  id int generated always as identity primary key,
  body_id int not null references mechanism_body (id),
  way text not null check (way in ('chair', 'body', 'kind')),
  from_body_id int references mechanism_body (id),
  from_kind text references mechanism_body_kind (key),
  seat_kind text references mechanism_seat_kind (key),
  constraint "draw.from-somewhere" check ((way = 'kind') = (from_kind is not null) and (way <> 'kind') = (from_body_id is not null)),
  constraint "draw.own" check (from_body_id <> body_id),
  unique nulls not distinct (body_id, way, from_body_id, from_kind, seat_kind)
);

-- Every seat of every body, its own and those it draws, with the kind it has there.
create view mechanism_sitting as
  with recursive drawn (body_id, source_id) as (
    select d.body_id, d.from_body_id from mechanism_draw d where d.way = 'body'
    union
    select w.body_id, d.from_body_id from drawn w join mechanism_draw d on d.body_id = w.source_id and d.way = 'body'
  )
  select s.audience_id, s.body_id, s.id as seat_id, s.kind, s.from_day, s.to_day, false as drawn from mechanism_seat s
  union all
  select s.audience_id, d.body_id, s.id, s.kind, s.from_day, s.to_day, true
  from mechanism_draw d join mechanism_seat s on d.way = 'chair' and s.body_id = d.from_body_id and s.kind = d.seat_kind
  union all
  select s.audience_id, w.body_id, s.id, case when s.kind in ('chair', 'coordinator') then 'member' else s.kind end, s.from_day, s.to_day, true
  from drawn w join mechanism_seat s on s.body_id = w.source_id
  where not exists (select from mechanism_draw c where c.body_id = w.body_id and c.way = 'chair' and c.from_body_id = s.body_id and c.seat_kind = s.kind)
  union all
  select s.audience_id, d.body_id, s.id, 'member', greatest(s.from_day, t.from_day), least(s.to_day, t.to_day), true
  from mechanism_draw d join mechanism_body_term t on d.way = 'kind' and d.from_kind = any (t.kinds)
  join mechanism_seat s on s.body_id = t.body_id and s.kind = d.seat_kind and daterange(s.from_day, s.to_day, '[]') && daterange(t.from_day, t.to_day, '[]');
comment on column mechanism_sitting.audience_id is 'never null';
comment on column mechanism_sitting.body_id is 'never null';
comment on column mechanism_sitting.seat_id is 'never null';
comment on column mechanism_sitting.kind is 'never null';
comment on column mechanism_sitting.from_day is 'never null';
comment on column mechanism_sitting.drawn is 'never null';

-- Members of an audience of named persons.
create table mechanism_named (
  audience int not null references kernel_audience (id),
  person_id int not null references mechanism_person (id),
  primary key (audience, person_id)
);
create index mechanism_named_person on mechanism_named (person_id);

insert into kernel_audience (key, name_fr, name_en, room) values
  ('ptf', 'partenaires techniques et financiers', 'technical and financial partners', 'mechanism'),
  ('government', 'Gouvernement', 'Government', 'mechanism'),
  ('houses', 'maisons colocalisées (SHA, CT-CSLP, Pool)', 'co-located houses (SHA, CT-CSLP, Pool)', 'mechanism'),
  ('ambassadors', 'Ambassadeurs', 'Ambassadors', 'mechanism'),
  ('enlarged-troika', 'Troïka élargie', 'enlarged Troïka', 'mechanism'),
  ('pool', 'Pool Technique', 'Pool Technique', 'mechanism');
