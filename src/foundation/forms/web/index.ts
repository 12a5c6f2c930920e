import { lazy } from 'react'

export { desk } from './desk-slice.ts'

/** A section of a form with its neighbours and its basis; fetched when the first form is opened. */
export const FormDesk = lazy(() => import('./filling/form-desk.tsx').then((page) => ({ default: page.FormDesk })))

export type { FormDeskProps } from './filling/form-desk.tsx'
export type { Reuse } from './filling/basis-panel.tsx'
export type { RowExtras } from './filling/row-extras.ts'
export type { AnswerApi, SessionSettings, UploadOptions } from './filling/form-session.ts'
export type { StoredGroup } from './filling/answer-store.ts'

/** Answers to read, from `sheet()`; and what changed between two answer sets. */
export const AnswerSheet = lazy(() =>
  import('./reading/answer-sheet.tsx').then((page) => ({ default: page.AnswerSheet })),
)
export const DifferenceTable = lazy(() =>
  import('./reading/difference-table.tsx').then((page) => ({ default: page.DifferenceTable })),
)

export type { AnswerSheetProps } from './reading/answer-sheet.tsx'
export type { DifferenceTableProps } from './reading/difference-table.tsx'
