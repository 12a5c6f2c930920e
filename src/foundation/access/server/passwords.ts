import { hash, verify } from '@node-rs/argon2'

// argon2id by the library's default; 19 MiB and two passes take some 25 ms of one core.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Stands in where there is no account or no password, so that both take the same time. */
let nobody: Promise<string> | undefined

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost)
}

/** Without a stored hash the answer is no, after the same work. */
export async function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  nobody ??= hash('nobody has this password', cost)
  const right = await verify(stored ?? (await nobody), password.normalize('NFKC'))
  return right && stored !== null && stored !== undefined
}
