import type { ReactNode } from 'react'
import { FactList, Panel, useDesk } from '../../../../foundation/interface/web/index.ts'
import type { RoundPage } from '../../index.ts'
import { roundWords } from './words.ts'

/** Who still owes how many scores, so that nobody need read the whole list to know whom to call. */
export function Outstanding({ page: { round, items } }: { readonly page: RoundPage }): ReactNode {
  const t = roundWords[useDesk().locale]
  if (round.state !== 'scoring') return null
  const owed = new Map<string, number>()
  for (const { expertName, state } of items.flatMap(({ reviewers }) => reviewers))
    if (state === 'assigned' || state === 'in-progress') owed.set(expertName, (owed.get(expertName) ?? 0) + 1)
  const most = [...owed].toSorted(([, a], [, b]) => b - a)
  return (
    <Panel title={t.outstanding}>
      {most.length === 0 ? (
        <p className="caption">{t.nothingOutstanding}</p>
      ) : (
        <FactList facts={most.map(([name, count]) => ({ name, value: t.owes(count) }))} />
      )}
    </Panel>
  )
}
