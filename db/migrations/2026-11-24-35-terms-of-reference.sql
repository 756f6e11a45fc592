-- Terms of reference as dated documents: of one body, or generic ones that every body of some kinds shares. Each text is issued; a correction issues a new edition.

create table mechanism_terms (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  body_id int references mechanism_body (id),
  -- Of generic ones: the kinds of bodies that share them.
  kinds text[] not null default '{}',
  title_fr text not null,
  title_en text not null,
  from_day date not null,
  to_day date,
  -- The decision that adopted them.
  reference text not null,
  content text,
  file_id int references kernel_file (id),
  origin text not null default 'real' check (origin in ('real', 'demo')),
  version int not null default 1,
  constraint "terms.term-order" check (from_day <= to_day),
  constraint "terms.empty" check (content is not null or file_id is not null),
  constraint "terms.of-something" check ((body_id is null) = (cardinality(kinds) > 0)),
  constraint "terms.two-at-once" exclude using gist (body_id with =, daterange(from_day, to_day, '[]') with &&)
);
