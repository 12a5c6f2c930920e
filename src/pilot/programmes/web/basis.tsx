import type { ReactNode } from 'react'
import type { Citation } from '../../../foundation/kernel/index.ts'
import { ClauseChip, Quotation } from '../../../foundation/interface/web/index.ts'
import { readerPath, type Round } from '../../notice/index.ts'

/** The chip of a sentence; one carried over from another round leads to that round's reader. A draft without a notice quotes nothing. */
export function Basis({ round, cite }: { readonly round: Round; readonly cite: Citation }): ReactNode {
  const [of = round.id, own = cite.clause] = cite.clause.includes(':')
    ? cite.clause.split(':')
    : [round.id, cite.clause]
  return (
    <>
      <ClauseChip clause={own} reader={readerPath(of)} />
      {cite.words && of === round.id && round.notice.number !== null && <Quotation>{cite.words}</Quotation>}
    </>
  )
}
