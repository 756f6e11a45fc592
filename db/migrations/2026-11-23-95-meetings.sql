-- Meetings of bodies: what they talk about, who is called, who came, what was decided and what came of it.

create table meetings_meeting (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  -- Seats of the body today and those who attended: who receives the convocation, whoever else may read the rest.
  own_audience_id int not null references kernel_audience (id),
  version int not null default 1,
  body_id int not null references mechanism_body (id),
  occasion_id int not null references calendar_occasion (id),
  -- Its place in the series of the body: «128e séance».
  number int check (number >= 1),
  state text not null default 'planned' check (state in ('planned', 'preparing', 'convened', 'in-session', 'held', 'issued')),
  -- Kept in step with the occasion, in the transaction that changes it: who reads the meeting need not read the calendar's row.
  stands text not null default 'stands' check (stands in ('stands', 'postponed', 'cancelled')),
  reason text,
  title_fr text,
  title_en text,
  day date not null,
  last_day date not null,
  from_hour time(0),
  to_hour time(0),
  place_fr text,
  place_en text,
  link text,
  -- The newest convocation: its edition, its day, and what it told, so that a change since then shows.
  convocation int not null default 0,
  convened_on date,
  told text,
  -- Days by which the first convocation missed the body's rule; 0 when it was in time.
  notice_missed int,
  opened_at time(0),
  closed_at time(0),
  -- The newest edition of the minutes, and its day.
  minutes int not null default 0,
  issued_on date,
  constraint "meeting.number-taken" unique (body_id, number),
  constraint "meeting.occasion-taken" unique (occasion_id),
  constraint "meeting.convened-whole" check ((convocation = 0) = (convened_on is null)),
  constraint "meeting.issued-whole" check ((minutes = 0) = (issued_on is null))
);
create index meetings_meeting_body on meetings_meeting (body_id, day);
create index meetings_meeting_day on meetings_meeting (day);

create table meetings_item (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  version int not null default 1,
  meeting_id int not null references meetings_meeting (id),
  position int not null,
  title text not null,
  nature text not null check (nature in ('information', 'discussion', 'decision')),
  presenter_organisation_id int references mechanism_organisation (id),
  presenter_person_id int references mechanism_person (id),
  presenter text,
  planned int not null check (planned between 0 and 600),
  actual int check (actual between 0 and 600),
  note text,
  node_id int references strategy_node (id),
  -- What the minutes say of it.
  notes text,
  concluded boolean,
  constraint "item.position" unique (meeting_id, position) deferrable initially deferred
);

create table meetings_paper (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  item_id int not null references meetings_item (id) on delete cascade,
  file_id int not null references kernel_file (id),
  title text not null
);
create index meetings_paper_item on meetings_paper (item_id);

-- One line a person called, whatever the number of convocations.
create table meetings_invitation (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  meeting_id int not null references meetings_meeting (id),
  person_id int not null references mechanism_person (id),
  organisation_id int references mechanism_organisation (id),
  name text not null,
  organisation text,
  email text not null,
  lang text not null check (lang in ('fr', 'en')),
  capacity text not null check (capacity in ('titular', 'alternate', 'person')),
  -- The newest convocation this person was sent.
  edition int not null,
  reply text check (reply in ('present', 'alternate', 'excused')),
  reply_note text,
  replied_on date,
  constraint "invitation.twice" unique (meeting_id, person_id),
  constraint "invitation.reply-whole" check ((reply is null) = (replied_on is null))
);
create index meetings_invitation_person on meetings_invitation (person_id);

-- Who came, institution by institution, under the names of the day.
create table meetings_attendance (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  meeting_id int not null references meetings_meeting (id),
  organisation_id int references mechanism_organisation (id),
  role text not null check (role in ('member', 'guest')),
  key text not null,
  name_fr text not null,
  name_en text not null,
  seat text,
  presence text not null check (presence in ('present', 'alternate', 'excused', 'absent')),
  -- Why more persons came than the rule of the body admits.
  reason text,
  position int not null
);
create unique index "attendance.twice" on meetings_attendance (meeting_id, organisation_id) where role = 'member';

create table meetings_attendee (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  attendance_id int not null references meetings_attendance (id) on delete cascade,
  person_id int references mechanism_person (id),
  name text not null,
  title_fr text,
  title_en text
);
create index meetings_attendee_attendance on meetings_attendee (attendance_id);
create index meetings_attendee_person on meetings_attendee (person_id);

create table meetings_decision (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  version int not null default 1,
  body_id int not null references mechanism_body (id),
  meeting_id int not null references meetings_meeting (id),
  item_id int references meetings_item (id),
  -- The day of the meeting, copied so that the base itself refuses an earlier due day.
  met_on date not null,
  -- Given when it is validated, never before, never twice.
  code text,
  validated_on date,
  kind text not null check (kind in ('decision', 'recommendation', 'action')),
  text text not null,
  lang text not null default 'fr' check (lang in ('fr', 'en')),
  owner_person_id int references mechanism_person (id),
  owner_person text,
  due_day date,
  acceptance text not null default 'noted' check (acceptance in ('noted', 'notified', 'accepted', 'partly', 'not-accepted')),
  implementation text not null default 'not-started'
    check (implementation in ('not-started', 'under-way', 'done-awaiting-review', 'closed', 'overtaken', 'postponed')),
  closed_on date,
  constraint "decision.code-taken" unique (code),
  constraint "decision.due-before-meeting" check (due_day >= met_on),
  constraint "decision.validated-whole" check ((code is null) = (validated_on is null)),
  constraint "decision.closed-whole" check ((implementation in ('closed', 'overtaken')) = (closed_on is not null))
);
create index meetings_decision_meeting on meetings_decision (meeting_id);
create index meetings_decision_due on meetings_decision (due_day) where code is not null;

-- Institutions that carry a decision, under the names of the day it was written.
create table meetings_owner (
  decision_id int not null references meetings_decision (id) on delete cascade,
  organisation_id int not null references mechanism_organisation (id),
  key text not null,
  name_fr text not null,
  name_en text not null,
  position int not null,
  primary key (decision_id, organisation_id)
);
create index meetings_owner_organisation on meetings_owner (organisation_id);

-- What was said of a decision since: by whom, on which day, with what proof.
create table meetings_follow_up (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  decision_id int not null references meetings_decision (id) on delete cascade,
  day date not null,
  -- Who said it, as the journal names them.
  person_id int,
  name text not null,
  implementation text,
  acceptance text,
  due_day date,
  note text,
  file_id int references kernel_file (id)
);
create index meetings_follow_up_decision on meetings_follow_up (decision_id);

-- The last number given in each series (`GEC-2018-03-D`): a number once given is never given again.
create table meetings_series (
  key text primary key,
  last int not null check (last >= 1)
);
