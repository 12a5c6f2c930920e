import type { ReactNode } from 'react'

/** What the owner of the form shows in the head of a row: a status, and acts of its own. */
export interface RowExtras {
  readonly tag?: ReactNode
  readonly actions?: ReactNode
}
