import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'

/**
 * OWASP's Password Storage Cheat Sheet, scrypt: N=2^15, r=8, p=3 takes 32 MiB; the strongest of its equal choices that
 * several sign-ins at once on a small machine can afford.
 */
const cost = { log2N: 15, r: 8, p: 3 }
const HASH_BYTES = 32

/** Hashes a password for storage, its parameters included: `scrypt$<log2 N>$<r>$<p>$<salt>$<hash>` in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, cost)
  return ['scrypt', cost.log2N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join(
    '$',
  )
}

/**
 * Whether this is the password of a stored hash, in constant time. `null` (nobody, or somebody without a password)
 * takes as long and is false, so that an answer's time tells nobody who has an account.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const parsed = /^scrypt\$(\d{1,2})\$(\d{1,3})\$(\d{1,3})\$([\w-]+)\$([\w-]{43})$/.exec(stored ?? '')
  if (!parsed) {
    await derive(password, Buffer.alloc(16), cost)
    return false
  }
  const [, log2N, r, p, salt = '', hash = ''] = parsed
  const wanted = Buffer.from(hash, 'base64url')
  const found = await derive(password, Buffer.from(salt, 'base64url'), {
    log2N: Number(log2N),
    r: Number(r),
    p: Number(p),
  })
  return timingSafeEqual(wanted, found)
}

/** Whether a stored hash was made with other parameters than today's and should be made anew at the next sign-in. */
export function isOutdatedHash(stored: string): boolean {
  return !stored.startsWith(`scrypt$${cost.log2N}$${cost.r}$${cost.p}$`)
}

/** Normalised, because keyboards type the same accented letter as one or as two characters. */
function derive(password: string, salt: Buffer, { log2N, r, p }: typeof cost): Promise<Buffer> {
  const N = 2 ** log2N
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r }
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, options, (error, hash) =>
      error ? reject(error) : resolve(hash),
    ),
  )
}
