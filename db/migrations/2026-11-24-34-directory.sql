-- Contact data field by field: each person says who sees which.
create table mechanism_contact_field (
  person_id int not null references mechanism_person (id),
  audience_id int not null references kernel_audience (id),
  field text not null check (field in ('email', 'phone')),
  value text not null check (value <> ''),
  primary key (person_id, field)
);
insert into mechanism_contact_field (person_id, audience_id, field, value)
  select person_id, audience_id, 'email', email from mechanism_contact where email <> ''
  union all
  select person_id, audience_id, 'phone', phone from mechanism_contact where phone <> '';
drop index "contact.address-taken";
create unique index "contact.address-taken" on mechanism_contact_field (lower(value)) where field = 'email';

-- What is left is the state of the card, for the Pool: since when it is kept, when its person last said that it is right, whether its address refuses.
alter table mechanism_contact
  drop column email,
  drop column phone,
  add column kept_since date not null default current_date,
  add column settled_at timestamptz not null default now(),
  add column asked_on date,
  add column reminded_on date,
  add column refused_on date;
update mechanism_contact set audience_id = (select id from kernel_audience where key = 'pool');

-- What a person agreed to show to the public, from which day, until which day.
create table mechanism_consent (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  person_id int not null references mechanism_person (id),
  field text not null check (field in ('name', 'email', 'phone')),
  given_on date not null,
  withdrawn_on date,
  constraint "consent.order" check (given_on <= withdrawn_on),
  constraint "consent.twice" exclude using gist (person_id with =, field with =, daterange(given_on, withdrawn_on, '[)') with &&)
);

-- A list of contacts on its way in. Its rows leave once it was taken or set aside; the counts stay.
create table mechanism_contact_list (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  name text not null,
  sha256 text not null,
  content jsonb,
  answers jsonb not null default '{}',
  state text not null default 'open' check (state in ('open', 'taken', 'dropped')),
  counts jsonb,
  received_on date not null,
  received_by int references mechanism_person (id),
  decided_on date,
  version int not null default 1,
  constraint "contact-list.holds-while-open" check ((state = 'open') = (content is not null))
);
create unique index "contact-list.same-file" on mechanism_contact_list (sha256) where state <> 'dropped';
