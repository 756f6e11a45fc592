import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { consoleLanguage, Obstacle, speak } from './console.ts';
import type { ObjectStoreSettings } from './files/s3.ts';

const yes = z.stringbool({ truthy: ['1', 'true', 'yes', 'on'], falsy: ['0', 'false', 'no', 'off'] });
const port = z.coerce.number().int().min(1).max(65_535);
const address = (schemes: RegExp) => z.url({ protocol: schemes, hostname: /^.*$/ });
const secret = z.string().min(32, 'at least 32 characters');

/** An identity provider is reached over https; one on this very machine need not. */
const issuer = address(/^https?$/).refine((url) => url.startsWith('https:') || ['localhost', '127.0.0.1'].includes(new URL(url).hostname), {
  message: 'https is needed',
});

const variables = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: address(/^postgres(ql)?$/).optional(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(10),
  PUBLIC_URL: address(/^https?$/).optional(),
  TRUST_PROXY: yes.default(false),
  SMTP_URL: address(/^smtps?$/).optional(),
  MAIL_FROM: z.string().min(3).default('Toguna <toguna@localhost>'),
  BACKUP_DIR: z.string().min(1).optional(),
  UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).max(2000).default(100),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  LOG_FORMAT: z.enum(['json', 'pretty']).optional(),
  SESSION_SECRET: secret.optional(),
  SESSION_SECRET_FORMER: secret.optional(),
  LINK_SECRET: secret.optional(),
  FILES_S3_ENDPOINT: address(/^https?$/).optional(),
  FILES_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'not a name of a bucket')
    .optional(),
  FILES_S3_REGION: z.string().min(1).default('us-east-1'),
  FILES_S3_ACCESS_KEY: z.string().min(1).optional(),
  FILES_S3_SECRET_KEY: z.string().min(1).optional(),
  OIDC_ISSUER: issuer.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(60).default('OpenID Connect'),
});

const schema = variables.superRefine((s, ctx) => {
  for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const) {
    const others = s.OIDC_ISSUER ?? s.OIDC_CLIENT_ID ?? s.OIDC_CLIENT_SECRET;
    if (others !== undefined && s[name] === undefined)
      ctx.addIssue({ code: 'custom', path: [name], message: 'needed with the other OIDC settings' });
  }
});

type Name = keyof z.infer<typeof variables>;

/** What may also be given as the path of a file (`NAME_FILE`), so that no secret need stand in an environment. */
const FROM_FILE: readonly Name[] = [
  'DATABASE_URL',
  'SMTP_URL',
  'SESSION_SECRET',
  'SESSION_SECRET_FORMER',
  'LINK_SECRET',
  'FILES_S3_ACCESS_KEY',
  'FILES_S3_SECRET_KEY',
  'OIDC_CLIENT_SECRET',
];

/** Who answers for people by OpenID Connect, and what the button of the entrance calls it. */
export interface IdentityProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  name: string;
}

export interface Settings {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | undefined;
  connections: number;
  publicUrl: string;
  trustProxy: boolean;
  smtpUrl: string | undefined;
  mailFrom: string;
  backupDir: string;
  uploadLimit: number;
  /** Where files are kept when it is not in the folder of the data. */
  objectStore: ObjectStoreSettings | undefined;
  logLevel: 'debug' | 'info' | 'warn' | 'error';
  logPretty: boolean;
  language: 'fr' | 'en';
  identityProvider: IdentityProvider | undefined;
  /** Secrets given from outside; those not given are made at first start, see `secrets.ts`. */
  secrets: { session: string | undefined; formerSession: string | undefined; link: string | undefined };
}

type Environment = Readonly<Record<string, string | undefined>>;

function given(env: Environment): Record<string, string> {
  const values: Record<string, string> = {};
  for (const name of Object.keys(variables.shape) as Name[]) {
    const path = FROM_FILE.includes(name) ? env[`${name}_FILE`] : undefined;
    const value = path ? contentOf(name, path) : env[name];
    if (value !== undefined && value.trim() !== '') values[name] = value.trim();
  }
  return values;
}

function contentOf(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Obstacle('settings.file', { name: `${name}_FILE`, path });
  }
}

/** An object store is named whole, or not at all. */
function objectStoreOf(s: z.infer<typeof schema>): ObjectStoreSettings | undefined {
  const needed = ['FILES_S3_ENDPOINT', 'FILES_S3_BUCKET', 'FILES_S3_ACCESS_KEY', 'FILES_S3_SECRET_KEY'] as const;
  const missing = needed.filter((name) => s[name] === undefined);
  if (missing.length === needed.length) return undefined;
  if (missing.length > 0) throw new Obstacle('settings.store', { list: missing.join(', ') });
  const [endpoint, bucket, accessKey, secretKey] = needed.map((name) => s[name] as string) as [string, string, string, string];
  return { endpoint: endpoint.replace(/\/+$/, ''), bucket, region: s.FILES_S3_REGION, accessKey, secretKey };
}

function identityProvider(s: z.infer<typeof variables>): IdentityProvider | undefined {
  if (!s.OIDC_ISSUER || !s.OIDC_CLIENT_ID || !s.OIDC_CLIENT_SECRET) return undefined;
  return { issuer: s.OIDC_ISSUER, clientId: s.OIDC_CLIENT_ID, clientSecret: s.OIDC_CLIENT_SECRET, name: s.OIDC_NAME };
}

/** Reads and verifies the settings, once, at start. A wrong one stops the command with a sentence that names it. */
export function readSettings(env: Environment = process.env): Settings {
  const language = consoleLanguage(env.LC_ALL || env.LC_MESSAGES || env.LANG || '');
  speak(language);
  const read = schema.safeParse(given(env));
  if (!read.success) {
    const list = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new Obstacle('settings.wrong', { list });
  }
  const s = read.data;
  const dataDir = resolve(s.DATA_DIR);
  return {
    port: s.PORT,
    host: s.HOST,
    dataDir,
    databaseUrl: s.DATABASE_URL,
    connections: s.DATABASE_CONNECTIONS,
    publicUrl: (s.PUBLIC_URL ?? `http://localhost:${s.PORT}`).replace(/\/+$/, ''),
    trustProxy: s.TRUST_PROXY,
    smtpUrl: s.SMTP_URL,
    mailFrom: s.MAIL_FROM,
    backupDir: resolve(s.BACKUP_DIR ?? `${dataDir}/backups`),
    uploadLimit: s.UPLOAD_LIMIT_MB * 1024 * 1024,
    objectStore: objectStoreOf(s),
    logLevel: s.LOG_LEVEL,
    logPretty: (s.LOG_FORMAT ?? (process.stdout.isTTY ? 'pretty' : 'json')) === 'pretty',
    language,
    identityProvider: identityProvider(s),
    secrets: { session: s.SESSION_SECRET, formerSession: s.SESSION_SECRET_FORMER, link: s.LINK_SECRET },
  };
}
