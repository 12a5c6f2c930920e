import type { ReactNode } from 'react'
import { ChoiceControl, DeskLink, FactList, Panel, useDesk } from '../../../../foundation/interface/web/index.ts'
import { bases, basisCodes, type ItemDecision, type SelectionItem, usualDecision } from '../../index.ts'
import { Line } from '../controls.tsx'
import type { Draft } from './use-draft.ts'
import { selectingWords } from './words.ts'

interface OneDecisionProps {
  readonly item: SelectionItem
  readonly draft: Draft
  readonly mayEdit: boolean
}

/** One decision with its basis, and the words that the applicant is told. */
export function OneDecision({ item, draft, mayEdit }: OneDecisionProps): ReactNode {
  const { locale } = useDesk()
  const t = selectingWords[locale]
  const isWithin = item.place <= draft.line
  const present: ItemDecision =
    draft.decisions.get(item.solutionId) ??
    usualDecision(item, { isSelected: isWithin, line: draft.line, bySwap: false })
  const setBasis = (code: string): void => {
    const basis = basisCodes.find((one) => one === code)
    if (basis) draft.decide({ ...present, basis, decision: bases[basis].decision })
  }
  return (
    <Panel title={`${t.chosen}　${item.title}`} note={item.number}>
      {mayEdit ? (
        <>
          <ChoiceControl
            id="basis"
            label={t.basis}
            value={present.basis}
            choices={basisCodes
              .filter((code) => (isWithin ? code !== 'ranks-below' : code !== 'ranks-within'))
              .map((value) => ({
                value,
                words: `${t.decisions[bases[value].decision]}：${bases[value].text[locale]}`,
              }))}
            onChange={setBasis}
          />
          <Line
            id="decision-reason"
            kind="lines"
            plain
            label={t.reason}
            value={present.reason}
            onChange={(reason) => draft.decide({ ...present, reason })}
          />
        </>
      ) : (
        <FactList
          facts={[
            { name: t.decision, value: t.decisions[present.decision] },
            { name: t.basis, value: bases[present.basis].text[locale] },
            { name: t.reason, value: present.reason },
          ]}
        />
      )}
      <p>
        <DeskLink to={`/review?entry=${item.entryId}`}>{t.sheets}</DeskLink>
      </p>
    </Panel>
  )
}
