import path from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65_535)
const proxies = z
  .string()
  .regex(/^(true|false|[0-9])$/)
  .transform((value) => (value === 'true' ? 1 : value === 'false' ? 0 : Number(value)))
const address = z.url({ protocol: /^https?$/ })
const text = z.string().min(1)

const variables = z.object({
  NODE_ENV: z.string().default('production'),
  HOST: text.default('127.0.0.1'),
  PORT: port.default(3000),
  APP_URL: address.refine((value) => URL.canParse(value) && new URL(value).pathname === '/').optional(),
  DATA_DIR: text.default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_DIRECT_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  RATE_LIMIT: z.coerce.number().int().min(0).default(6000),
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  TRUST_PROXY: proxies.default(0),
  GITHUB_ID: text.optional(),
  GITHUB_SECRET: text.optional(),
  GOOGLE_ID: text.optional(),
  GOOGLE_SECRET: text.optional(),
  OIDC_ISSUER: address.optional(),
  OIDC_ID: text.optional(),
  OIDC_SECRET: text.optional(),
  OIDC_NAME: text.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: text.regex(/^(?:[^<>\r\n]*<)?[^\s@<>]+@[^\s@<>]+>?$/).optional(),
  FETCH_PORTS: z
    .string()
    .regex(/^[0-9]{1,5}(,[0-9]{1,5})*$/, 'must be ports, parted by commas')
    .default('80,443'),
  FETCH_ALLOW_PRIVATE: z.enum(['0', '1']).default('0'),
  WAYBACK_ACCESS_KEY: text.optional(),
  WAYBACK_SECRET_KEY: text.optional(),
  GOOGLE_FACT_CHECK_KEY: text.optional(),
  WEBHOOK_ALLOW_PRIVATE: z.enum(['0', '1']).default('0'),
})

/** What the process was told by its environment, checked; addresses have no slash at the end. */
export interface Environment {
  production: boolean
  host: string
  port: number
  /** The public origin; the default is `http://localhost:<port>`. */
  appUrl: string
  /** Whether `APP_URL` was set, rather than made up from the port. */
  appUrlGiven: boolean
  /** Absolute. */
  dataDir: string
  /** `null` means the embedded database. */
  databaseUrl: string | null
  /** Where to listen for notifications: `databaseUrl` itself unless that one goes through a pooler. */
  databaseDirectUrl: string | null
  /** Calls a minute per token or session; 0 is off. */
  rateLimit: number
  /** `null` means: made at the first start and kept in the data directory. */
  secret: string | null
  /** How many proxies stand before this process and may say who the client is; 0 believes nobody. */
  trustedProxies: number
  github: Provider | null
  google: Provider | null
  oidc: (Provider & { issuer: string; name: string }) | null
  /** The mail server and the sender's address; `null` sends no mail. */
  mail: { smtpUrl: string; from: string } | null
  /** The ports from which articles and sources are fetched. */
  fetchPorts: number[]
  /** Whether articles and sources may be fetched from addresses of this machine and its network. */
  fetchAllowPrivate: boolean
  /** The keys of the Internet Archive; `null` looks nothing up and saves nothing there. */
  wayback: { accessKey: string; secretKey: string } | null
  /** `null` asks nobody else whether a claim was checked before. */
  googleFactCheckKey: string | null
  /** Whether webhooks may go to addresses of this machine and its network. */
  webhookAllowPrivate: boolean
}

export interface Provider {
  id: string
  secret: string
}

/** A wrong setting. The message is one sentence that names the variable. */
export class EnvironmentProblem extends Error {
  override name = 'EnvironmentProblem'
}

/**
 * Reads and checks settings; an empty variable counts as unset. Throws `EnvironmentProblem` with one sentence that
 * names what is wrong.
 */
export function parseEnvironment(given: Record<string, string | undefined>): Environment {
  const set = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = variables.safeParse(set)
  if (!parsed.success) throw new EnvironmentProblem(sentence(parsed.error))
  const found = parsed.data
  const providers = {
    mail: provider(set, 'SMTP_URL', 'MAIL_FROM'),
    github: provider(set, 'GITHUB_ID', 'GITHUB_SECRET'),
    google: provider(set, 'GOOGLE_ID', 'GOOGLE_SECRET'),
    oidc: provider(set, 'OIDC_ID', 'OIDC_SECRET', 'OIDC_ISSUER'),
    wayback: provider(set, 'WAYBACK_ACCESS_KEY', 'WAYBACK_SECRET_KEY'),
  }
  return {
    production: found.NODE_ENV === 'production',
    host: found.HOST,
    port: found.PORT,
    appUrl: new URL(found.APP_URL ?? `http://localhost:${found.PORT}`).origin,
    appUrlGiven: found.APP_URL !== undefined,
    // Without the mark the build takes every file that this could name for its own, the database too.
    dataDir: path.resolve(/* turbopackIgnore: true */ process.cwd(), found.DATA_DIR),
    databaseUrl: found.DATABASE_URL ?? null,
    databaseDirectUrl: found.DATABASE_DIRECT_URL ?? found.DATABASE_URL ?? null,
    rateLimit: found.RATE_LIMIT,
    secret: found.NEXTAUTH_SECRET ?? null,
    trustedProxies: found.TRUST_PROXY,
    github: providers.github,
    google: providers.google,
    oidc: providers.oidc && {
      ...providers.oidc,
      issuer: found.OIDC_ISSUER ?? '',
      name: found.OIDC_NAME ?? 'Single sign-on',
    },
    mail: providers.mail && { smtpUrl: providers.mail.id, from: providers.mail.secret },
    fetchPorts: found.FETCH_PORTS.split(',').map(Number),
    fetchAllowPrivate: found.FETCH_ALLOW_PRIVATE === '1',
    wayback: providers.wayback && { accessKey: providers.wayback.id, secretKey: providers.wayback.secret },
    googleFactCheckKey: found.GOOGLE_FACT_CHECK_KEY ?? null,
    webhookAllowPrivate: found.WEBHOOK_ALLOW_PRIVATE === '1',
  }
}

function provider(set: Record<string, string | undefined>, id: string, secret: string, ...more: string[]) {
  const names = [id, secret, ...more]
  const missing = names.filter((name) => !set[name])
  if (missing.length === names.length) return null
  if (missing.length > 0)
    throw new EnvironmentProblem(
      `${missing.join(' and ')} must be set too when ${names.find((name) => set[name])} is.`,
    )
  return { id: set[id] ?? '', secret: set[secret] ?? '' }
}

/** Never repeats the value: it may be a password. */
function sentence(error: z.ZodError): string {
  const [first] = error.issues
  const name = String(first?.path[0] ?? 'The environment')
  const expected: Record<string, string> = {
    PORT: 'must be a port number from 1 to 65535',
    APP_URL: 'must be an http or https origin such as https://facts.example.org, without a path',
    DATABASE_URL: 'must be a postgresql:// address',
    DATABASE_DIRECT_URL: 'must be a postgresql:// address',
    RATE_LIMIT: 'must be a whole number of calls a minute, 0 for no limit',
    TRUST_PROXY: 'must be the number of proxies before the app: 1, or 0 for none',
    OIDC_ISSUER: 'must be an http or https address',
    SMTP_URL: 'must be an smtp:// or smtps:// address, such as smtps://user:password@mail.example.org:465',
    MAIL_FROM: 'must be an e-mail address, such as "Fact desk <facts@example.org>"',
    FETCH_PORTS: 'must be port numbers, parted by commas, such as 80,443',
    FETCH_ALLOW_PRIVATE: 'must be 1, or 0 for public addresses only',
    WEBHOOK_ALLOW_PRIVATE: 'must be 1, or 0 for public addresses only',
  }
  return `${name} ${expected[name] ?? first?.message ?? 'is not right'}.`
}

/** Throws `EnvironmentProblem` where a secret that all processes share is needed, which is with a PostgreSQL. */
export function demandSecret({ databaseUrl, secret }: Environment): void {
  if (databaseUrl && !secret)
    throw new EnvironmentProblem(
      'NEXTAUTH_SECRET must be set when DATABASE_URL is: 32 random characters or more, the same for every process.',
    )
}

let parsedOnce: Environment | undefined

/** The settings of this process, read from `process.env` the first time that somebody asks. */
export function environment(): Environment {
  return (parsedOnce ??= parseEnvironment(process.env))
}
