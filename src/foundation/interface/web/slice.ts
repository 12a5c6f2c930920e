import type { ComponentType } from 'react'
import type { Citation, Instant, Text } from '../../kernel/index.ts'
import type { ApiOf, NestedContract } from './api.ts'
import type { DeskPerson } from './desk.ts'

/** What a desk page is given: the parts of its address. Everything else it takes from hooks. */
export interface DeskPageProps {
  readonly params: Readonly<Record<string, string>>
}

export interface DeskRoute {
  /** Below the desk, as `/solutions/:id`. */
  readonly path: string
  /** Loaded only when somebody goes there: `() => import('./list-page.tsx').then((page) => page.ListPage)`. */
  readonly load: () => Promise<ComponentType<DeskPageProps>>
}

/** Where an entry stands in the left column: own work on top without a title, then these. */
export type NavigationGroup = 'work' | 'insurance' | 'support' | 'administration' | 'reference'

export interface NavigationEntry {
  /** Below the desk, as `/solutions`; an address that begins with `//` is a public page, as `//notices`. */
  readonly path: string
  readonly label: Text
  /** Who sees it; `everyone` is everybody who has signed in. */
  readonly roles: readonly string[] | 'everyone'
  readonly group: NavigationGroup
  /** Within the group, smaller first. */
  readonly order: number
}

/** One thing that waits for this person: limit, object, clause and the one act that settles it. */
export interface DueItem {
  readonly id: string
  readonly due: Instant
  readonly title: string
  /** Whom or what it is about. */
  readonly object: string
  readonly cite?: Citation
  /** Below the desk. */
  readonly path: string
  /** The verb of the button. */
  readonly action: string
  /** A limit that only informs: nobody is late with it. */
  readonly informs?: boolean
}

/** How a slice reaches the API outside a component. */
export interface Reach {
  readonly locale: 'zh' | 'en'
  readonly now: Instant
  readonly person: DeskPerson
  readonly api: <Contract extends NestedContract>(slice: string) => ApiOf<Contract>
}

export interface DueSource {
  readonly roles: readonly string[] | 'everyone'
  readonly load: (reach: Reach) => Promise<readonly DueItem[]>
}

/** A panel at the right of the home page. */
export interface HomePanel {
  readonly roles: readonly string[] | 'everyone'
  readonly order: number
  readonly load: () => Promise<ComponentType>
}

/** What a slice's `web/index.ts` exports as `desk`. Only data and loaders: its pages are fetched when they are opened. */
export interface DeskSlice {
  readonly name: string
  readonly navigation: readonly NavigationEntry[]
  readonly routes: readonly DeskRoute[]
  readonly due?: DueSource
  readonly homePanels?: readonly HomePanel[]
}

export function isFor(roles: readonly string[] | 'everyone', person: DeskPerson): boolean {
  return roles === 'everyone' || roles.some((role) => person.roles.includes(role))
}
