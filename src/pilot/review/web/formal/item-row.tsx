import type { ReactNode } from 'react'
import { wordsOf } from '../../../../foundation/forms/index.ts'
import { ClauseChip, StatusTag, useDesk } from '../../../../foundation/interface/web/index.ts'
import { solutionForm } from '../../../solicitation/index.ts'
import type { FormalItem, FormalVerdict, ItemJudgement, RuleFinding } from '../../index.ts'
import { Line } from '../controls.tsx'
import { formalWords } from './words.ts'

export interface ItemRowProps {
  readonly item: FormalItem
  readonly place: number
  readonly finding: RuleFinding | undefined
  readonly judgement: ItemJudgement
  /** Undefined where it is only read. */
  readonly onChange: ((next: ItemJudgement) => void) | undefined
}

const verdicts: readonly FormalVerdict[] = ['met', 'unmet', 'not-applicable']

/** One item with its clause, what the rule says, the verdict, and where it is unmet the reason and the questions. */
export function ItemRow({ item, place, finding, judgement, onChange }: ItemRowProps): ReactNode {
  const { locale } = useDesk()
  const t = formalWords[locale]
  const title = item.title[locale]
  const offered = verdicts.filter((verdict) => verdict !== 'not-applicable' || item.mayBeIdle === true)
  const { verdict, reason } = judgement
  const choose = (next: FormalVerdict): void =>
    onChange?.({ ...judgement, verdict: next, paths: next === 'unmet' ? item.opens : [] })
  const wantsReason =
    verdict === 'unmet' ||
    (finding && finding.verdict !== 'undetermined' && verdict !== null && finding.verdict !== verdict)
  return (
    <section className="review-criterion" aria-label={title}>
      <div className="review-criterion-head">
        <h3>
          {place}　{title} <ClauseChip clause={item.clause} />
        </h3>
        {onChange ? (
          <span className="segmented" role="group" aria-label={title}>
            {offered.map((one) => (
              <button key={one} type="button" aria-pressed={one === verdict} onClick={() => choose(one)}>
                {t.verdicts[one]}
              </button>
            ))}
          </span>
        ) : (
          verdict && <StatusTag status={verdict === 'unmet' ? 'problem' : 'valid'} words={t.verdicts[verdict]} />
        )}
      </div>
      <p className="caption">
        {item.looksAt[locale]}
        {finding && ` · ${t.byRule[finding.verdict]}${t.colon}${finding.message[locale]}`}
      </p>
      {wantsReason && onChange && (
        <Line
          id={`reason-${item.id}`}
          kind="lines"
          plain
          label={t.reasonOf(title)}
          help={t.reasonHelp}
          value={reason}
          onChange={(said) => onChange({ ...judgement, reason: said.slice(0, 300) })}
        />
      )}
      {!onChange && reason !== '' && <p className="review-reason">{reason}</p>}
      {verdict === 'unmet' && item.opens.length > 0 && <Questions {...{ item, judgement, onChange }} />}
    </section>
  )
}

function Questions({ item, judgement, onChange }: Pick<ItemRowProps, 'item' | 'judgement' | 'onChange'>): ReactNode {
  const { locale } = useDesk()
  const t = formalWords[locale]
  const { paths } = judgement
  return (
    <fieldset className="review-questions">
      <legend className="caption">{t.opens}</legend>
      {item.opens.map((path) => (
        <label key={path}>
          <input
            type="checkbox"
            checked={paths.includes(path)}
            disabled={!onChange}
            onChange={({ target }) =>
              onChange?.({
                ...judgement,
                paths: target.checked ? [...paths, path] : paths.filter((one) => one !== path),
              })
            }
          />{' '}
          {labelOf(path, locale)}
        </label>
      ))}
    </fieldset>
  )
}

function labelOf(path: string, locale: 'zh' | 'en'): string {
  const field = solutionForm.fields.find(({ id }) => id === path)
  return field ? wordsOf(field.label, locale) : path
}
