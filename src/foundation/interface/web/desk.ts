import { createContext, useContext } from 'react'
import type { Instant, Text } from '../../kernel/index.ts'
import type { Locale, Tone } from '../index.ts'
import type { Api, ApiOf, NestedContract } from './api.ts'

export interface DeskPerson {
  readonly accountId: string
  readonly name: string
  readonly organisationId: string | null
  readonly organisation: string | null
  readonly roles: readonly string[]
  readonly regionCodes: readonly string[]
}

/** A round that this person can work in; the selector of the top bar switches between them. */
export interface DeskRound {
  readonly id: string
  readonly name: Text
}

export interface Address {
  /** Below the desk, as `/solutions/0190…`. */
  readonly path: string
  readonly query: URLSearchParams
  /** Goes to a page of the desk, `/solutions?page=2`. */
  readonly go: (path: string, options?: { readonly replace?: boolean }) => void
  /** Changes parts of the query; an empty value takes one out. The page goes back to 1 unless it is among them. */
  readonly change: (parts: Readonly<Record<string, string | readonly string[] | undefined>>) => void
}

export interface Announcement {
  readonly tone: Extract<Tone, 'green' | 'red' | 'amber'>
  readonly words: string
}

/** What every page of the desk can take from its surroundings. */
export interface Desk {
  readonly locale: Locale
  readonly care: 'off' | 'on' | 'larger'
  readonly demo: boolean
  readonly person: DeskPerson
  readonly rounds: readonly DeskRound[]
  readonly round: DeskRound | undefined
  readonly chooseRound: (id: string) => void
  /** The platform's time; a computer's own clock may be wrong. */
  readonly now: () => Instant
  readonly api: Api
  readonly address: Address
  /** Says something to everybody, screen readers included. Saving is said by the saved line instead. */
  readonly announce: (announcement: Announcement) => void
}

export const DeskContext = createContext<Desk | undefined>(undefined)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('a page of the desk stands outside of it')
  return desk
}

/** The typed client of a slice's contract: `useApi<typeof contract>('solicitation')` with `import type`. */
export function useApi<Contract extends NestedContract>(slice: string): ApiOf<Contract> {
  return useDesk().api.of<Contract>(slice)
}

export function useLocale(): Locale {
  return useDesk().locale
}

export function useAddress(): Address {
  return useDesk().address
}
