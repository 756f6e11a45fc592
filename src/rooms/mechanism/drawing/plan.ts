import type { Branch } from '../tree.ts';
import type { Composition, Post } from './compose.ts';
import { broken, fitted, widthOf } from './lettering.ts';

/** The drawing's own units: pixels at its full width. Letters never go below 12, so that 11 remain when it shrinks to its least width. */
export const WIDE = 1180;
const LEFT = 60;
const ROOM = WIDE - 2 * LEFT;
const MIDDLE = WIDE / 2;
const GAP = 6;

export const TITLE = 15;
export const SMALL = 12;
export const LEADING = 14;

/** What is written on the pieces; the drawing itself knows no language. */
export interface Lettering {
  title(branch: Branch): string;
  /** Under the title of a bed: how often it meets, who presides, who sits. */
  facts(branch: Branch): string;
  /** On a post: its short sign, where it has one. */
  sign(branch: Branch): string;
  name(branch: Branch): string;
  short(branch: Branch): string;
  /** On a post: «vacant», «en sommeil». */
  state(branch: Branch): string | null;
  /** What changed on a piece, in a word; sub-groups count for the post that bears them. */
  change(branch: Branch): string | null;
}

interface Box {
  branch: Branch;
  x: number;
  y: number;
  width: number;
  height: number;
  change: string | null;
}

export interface Bed extends Box {
  title: string;
  facts: string[];
}
export interface Bar {
  /** Null where nobody's meeting lies on these posts: they carry the roof all the same. */
  branch: Branch | null;
  y: number;
  title: string;
  change: string | null;
}
export interface Column extends Box {
  sign: string;
  name: string[];
  state: string | null;
  subGroups: { branch: Branch; x: number; y: number; changed: boolean }[];
}
export interface Stone extends Box {
  title: string;
}
export interface Plan {
  height: number;
  beds: Bed[];
  bars: Bar[];
  columns: Column[];
  /** The line on which the house stands. */
  ground: number;
  stones: Stone[];
}

/** The roof widens towards the posts. */
function bedsOf(branches: readonly Branch[], say: Lettering): { beds: Bed[]; end: number } {
  let y = GAP;
  const beds = branches.map((branch, index): Bed => {
    const step = branches.length === 1 ? 1 : index / (branches.length - 1);
    const inset = 160 - 120 * step;
    const width = WIDE - 2 * inset;
    const room = width - 130;
    const facts = say.facts(branch);
    const lines = facts === '' ? [] : broken(facts, SMALL, room, 3);
    const height = 26 + LEADING * Math.max(1, lines.length);
    const bed = { branch, x: inset, y, width, height, title: fitted(say.title(branch), TITLE, room, true), facts: lines };
    y += height + GAP;
    return { ...bed, change: say.change(branch) };
  });
  return { beds, end: y };
}

export const BAR = 22;
const barOf = (branch: Branch | null, y: number, say: Lettering): Bar => ({
  branch,
  y,
  title: branch ? fitted(say.title(branch), 12.5, ROOM - 120) : '',
  change: branch ? say.change(branch) : null,
});

/** A post: its capital, the shaft on which its name is written upwards, its foot. */
export const CAPITAL = 70;
const SHAFT = 50;
const MOST_IN_A_ROW = 14;
const LONGEST_NAME = 150;
const HEAD = 40;
const FOOT = 20;
/** A diamond is a target for a finger: 26 from one to the next. */
export const DIAMOND = 26;

const diamondsAcross = (count: number) => (count > 3 ? 2 : 1);
const diamondRows = (count: number) => Math.ceil(count / diamondsAcross(count));
const longestOf = (lines: readonly string[]) => Math.max(0, ...lines.map((line) => widthOf(line, SMALL)));

interface Measured {
  post: Post;
  sign: string;
  name: string[];
  state: string | null;
  change: string | null;
}

function measured(post: Post, say: Lettering): Measured {
  const { group, subGroups } = post;
  const change = say.change(group) ?? subGroups.map((one) => say.change(one)).find((one) => one !== null) ?? null;
  const sign = say.sign(group);
  return {
    post,
    sign: widthOf(sign, SMALL, true) <= SHAFT ? sign : '',
    name: broken(say.name(group), SMALL, LONGEST_NAME, 3),
    state: say.state(group),
    change,
  };
}

function columnOf({ post, sign, name, state, change }: Measured, x: number, y: number, height: number, say: Lettering): Column {
  const { group, subGroups } = post;
  const across = diamondsAcross(subGroups.length);
  const bottom = y + height - FOOT - (state ? LEADING + 4 : 0) - (change ? LEADING + 4 : 0);
  const top = bottom - diamondRows(subGroups.length) * DIAMOND;
  const diamonds = subGroups.map((branch, index) => ({
    branch,
    x: x + CAPITAL / 2 + (across === 1 ? 0 : ((index % 2) - 0.5) * DIAMOND * 0.94),
    y: top + Math.floor(index / across) * DIAMOND + DIAMOND / 2,
    changed: say.change(branch) !== null,
  }));
  return { branch: group, x, y, width: CAPITAL, height, sign, name, state, change, subGroups: diamonds };
}

/** Posts in rows, each under its lintel, as many as a sheet is wide: a large mechanism has several storeys. */
function storeysOf({ lintels, posts }: Composition, from: number, say: Lettering): Pick<Plan, 'bars' | 'columns'> & { end: number } {
  const bars = lintels.slice(1).map((branch, index) => barOf(branch, from + index * (BAR + 2), say));
  const columns: Column[] = [];
  let y = from + bars.length * (BAR + 2);
  const rows = Math.max(1, Math.ceil(posts.length / MOST_IN_A_ROW));
  const each = Math.ceil(posts.length / rows);
  for (let row = 0; row < rows; row += 1) {
    const here = posts.slice(row * each, (row + 1) * each).map((post) => measured(post, say));
    const lintel = row === 0 ? (lintels[0] ?? null) : null;
    if (here.length > 0 || lintel) {
      bars.push(barOf(lintel, y, say));
      y += BAR;
    }
    if (here.length === 0) continue;
    const words = here.map(({ state, change }) => (state ? LEADING + 4 : 0) + (change ? LEADING + 4 : 0));
    const needs = here.map(
      (one, index) => HEAD + longestOf(one.name) + diamondRows(one.post.subGroups.length) * DIAMOND + (words[index] ?? 0) + FOOT + 8,
    );
    const height = Math.max(150, Math.ceil(Math.max(...needs)));
    const pitch = Math.min(104, ROOM / here.length);
    const start = MIDDLE - (pitch * here.length) / 2 + (pitch - CAPITAL) / 2;
    here.forEach((one, index) => {
      columns.push(columnOf(one, Math.round(start + index * pitch), y, height, say));
    });
    y += height;
  }
  return { bars, columns, end: y };
}

const STONE = 30;
const STONE_GAP = 12;

/** Stones on the ground, as wide as their names, spread over as many rows as they need. */
function stonesOf(branches: readonly Branch[], from: number, say: Lettering): { stones: Stone[]; end: number } {
  const widths = branches.map((branch) => {
    const title = fitted(say.short(branch), SMALL, 260);
    const change = say.change(branch);
    return { branch, title, change, width: Math.max(96, widthOf(title, SMALL) + 36, change ? widthOf(change, 11.5) + 40 : 0) };
  });
  const rows: (typeof widths)[] = [];
  let taken = Number.POSITIVE_INFINITY;
  for (const one of widths) {
    if (taken + one.width + STONE_GAP > ROOM) {
      rows.push([]);
      taken = 0;
    }
    rows.at(-1)?.push(one);
    taken += one.width + STONE_GAP;
  }
  const tall = widths.some(({ change }) => change !== null) ? STONE + 16 : STONE;
  const stones = rows.flatMap((row, index) => {
    const used = row.reduce((sum, one) => sum + one.width, 0) + STONE_GAP * (row.length - 1);
    const spread = Math.min(40, (ROOM - used) / row.length);
    let x = MIDDLE - (used + spread * row.length) / 2;
    return row.map((one): Stone => {
      const width = one.width + spread;
      const stone = { ...one, x: Math.round(x), y: from + index * (tall + 10), width: Math.round(width), height: tall };
      x += width + STONE_GAP;
      return stone;
    });
  });
  return { stones, end: from + rows.length * (tall + 10) };
}

/** Where everything goes: the same bodies always give the same drawing. */
export function plan(composition: Composition, say: Lettering): Plan {
  const { beds, end: roof } = bedsOf(composition.beds, say);
  const { bars, columns, end: ground } = storeysOf(composition, roof, say);
  const { stones, end } = stonesOf(composition.stones, ground + 12, say);
  return { height: Math.ceil(end + GAP), beds, bars, columns, ground, stones };
}
