import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { clauseLabel } from '../../../foundation/interface/index.ts'
import { ClauseChip, useDesk } from '../../../foundation/interface/web/index.ts'

/** The clauses of a thing, each once: two sentences of one clause bear the same label. */
export function Chips({ clauses }: { readonly clauses: readonly string[] }): ReactNode {
  const { locale } = useDesk()
  const labels = clauses.map((clause) => clauseLabel(clause, locale))
  return clauses
    .filter((_, index) => labels.indexOf(labels[index] ?? '') === index)
    .map((clause) => (
      <Fragment key={clause}>
        <ClauseChip clause={clause} />{' '}
      </Fragment>
    ))
}
