-- Files of the open form of the mechanism: what was sent, what it would change, and whether somebody said yes.

create table mechanism_incoming (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  kept_id int not null references kernel_file (id),
  sha256 text not null,
  name text not null,
  day date not null,
  report jsonb not null,
  received_on date not null,
  received_by int,
  received_name text not null,
  entered_on date,
  entered_name text,
  version int not null default 1
);
