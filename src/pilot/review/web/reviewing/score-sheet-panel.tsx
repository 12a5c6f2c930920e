import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  ChoiceControl,
  NoticeBox,
  Panel,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
} from '../../../../foundation/interface/web/index.ts'
import { tableTime } from '../../../../foundation/interface/index.ts'
import type { reviewContract } from '../../contract.ts'
import {
  type Criterion,
  highestMark,
  leastFor,
  markedIn,
  type Overall,
  problemsOf,
  type ReviewPage,
  totalOf,
} from '../../index.ts'
import { Line } from '../controls.tsx'
import { reviewKeys } from '../review-keys.ts'
import { type ScoreDraft, useScore } from './use-score.ts'
import { reviewingWords } from './words.ts'

interface ScoreSheetProps {
  readonly page: ReviewPage
  readonly onSection: (section: string) => void
}

/** 评分表: marks with reasons, saved as they are written, and handed in once nothing is missing. */
export function ScoreSheetPanel({ page, onSection }: ScoreSheetProps): ReactNode {
  const { locale } = useDesk()
  const t = reviewingWords[locale]
  const score = useScore(page)
  const mayEdit = page.actions.includes('edit') && page.review.standing === 'listed'
  const [open, setOpen] = useState(firstOpen(page))
  const saved = score.dirty ? t.notSaved : score.savedAt === null ? t.sheetNote : t.saved(tableTime(score.savedAt))
  return (
    <Panel title={t.sheet} note={saved}>
      {page.review.standing === 'withdrawn' && <NoticeBox tone="amber">{t.withdrawnWhy}</NoticeBox>}
      {score.refusal && <RefusalBox refusal={score.refusal} />}
      {page.sheet.criteria.map((criterion, index) => (
        <CriterionField
          key={criterion.id}
          criterion={criterion}
          place={index + 1}
          isOpen={mayEdit && criterion.id === open}
          onOpen={() => setOpen(criterion.id)}
          {...{ page, score, mayEdit, onSection }}
        />
      ))}
      <OverallFields score={score} mayEdit={mayEdit} />
      <Total page={page} score={score} />
      {mayEdit ? <HandIn page={page} score={score} /> : <p className="caption">{t.readOnly}</p>}
    </Panel>
  )
}

/** The sheet opens where the writing is to go on. */
function firstOpen({ sheet, review }: ReviewPage): string | undefined {
  return sheet.criteria.find(({ id }) => (review.marks[id]?.reason ?? '') === '')?.id
}

interface CriterionProps extends ScoreSheetProps {
  readonly criterion: Criterion
  readonly place: number
  readonly score: ScoreDraft
  readonly mayEdit: boolean
  /** One criterion at a time is written; the others show what they hold. */
  readonly isOpen: boolean
  readonly onOpen: () => void
}

const marks = Array.from({ length: highestMark + 1 }, (_, mark) => mark)

function CriterionField(props: CriterionProps): ReactNode {
  const { locale } = useDesk()
  const t = reviewingWords[locale]
  const { criterion, place, page, score, mayEdit, isOpen, onOpen, onSection } = props
  const { id, weight, anchors, sections } = criterion
  const title = criterion.title[locale]
  const given = score.marks[id] ?? { mark: null, reason: '' }
  const have = given.reason.replaceAll(/\s/g, '').length
  const [first] = sections
  return (
    <section className="review-criterion" aria-label={title}>
      <div className="review-criterion-head">
        <h3>
          {place}　{title}{' '}
          <span className="caption">
            {t.weight} {weight}
          </span>
        </h3>
        <span className="segmented" role="group" aria-label={t.mark(title)}>
          {marks.map((mark) => (
            <button
              key={mark}
              type="button"
              disabled={!mayEdit}
              aria-pressed={given.mark === mark}
              onClick={() => {
                score.setMark(id, { ...given, mark })
                onOpen()
              }}
            >
              {mark}
            </button>
          ))}
        </span>
      </div>
      {isOpen ? (
        <>
          <ul className="caption">
            <li>
              {t.weak}：{anchors[1][locale]}
            </li>
            <li>
              {t.sound}：{anchors[3][locale]}
            </li>
            <li>
              {t.strong}：{anchors[5][locale]}
            </li>
          </ul>
          {first !== undefined && (
            <button type="button" className="button small" onClick={() => onSection(first)}>
              {t.toSection}
            </button>
          )}
          <Line
            id={`reason-${id}`}
            label={t.reasonOf(title)}
            help={t.reasonHelp(leastFor(page.sheet, given.mark), have)}
            kind="lines"
            plain
            value={given.reason}
            onChange={(reason) => score.setMark(id, { ...given, reason })}
          />
        </>
      ) : (
        <p className="review-reason">
          {given.reason || <span className="caption">{t.noReason}</span>}{' '}
          {mayEdit && (
            <button type="button" className="button small" onClick={onOpen}>
              {t.write}
              <span className="unheard"> {title}</span>
            </button>
          )}
        </p>
      )}
    </section>
  )
}

const advices = ['list', 'list-after', 'not'] as const
const confidences = ['high', 'medium', 'low'] as const

function OverallFields({ score, mayEdit }: { readonly score: ScoreDraft; readonly mayEdit: boolean }): ReactNode {
  const { locale } = useDesk()
  const t = reviewingWords[locale]
  const { overall } = score
  const set = (more: Overall): void => score.setOverall({ ...overall, ...more })
  if (!mayEdit)
    return (
      <>
        <p>{overall.forApplicant}</p>
        {overall.forPanel && <p className="caption">{overall.forPanel}</p>}
      </>
    )
  return (
    <section className="review-criterion" aria-label={t.overall}>
      <h3>{t.overall}</h3>
      <Line
        id="for-applicant"
        label={t.forApplicant}
        kind="lines"
        plain
        value={overall.forApplicant ?? ''}
        onChange={(forApplicant) => set({ forApplicant })}
      />
      <Line
        id="for-panel"
        label={t.forPanel}
        kind="lines"
        plain
        value={overall.forPanel ?? ''}
        onChange={(forPanel) => set({ forPanel })}
      />
      <div className="field-row">
        <ChoiceControl
          id="advice"
          label={t.advice}
          value={overall.advice ?? ''}
          none="—"
          choices={advices.map((value) => ({ value, words: t.advices[value] }))}
          onChange={(value) => set({ advice: advices.find((one) => one === value) })}
        />
        <ChoiceControl
          id="confidence"
          label={t.confidence}
          value={overall.confidence ?? ''}
          none="—"
          choices={confidences.map((value) => ({ value, words: t.confidences[value] }))}
          onChange={(value) => set({ confidence: confidences.find((one) => one === value) })}
        />
      </div>
    </section>
  )
}

function Total({ page, score }: { readonly page: ReviewPage; readonly score: ScoreDraft }): ReactNode {
  const t = reviewingWords[useDesk().locale]
  const points = (totalOf(page.sheet, score.marks) / 100).toFixed(2)
  return (
    <p className="review-total">
      {t.total(markedIn(page.sheet, score.marks), page.sheet.criteria.length)} <b>{points}</b> / 100
    </p>
  )
}

function HandIn({ page, score }: { readonly page: ReviewPage; readonly score: ScoreDraft }): ReactNode {
  const { locale } = useDesk()
  const t = reviewingWords[locale]
  const api = useApi<typeof reviewContract>('review')
  const act = useAct(api.submitScore, { outdates: reviewKeys })
  const problems = problemsOf(page.sheet, score.marks, score.overall)
  return (
    <>
      {act.refusal && <RefusalBox refusal={act.refusal} />}
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          disabled={problems.length > 0 || score.dirty || act.pending}
          onClick={() => void act.send({ id: page.review.id, version: score.version })}
        >
          {t.submit}
        </button>
        <span className="caption">
          {problems.length > 0 ? t.left(problems.length) : score.dirty ? t.saving : t.ready}
        </span>
      </div>
    </>
  )
}
