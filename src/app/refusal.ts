import { AlreadyDone, BadRequest, Forbidden, NotFound, RuleBroken, Stale } from '#kernel/errors';

/** How a refusal is answered: the status, and the key of its sentence. */
export interface Refusal {
  status: 400 | 403 | 404 | 409 | 413 | 429 | 500 | 503 | 507;
  key: string;
  detail: Readonly<Record<string, string | number>>;
}

/** Codes of PostgreSQL and of the network that mean «the database is away», not «the question was wrong». */
const AWAY = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|57P0[1-3]|08\d{3}|53300)$/;
const AWAY_WORDS = /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/;

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && AWAY.test(code)) return true;
  if (error instanceof AggregateError) return error.errors.some(isAway);
  return AWAY_WORDS.test(error.message) || isAway(error.cause);
}

/** No room is left on the disk, or it lets nothing be written: said by the database or by the folder of files. */
function isFull(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === '53100' || code === 'ENOSPC' || code === 'EDQUOT' || code === 'EROFS';
}

/** A constraint of the database that guards a rule bears the rule's name, so that it refuses in the same words. */
function constraintOf(error: unknown): string | undefined {
  const found = error as { code?: unknown; constraint?: unknown };
  if (typeof found?.code !== 'string' || !/^23/.test(found.code)) return undefined;
  return typeof found.constraint === 'string' && found.constraint.includes('.') ? found.constraint : undefined;
}

const plain = (status: Refusal['status'], key: string): Refusal => ({ status, key, detail: {} });

/** Turns whatever was thrown into one answer. What is not known is a fault of ours. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof RuleBroken) return { status: 409, key: error.key, detail: error.detail };
  if (error instanceof Forbidden) return plain(403, 'forbidden');
  if (error instanceof NotFound) return plain(404, 'not-found');
  if (error instanceof Stale) return plain(409, 'stale');
  if (error instanceof AlreadyDone) return plain(409, 'already-done');
  if (error instanceof BadRequest) return plain(error.status, error.key);
  const constraint = constraintOf(error);
  if (constraint) return plain(409, constraint);
  if (isFull(error)) return plain(507, 'disk-full');
  return isAway(error) ? plain(503, 'database-away') : plain(500, 'fault');
}
