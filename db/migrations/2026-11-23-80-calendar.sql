-- Occasions: what is planned, what took place, and why it moved.

create table calendar_occasion (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  version int not null default 1,
  -- Its name in the files it came from; null for what was planned here.
  key text unique,
  -- Empty for the ordinary meeting of a body, which is called by the body's name.
  title_fr text,
  title_en text,
  kind text not null check (kind in ('meeting', 'review', 'deadline', 'event', 'retreat')),
  origin text not null check (origin in ('ptf', 'joint')),
  body_id int references mechanism_body (id),
  -- As first planned: moving never touches these two.
  planned_from date not null,
  planned_to date not null,
  -- Where it stands now; the days it was held, once it was.
  from_day date not null,
  to_day date not null,
  precision text not null default 'day' check (precision in ('day', 'about', 'month')),
  from_hour time(0),
  to_hour time(0),
  place_fr text,
  place_en text,
  link text,
  state text not null check (state in ('planned', 'provisional', 'confirmed', 'held', 'postponed', 'cancelled')),
  -- Why it was moved, postponed or cancelled last, in the language it was written in.
  reason text,
  reason_lang text check (reason_lang in ('fr', 'en')),
  source text[] not null default '{}',
  demo boolean not null default false,
  constraint "occasion.named" check (body_id is not null or title_fr is not null or title_en is not null),
  constraint "occasion.order" check (to_day >= from_day and planned_to >= planned_from),
  constraint "occasion.hours" check (to_hour is null or (from_hour is not null and (to_hour > from_hour or to_day > from_day))),
  constraint "occasion.reason" check (state not in ('postponed', 'cancelled') or reason is not null)
);
create index calendar_occasion_days on calendar_occasion using gist (daterange(from_day, to_day, '[]'));
create index calendar_occasion_body on calendar_occasion (body_id, from_day);

-- Each move: from which days to which, and why.
create table calendar_move (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  occasion_id int not null references calendar_occasion (id) on delete cascade,
  old_from date not null,
  old_to date not null,
  -- Null when it was put off without a day.
  new_from date,
  new_to date,
  reason text not null,
  reason_lang text not null check (reason_lang in ('fr', 'en')),
  moved_on date not null,
  constraint "move.whole" check ((new_from is null) = (new_to is null))
);
create index calendar_move_occasion on calendar_move (occasion_id);
