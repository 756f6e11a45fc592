-- A long file is tried and entered by a job, whose number is kept so that its page shows how far it is.
alter table mechanism_incoming
  add column state text not null default 'tried' check (state in ('trying', 'tried', 'entering')),
  add column run_id int;
