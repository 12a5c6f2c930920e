import { useState } from 'react'
import type { ReactNode } from 'react'
import { ChoiceControl, Panel, StatusTag, useDesk } from '../../../../foundation/interface/web/index.ts'
import { findRegion } from '../../../parties/index.ts'
import { judgePortfolio, type PortfolioConstraint, type SelectionPage } from '../../index.ts'
import { Line } from '../controls.tsx'
import type { Draft } from './use-draft.ts'
import { selectingWords } from './words.ts'

interface PortfolioProps {
  readonly page: SelectionPage
  readonly draft: Draft
  readonly mayEdit: boolean
}

/** 组合约束: judged on the present decisions while they are drafted. */
export function PortfolioPanel({ page, draft, mayEdit }: PortfolioProps): ReactNode {
  const t = selectingWords[useDesk().locale]
  const selected = page.items.filter(({ solutionId }) => draft.decisions.get(solutionId)?.decision === 'selected')
  const findings = judgePortfolio(draft.portfolio, selected)
  return (
    <Panel title={t.portfolio}>
      {findings.length === 0 ? (
        <p className="caption">{t.noConstraints}</p>
      ) : (
        <ul className="review-reasons">
          {findings.map(({ constraint, count, met }, index) => (
            <li key={`${constraint.of}-${constraint.code}-${index + 1}`}>
              <StatusTag status={met ? 'met' : 'not-met'} words={met ? t.met : t.unmet} />{' '}
              <Named constraint={constraint} page={page} /> {t.present} <b>{count}</b>{' '}
              {mayEdit && (
                <button
                  type="button"
                  className="button small"
                  onClick={() => draft.setPortfolio(draft.portfolio.filter((_, at) => at !== index))}
                >
                  {t.remove}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && <AddConstraint page={page} draft={draft} />}
    </Panel>
  )
}

function Named({
  constraint,
  page,
}: {
  readonly constraint: PortfolioConstraint
  readonly page: SelectionPage
}): ReactNode {
  const { locale } = useDesk()
  const t = selectingWords[locale]
  const { least, most } = constraint
  const limits = [least === undefined ? '' : `${t.least} ${least}`, most === undefined ? '' : `${t.most} ${most}`]
  const of = kindsIn(page, locale).find(({ value }) => value === `${constraint.of} ${constraint.code}`)
  return (
    <>
      {of?.words ?? constraint.code} {limits.filter(Boolean).join('，')}
    </>
  )
}

/** What a constraint can be about: what the list itself holds. */
function kindsIn({ sectors, items }: SelectionPage, locale: 'zh' | 'en'): readonly { value: string; words: string }[] {
  const regions = [...new Set(items.map(({ regionCode }) => regionCode))]
  return [
    ...sectors.map(({ code, label }) => ({ value: `sector ${code}`, words: label[locale] })),
    ...regions.map((code) => ({ value: `region ${code}`, words: findRegion(code)?.name ?? code })),
    { value: 'lead *', words: selectingWords[locale].eachLead },
  ]
}

function AddConstraint({ page, draft }: Pick<PortfolioProps, 'page' | 'draft'>): ReactNode {
  const { locale } = useDesk()
  const t = selectingWords[locale]
  const kinds = kindsIn(page, locale)
  const [given, setGiven] = useState({ of: kinds[0]?.value ?? 'lead *', least: '', most: '' })
  const limit = (text: string): number | undefined => (/^\d{1,4}$/.test(text) ? Number(text) : undefined)
  const add = (): void => {
    const [of = 'lead', code = '*'] = given.of.split(' ')
    const [least, most] = [limit(given.least), limit(given.most)]
    if (least === undefined && most === undefined) return
    const constraint = {
      of: of as PortfolioConstraint['of'],
      code,
      ...(least === undefined ? {} : { least }),
      ...(most === undefined ? {} : { most }),
    }
    draft.setPortfolio([...draft.portfolio, constraint])
  }
  return (
    <details>
      <summary>{t.add}</summary>
      <ChoiceControl
        id="constraint-of"
        label={t.of}
        value={given.of}
        choices={kinds}
        onChange={(of) => setGiven({ ...given, of })}
      />
      <div className="field-row">
        <Line
          id="constraint-least"
          kind="number"
          plain
          label={t.atLeast}
          value={given.least}
          onChange={(least) => setGiven({ ...given, least })}
        />
        <Line
          id="constraint-most"
          kind="number"
          plain
          label={t.atMost}
          value={given.most}
          onChange={(most) => setGiven({ ...given, most })}
        />
      </div>
      <div className="button-row">
        <button type="button" className="button" onClick={add}>
          {t.add}
        </button>
      </div>
    </details>
  )
}
