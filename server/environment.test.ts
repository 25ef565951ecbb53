import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { demandSecret, parseEnvironment } from './environment'

describe('the environment', () => {
  it('has an answer for everything when nothing is set', () => {
    expect(parseEnvironment({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      appUrl: 'http://localhost:3000',
      appUrlGiven: false,
      dataDir: path.resolve('.data'),
      databaseUrl: null,
      rateLimit: 6000,
      secret: null,
      trustedProxies: 0,
      github: null,
      mail: null,
      webhookAllowPrivate: false,
    })
  })

  it('sends mail where both the server and the sender are set, and says which one is missing', () => {
    const set = { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'Facts <facts@example.org>' }
    expect(parseEnvironment(set).mail).toEqual({ smtpUrl: set.SMTP_URL, from: set.MAIL_FROM })
    expect(() => parseEnvironment({ SMTP_URL: set.SMTP_URL })).toThrow(
      'MAIL_FROM must be set too when SMTP_URL is.',
    )
  })

  it('takes an empty variable for one that is not set', () => {
    expect(parseEnvironment({ PORT: '', DATABASE_URL: '', NEXTAUTH_SECRET: '' }).port).toBe(3000)
  })

  it('makes the public address from the port, and takes a given one without its slash', () => {
    expect(parseEnvironment({ PORT: '8080' }).appUrl).toBe('http://localhost:8080')
    const given = parseEnvironment({ APP_URL: 'https://Facts.example.org/' })
    expect(given).toMatchObject({ appUrl: 'https://facts.example.org', appUrlGiven: true })
  })

  it.each([
    ['PORT', '70000', 'PORT must be a port number from 1 to 65535.'],
    ['PORT', 'http', 'PORT must be a port number from 1 to 65535.'],
    ['APP_URL', 'facts.example.org', 'APP_URL must be an http or https origin'],
    ['APP_URL', 'https://example.org/facts', 'APP_URL must be an http or https origin'],
    ['APP_URL', 'javascript:alert(1)', 'APP_URL must be an http or https origin'],
    ['DATABASE_URL', 'mysql://x/y', 'DATABASE_URL must be a postgresql:// address.'],
    ['RATE_LIMIT', '-1', 'RATE_LIMIT must be a whole number'],
    ['SMTP_URL', 'mail.example.org', 'SMTP_URL must be an smtp:// or smtps:// address'],
    ['MAIL_FROM', 'nobody', 'MAIL_FROM must be an e-mail address'],
    ['WEBHOOK_ALLOW_PRIVATE', 'yes', 'WEBHOOK_ALLOW_PRIVATE must be 1, or 0'],
    ['TRUST_PROXY', 'yes', 'TRUST_PROXY must be the number of proxies'],
    ['NEXTAUTH_SECRET', 'short', 'NEXTAUTH_SECRET must have at least 32 characters.'],
    ['GITHUB_ID', 'x', 'GITHUB_SECRET must be set too when GITHUB_ID is.'],
    ['OIDC_ISSUER', 'https://id.example.org', 'OIDC_ID and OIDC_SECRET must be set too when OIDC_ISSUER is.'],
  ])('refuses %s=%s with a sentence that names it', (name, value, sentence) => {
    expect(() => parseEnvironment({ [name]: value })).toThrow(sentence)
  })

  it('repeats no value, which may be a password, and demands a shared secret with a PostgreSQL', () => {
    expect(() => parseEnvironment({ DATABASE_URL: 'postgres//user:geheim@host' })).not.toThrow('geheim')
    const url = 'postgresql://user:geheim@host/db'
    const sentence = 'NEXTAUTH_SECRET must be set when DATABASE_URL is'
    expect(() => demandSecret(parseEnvironment({ DATABASE_URL: url }))).toThrow(sentence)
    expect(() => demandSecret(parseEnvironment({}))).not.toThrow()
    const whole = parseEnvironment({ DATABASE_URL: url, NEXTAUTH_SECRET: 'x'.repeat(32) })
    expect(whole).toMatchObject({ databaseUrl: url, databaseDirectUrl: url })
  })
})
