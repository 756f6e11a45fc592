-- The photograph of a person, one at a time. Its file bears the same audience: both are written together.
create table mechanism_photograph (
  person_id int primary key references mechanism_person (id),
  audience_id int not null references kernel_audience (id),
  file_id int not null unique references kernel_file (id),
  width int not null check (width between 1 and 4000),
  height int not null check (height between 1 and 4000)
);

alter table mechanism_consent drop constraint mechanism_consent_field_check;
alter table mechanism_consent
  add constraint mechanism_consent_field_check check (field in ('name', 'email', 'phone', 'photograph'));
