-- Under whom an organisation stands, from a day to a day: an agency under its country, or counted with its system.
-- `from_day` null: not known since when.
create table mechanism_affiliation (
  id int generated always as identity primary key,
  organisation_id int not null references mechanism_organisation (id),
  above_id int not null references mechanism_organisation (id),
  tie text not null check (tie in ('parent', 'system')),
  from_day date,
  from_precision mechanism_precision not null default 'day',
  to_day date,
  to_precision mechanism_precision not null default 'day',
  constraint "affiliation.term-order" check (from_day <= to_day),
  constraint "organisation.own-parent" check (above_id <> organisation_id),
  constraint "affiliation.twice" exclude using gist (organisation_id with =, tie with =, daterange(from_day, to_day, '[]') with &&)
);
create index mechanism_affiliation_above on mechanism_affiliation (above_id);

insert into mechanism_affiliation (organisation_id, above_id, tie)
select o.id, o.parent_id, 'parent' from mechanism_organisation o where o.parent_id is not null
union all
select o.id, o.system_id, 'system' from mechanism_organisation o where o.system_id is not null;

alter table mechanism_organisation drop constraint "organisation.own-parent", drop column parent_id, drop column system_id;

-- A seat kept by a person may be known to be held without its holder being named: a file of the mechanism names nobody.
alter table mechanism_holding drop constraint "holding.of-its-sort";
alter table mechanism_holding add constraint "holding.of-its-sort" check (
  case when vacant then organisation_id is null and person_id is null
    when held_by = 'organisation' then organisation_id is not null and person_id is null
    else true end);
