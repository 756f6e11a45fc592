-- Strategies as trees. An edition of a framework is a framework of its own: CREDD 2016-2018 and CREDD 2019-2023 are two.

create table strategy_framework (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]*$'),
  -- What its editions have in common: both CREDD are of the family `credd`.
  family text not null,
  name_fr text not null,
  name_en text not null,
  short_fr text not null,
  short_en text not null,
  owner text,
  from_day date not null,
  to_day date not null,
  adopted_day date,
  adopted_precision text not null default 'day' check (adopted_precision in ('day', 'month')),
  -- What it was said to cost, in its currency.
  cost numeric,
  cost_currency text references nomenclature_currency (code),
  source text[] not null default '{}',
  demo boolean not null default false,
  position int not null,
  constraint "framework.order" check (to_day > from_day)
);

create table strategy_node (
  id int generated always as identity primary key,
  audience_id int not null references kernel_audience (id),
  framework_id int not null references strategy_framework (id),
  parent_id int,
  code text not null,
  -- The word for its level: axis, pillar, domain, objective, goal, target.
  level text not null,
  depth int not null check (depth >= 0),
  position int not null,
  name_fr text not null,
  name_en text,
  demo boolean not null default false,
  unique (framework_id, code),
  unique (framework_id, id),
  -- A branch stays in its own tree.
  constraint "node.own-tree" foreign key (framework_id, parent_id) references strategy_node (framework_id, id)
);
create index strategy_node_parent on strategy_node (parent_id);

-- A branch that answers to one of another tree: a pillar of the SCAP and an axis of the CREDD.
create table strategy_tie (
  audience_id int not null references kernel_audience (id),
  node_id int not null references strategy_node (id),
  other_id int not null references strategy_node (id),
  primary key (node_id, other_id),
  constraint "tie.two-nodes" check (node_id <> other_id)
);
create index strategy_tie_other on strategy_tie (other_id);
