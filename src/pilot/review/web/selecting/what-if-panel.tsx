import { useState } from 'react'
import type { ReactNode } from 'react'
import { Panel, useDesk } from '../../../../foundation/interface/web/index.ts'
import { selectWithin, type SelectionPage, type Swap } from '../../index.ts'
import { Line } from '../controls.tsx'
import type { Draft } from './use-draft.ts'
import { selectingWords } from './words.ts'

interface WhatIfProps {
  readonly page: SelectionPage
  readonly draft: Draft
  readonly mayEdit: boolean
}

/** 假设分析: worked out while it is typed; it changes the draft only when it is adopted. */
export function WhatIfPanel({ page, draft, mayEdit }: WhatIfProps): ReactNode {
  const t = selectingWords[useDesk().locale]
  const [keeps, setKeeps] = useState(true)
  const whatIf = selectWithin(page.items, draft.line, keeps ? draft.portfolio : [])
  const setLine = (typed: string): void => {
    const line = Number(typed)
    if (Number.isInteger(line) && line >= 0 && line <= page.items.length) draft.setLine(line)
  }
  return (
    <Panel title={t.whatIf} note={t.whatIfNote}>
      {mayEdit && (
        <>
          <Line id="line" kind="number" plain label={t.count} value={String(draft.line)} onChange={setLine} />
          <label className="choice">
            <input type="checkbox" checked={keeps} onChange={({ target }) => setKeeps(target.checked)} />
            <span>{t.satisfy}</span>
          </label>
        </>
      )}
      {whatIf.selected.length !== draft.line && draft.line <= page.items.length && (
        <p className="caption">{t.tied(whatIf.selected.length)}</p>
      )}
      <p>
        <b>{t.against}</b>
      </p>
      {whatIf.enters.length + whatIf.leaves.length === 0 ? (
        <p className="caption">{t.noSwap}</p>
      ) : (
        <ul className="review-reasons">
          <Swaps swaps={whatIf.enters} words={`↑ ${t.enters}`} page={page} />
          <Swaps swaps={whatIf.leaves} words={`↓ ${t.leaves}`} page={page} />
        </ul>
      )}
      <Advice page={page} />
      {mayEdit && (
        <div className="button-row">
          <button type="button" className="button" onClick={() => draft.adopt(whatIf)}>
            {t.adopt}
          </button>
        </div>
      )}
    </Panel>
  )
}

interface SwapsProps {
  readonly swaps: readonly Swap[]
  readonly words: string
  readonly page: SelectionPage
}

function Swaps({ swaps, words, page }: SwapsProps): ReactNode {
  return swaps.map(({ solutionId }) => {
    const item = page.items.find((one) => one.solutionId === solutionId)
    return (
      <li key={solutionId}>
        {words}　{item?.place} {item?.title}
      </li>
    )
  })
}

function Advice({ page: { advice } }: { readonly page: SelectionPage }): ReactNode {
  const t = selectingWords[useDesk().locale]
  if (advice === null) return <p className="caption">{t.noAdvice}</p>
  return (
    <p className="caption">
      {t.severity(advice.enters)}
      {t.leaveOut(advice.leavesOneOut)}
      {t.outliers(advice.outliers)}
      {t.groups(advice.groups)}
    </p>
  )
}
