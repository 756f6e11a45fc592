import type { PropsWithChildren } from 'hono/jsx';
import type { Day } from '#kernel/day';
import type { Page } from '#kernel/page';
import { urls } from '#urls';
import { dayFilter } from '../pages/parts.tsx';
import type { Branch } from '../tree.ts';
import { type Composition, isLeaderless } from './compose.ts';
import { type ChangeWords, type Drawn, letteringOf, spoken } from './lettering-of.ts';
import { BAR, type Bar, type Bed, CAPITAL, type Column, LEADING, type Plan, plan, type Stone, WIDE } from './plan.ts';

export interface PictureProps {
  page: Page;
  day: Day;
  composition: Composition;
  drawn: Drawn;
  changes?: ChangeWords;
  /** The sentence that says the whole picture. */
  label: string;
}

const MIDDLE = WIDE / 2;
const NO_CHANGES: ChangeWords = new Map();

/** The mechanism as a toguna: roof, lintel, posts, stones. Every body in it leads to its page. */
export function Picture({ page, day, composition, drawn, changes = NO_CHANGES, label }: PictureProps) {
  const made = plan(composition, letteringOf(page.lang, drawn, changes));
  const piece = { page, day, changes };
  return (
    <svg class="toguna" viewBox={`0 0 ${WIDE} ${made.height}`} aria-labelledby="tg-said">
      <title id="tg-said">{label}</title>
      <Shapes plan={made} />
      {made.beds.map((bed, index) => (
        <BedShape {...piece} bed={bed} rank={index} />
      ))}
      {made.bars.map((bar) => (
        <BarShape {...piece} bar={bar} />
      ))}
      {made.columns.map((column) => (
        <ColumnShape {...piece} column={column} />
      ))}
      <path class="tg-ground" d={`M40 ${made.ground}h${WIDE - 80}`} />
      {made.stones.map((stone) => (
        <StoneShape {...piece} stone={stone} />
      ))}
    </svg>
  );
}

const postPath = (height: number) => `M0 0h70v10h-5l-4 7v${height - 33}l4 7v9H5v-9l4-7V17l-4-7H0z`;

/** What is drawn many times, drawn once. */
function Shapes({ plan: { columns } }: { plan: Plan }) {
  const heights = [...new Set(columns.map(({ height }) => height))];
  return (
    <defs>
      {heights.map((height) => (
        <path id={`tg-p${height}`} d={postPath(height)} />
      ))}
      <path id="tg-d" d="M0-9 9 0 0 9-9 0z" />
    </defs>
  );
}

interface Piece {
  page: Page;
  day: Day;
  changes: ChangeWords;
}

function BodyLink({
  page,
  day,
  changes,
  branch,
  subGroups = 0,
  children,
}: PropsWithChildren<Piece & { branch: Branch; subGroups?: number }>) {
  const said = spoken(branch, page.lang, changes, subGroups);
  return (
    <a href={page.to(urls.body(branch.body.code, dayFilter(page, day)))}>
      <title>{said}</title>
      {children}
    </a>
  );
}

/** A plate with its word, and the flag that says that something changed here. */
function Changed({ word, x, y }: { word: string | null; x: number; y: number }) {
  if (word === null) return null;
  return (
    <g class="tg-changed" transform={`translate(${x} ${y})`}>
      <path d="M-37-9h74v18h-74z" />
      <path class="tg-flag" d="M-33-5v10l7-5z" />
      <text x="4" y="4">
        {word}
      </text>
    </g>
  );
}

function BedShape({ bed, rank, ...piece }: Piece & { bed: Bed; rank: number }) {
  const { x, y, width, height } = bed;
  const half = height / 2;
  const outline = `M${x} ${y}h${width}l10 ${half}-7 ${half}H${x - 3}l-7-${half}z`;
  const firstLine = y + 19 + (bed.facts.length === 0 ? LEADING / 2 : 0);
  return (
    <BodyLink {...piece} branch={bed.branch}>
      <path class={`tg-bed tg-bed-${Math.min(rank, 2)}`} d={outline} />
      <path class="tg-stalks" d={`M${x + 6} ${y + 3}h${width - 12}M${x + 6} ${y + height - 3}h${width - 12}`} />
      <text class="tg-title" x={MIDDLE} y={firstLine}>
        {bed.title}
      </text>
      {bed.facts.map((line, index) => (
        <text class="tg-fact" x={MIDDLE} y={firstLine + LEADING * (index + 1)}>
          {line}
        </text>
      ))}
      <Changed word={bed.change} x={x + width - 42} y={y + half} />
    </BodyLink>
  );
}

function BarShape({ bar, ...piece }: Piece & { bar: Bar }) {
  const shape = <path class="tg-bar" d={`M60 ${bar.y}h${WIDE - 120}v${BAR}H60z`} />;
  if (!bar.branch) return shape;
  return (
    <BodyLink {...piece} branch={bar.branch}>
      {shape}
      <text class="tg-on-bar" x={MIDDLE} y={bar.y + 15.5}>
        {bar.title}
      </text>
      <Changed word={bar.change} x={WIDE - 104} y={bar.y + BAR / 2} />
    </BodyLink>
  );
}

/** Dashed where nobody leads, an outline where it cuts across, hollow where it sleeps, full otherwise. */
function lookOf(branch: Branch): string {
  if (isLeaderless(branch)) return 'tg-vacant';
  if (branch.body.suspended) return 'tg-asleep';
  return branch.body.cross_cutting ? 'tg-across' : 'tg-full';
}

function ColumnShape({ column, ...piece }: Piece & { column: Column }) {
  const { branch, x, y, height, sign, name, state, subGroups } = column;
  const middle = x + CAPITAL / 2;
  const foot = y + height - 24;
  const hold = y + height - 24 - (column.change ? LEADING + 6 : 0);
  const diamonds = subGroups.length === 0 ? foot : Math.min(...subGroups.map((one) => one.y)) - 14;
  const start = Math.min(hold - (state ? LEADING + 6 : 0), diamonds);
  const top = y + (sign ? 40 : 24);
  return (
    <g class={lookOf(branch)}>
      <BodyLink {...piece} branch={branch} subGroups={subGroups.length}>
        <use href={`#tg-p${height}`} x={x} y={y} />
        {sign ? (
          <text class="tg-sign" x={middle} y={y + 32}>
            {sign}
          </text>
        ) : null}
        {name.map((line, index) => (
          <text
            class="tg-name"
            transform={`translate(${middle + 4 + (index - (name.length - 1) / 2) * LEADING} ${Math.round((top + start) / 2)})rotate(-90)`}
          >
            {line}
          </text>
        ))}
        {state ? (
          <text class="tg-state" x={middle} y={hold}>
            {state}
          </text>
        ) : null}
        <Changed word={column.change} x={middle} y={foot - 2} />
      </BodyLink>
      {subGroups.map((one) => (
        <BodyLink {...piece} branch={one.branch}>
          <path class="tg-touch" d={`M${one.x - 12} ${one.y - 12}h24v24h-24z`} />
          <use
            class={['tg-sub', isLeaderless(one.branch) ? 'tg-sub-vacant' : '', one.changed ? 'tg-sub-changed' : '']
              .filter(Boolean)
              .join(' ')}
            href="#tg-d"
            x={one.x}
            y={one.y}
          />
        </BodyLink>
      ))}
    </g>
  );
}

function StoneShape({ stone, ...piece }: Piece & { stone: Stone }) {
  const { x, y, width, height } = stone;
  return (
    <BodyLink {...piece} branch={stone.branch}>
      <path class="tg-stone" d={`M${x} ${y + height}v-${height - 15}a15 15 0 0 1 15-15h${width - 30}a15 15 0 0 1 15 15v${height - 15}z`} />
      <text class="tg-on-stone" x={x + width / 2} y={y + 19.5}>
        {stone.title}
      </text>
      <Changed word={stone.change} x={x + width / 2} y={y + height - 11} />
    </BodyLink>
  );
}
