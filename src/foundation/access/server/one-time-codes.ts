import { HOTP, Secret, URI, TOTP } from 'otpauth'

/** What an authenticator is told by the picture, and what its owner may type instead. */
export interface Enrolment {
  readonly secret: string
  readonly uri: string
}

const period = 30
const digits = 6
// One step either way, for clocks of telephones that are half a minute wrong.
const window = 1
const stranger = new Secret({ size: 20 })

export function newEnrolment(login: string, platform: string): Enrolment {
  return enrolmentOf(new Secret({ size: 20 }).base32, login, platform)
}

export function enrolmentOf(secret: string, login: string, platform: string): Enrolment {
  const key = Secret.fromBase32(secret)
  // The platform's name once is enough, and half the picture.
  const totp = new TOTP({ issuer: platform, label: login, issuerInLabel: false, secret: key, period, digits })
  return { secret, uri: URI.stringify(totp) }
}

/**
 * The step whose code this is, or undefined. People's devices keep real time, so codes go by the machine's clock and not
 * by the database's, which a test may move.
 */
export function stepOfCode(code: string, secret: string | undefined, milliseconds: number): number | undefined {
  const counter = Math.floor(milliseconds / 1000 / period)
  const key = secret === undefined ? stranger : Secret.fromBase32(secret)
  const token = code.replaceAll(/\s/g, '')
  const delta = HOTP.validate({ token, secret: key, digits, counter, window })
  return delta === null || secret === undefined ? undefined : counter + delta
}

/** For demo notes and tests. */
export function codeAt(secret: string, milliseconds: number): string {
  const counter = Math.floor(milliseconds / 1000 / period)
  return HOTP.generate({ secret: Secret.fromBase32(secret), digits, counter })
}
