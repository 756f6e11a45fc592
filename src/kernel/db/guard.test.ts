import { loadModule } from 'libpg-query';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSql } from './guard.ts';

const guarded = new Set(['note', 'note_view', 'paper']);
const naked = (text: string) => readSql(text, guarded).naked;

beforeAll(() => loadModule());

describe('a read that names its audience passes', () => {
  it.each([
    ['plain', 'select * from note n where n.audience_id = any($1)'],
    ['with a cast, as the builder writes it', 'select n.id from "note" as "n" where "n"."audience_id" = any($1::int[]) and n.id = 3'],
    ['without alias', 'select id from note where note.audience_id = any($1)'],
    [
      'joined, each for itself',
      'select 1 from note n join paper p on p.note_id = n.id and p.audience_id = any($1) where n.audience_id = any($1)',
    ],
    ['on the right of a left join', 'select 1 from shelf s left join note n on n.shelf_id = s.id and n.audience_id = any($1)'],
    ['in a subquery', 'select (select count(*) from note n where n.audience_id = any($1))'],
    ['in a common table', 'with n as (select * from note x where x.audience_id = any($1)) select * from n'],
    ['tables that no audience guards', 'select * from shelf'],
    ['an update by its own key', 'update note set title = $1 where id = $2'],
    ['an insert', 'insert into note (id) values ($1) returning id'],
  ])('%s', (_, text) => {
    expect(naked(text)).toEqual([]);
  });
});

describe('a read that forgot its audience is named', () => {
  it.each([
    ['plain', 'select * from note'],
    ['the audience of another table', 'select * from note n, shelf s where s.audience_id = any($1)'],
    ['one of two', 'select 1 from note n join paper p on p.note_id = n.id where n.audience_id = any($1)'],
    ['under an or', 'select * from note n where n.audience_id = any($1) or n.id = 1'],
    ['under a not', 'select * from note n where not (n.audience_id = any($1))'],
    ['without its alias', 'select * from note n where audience_id = any($1)'],
    ['against itself', 'select * from note n where n.audience_id = any(array[n.audience_id])'],
    ['against a list of its own', 'select * from note n where n.audience_id = any(array[1, 2])'],
    ['against a subquery', 'select * from note n where n.audience_id = any(select 1)'],
    ['equal to one', 'select * from note n where n.audience_id = $1'],
    ['other than', 'select * from note n where n.audience_id <> any($1)'],
    ['all of', 'select * from note n where n.audience_id = all($1)'],
    ['on the side a left join keeps', 'select 1 from note n left join shelf s on n.audience_id = any($1)'],
    ['on either side of a full join', 'select 1 from note n full join shelf s on n.audience_id = any($1)'],
    ['in a subquery of the list', 'select (select title from note limit 1)'],
    ['in a subquery of the where', 'select 1 from shelf where id in (select shelf_id from note)'],
    ['in exists', 'select 1 from shelf s where exists (select from note n where n.shelf_id = s.id)'],
    ['in a lateral', 'select 1 from shelf s cross join lateral (select * from note n where n.shelf_id = s.id) x'],
    ['in a common table', 'with n as (select * from note) select * from n'],
    ['behind a common table of its name', 'with note as (select 1) select * from home.note'],
    ['in the first part of a union', 'select id from note union all select id from shelf'],
    ['in the last part of a union', 'select 1 union select 2 union select id from note'],
    [
      'in a recursive one',
      'with recursive t as (select id from shelf union all select n.id from note n join t on t.id = n.shelf_id) select * from t',
    ],
    ['as table', 'table note'],
    ['in values', 'values ((select max(id) from note))'],
    ['in an order by', 'select 1 from shelf order by (select count(*) from note)'],
    ['in returning', 'insert into shelf values (1) returning (select count(*) from note)'],
    ['update from', 'update shelf s set title = n.title from note n where n.shelf_id = s.id'],
    ['delete using', 'delete from shelf s using note n where n.shelf_id = s.id'],
    ['insert select', 'insert into shelf select * from note'],
    ['merge', 'merge into shelf s using note n on n.audience_id = any($1) when not matched then insert values (n.id)'],
    ['create table as', 'create table mine as select * from note'],
    ['select into', 'select * into mine from note'],
    ['copy of the table', 'copy note to stdout'],
    ['copy of a query', 'copy (select * from note) to stdout'],
    ['a cursor', 'declare c cursor for select * from note'],
    ['prepared', 'prepare p as select * from note'],
    ['explained', 'explain analyze select * from note'],
    ['the second of two statements', 'select 1; select * from note'],
    ['a view', 'select * from note_view'],
    ['in another schema', 'select * from home.note'],
    ['quoted', 'select * from "note"'],
    ['only', 'select * from only note'],
    ['a sample', 'select * from note tablesample system (10)'],
    ['in parentheses', 'select * from (note n cross join shelf s)'],
    ['in a function in from', 'select * from unnest(array(select title from note))'],
    ['in a filter', 'select count(*) filter (where exists (select from note)) from shelf'],
    ['in a case', 'select case when (select true from note) then 1 end'],
  ])('%s', (_, text) => {
    expect(naked(text).length).toBeGreaterThan(0);
  });
});

describe('SQL hidden in a string is refused whole', () => {
  it.each([
    ['words of a query', "select * from ts_stat('select words from note')"],
    ['a table as XML', "select table_to_xml('note', true, false, '')"],
    ['a query as XML', "select pg_catalog.query_to_xml('select * from note', true, false, '')"],
    ['an anonymous block', 'do $$ begin perform 1; end $$'],
  ])('%s', (_, text) => {
    expect(naked(text).length).toBeGreaterThan(0);
  });
});

it('lists what is written to', () => {
  const writes = (text: string) => readSql(text, guarded).writes;
  expect(writes('insert into note values (1)')).toEqual(['note']);
  expect(writes('with x as (delete from paper returning *) insert into shelf select 1')).toEqual(['paper', 'shelf']);
  expect(writes('update q.job set state = 1')).toEqual(['job']);
  expect(writes('copy note from stdin')).toEqual(['note']);
  expect(writes('truncate note, paper')).toEqual(['note', 'paper']);
  expect(writes('create table mine as select 1')).toEqual(['mine']);
  expect(writes('select 1')).toEqual([]);
});

it('refuses what it cannot read', () => {
  expect(() => readSql('selec * fro note', guarded)).toThrow();
});
