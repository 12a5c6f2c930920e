import type { PaperCopyRow } from '../store/paper-copies.ts'

export type CopyView = Pick<
  PaperCopyRow,
  'number' | 'code' | 'state' | 'printed' | 'postmarkedOn' | 'registeredAt' | 'registeredByName'
>

export function copyViewOf(row: PaperCopyRow): CopyView {
  const { number, code, state, printed, postmarkedOn, registeredAt, registeredByName } = row
  return { number, code, state, printed, postmarkedOn, registeredAt, registeredByName }
}
