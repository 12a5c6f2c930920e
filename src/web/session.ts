import type { Instant } from '../foundation/kernel/index.ts'
import { instantOf, millisecondsOf } from '../foundation/kernel/index.ts'
import type { DeskPerson } from '../foundation/interface/web/index.ts'

/** Who is signed in, read past the client that would ask for sign-in; undefined when nobody is. */
export async function readPerson(): Promise<DeskPerson | undefined> {
  const answer = await fetch('/api/account', { credentials: 'same-origin', headers: { accept: 'application/json' } })
  if (answer.status === 401) return undefined
  if (!answer.ok) throw new Error(`the account could not be read: ${answer.status}`)
  const account = (await answer.json()) as DeskPerson & { readonly id: string }
  return {
    accountId: account.id,
    name: account.name,
    organisationId: account.organisationId,
    organisation: account.organisation,
    roles: account.roles,
    regionCodes: account.regionCodes,
  }
}

/** Public settings; without them the desk works as on a real site. */
export async function readSettings(): Promise<{ readonly demo: boolean }> {
  const answer = await fetch('/settings.json').catch(() => undefined)
  return answer?.ok ? ((await answer.json()) as { demo: boolean }) : { demo: false }
}

/** The public sign-in page, which comes back to this very page of the desk. */
export function signInHref(back: string): string {
  return `/sign-in?back=${encodeURIComponent(back)}`
}

export function leaveForSignIn(): Promise<never> {
  window.location.assign(signInHref(window.location.pathname + window.location.search))
  return new Promise(() => undefined)
}

/** The platform's time, carried on by this machine's clock from the last answer that told it. */
export interface PlatformClock {
  readonly now: () => Instant
  readonly set: (told: Instant) => void
}

export const platformClock: PlatformClock = openClock()

/** Tells the other tabs of this browser that somebody has signed in. */
export const signedInChannel = 'shidian-signed-in'

function openClock(): PlatformClock {
  let skew = 0
  return {
    now: () => instantOf(Date.now() + skew),
    set: (told) => {
      skew = millisecondsOf(told) - Date.now()
    },
  }
}
