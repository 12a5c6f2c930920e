import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { DeskLink, Panel, StatusTag, useDesk } from '../../../../foundation/interface/web/index.ts'
import { findRegion } from '../../../parties/index.ts'
import type { SelectionItem, SelectionPage } from '../../index.ts'
import type { Draft } from './use-draft.ts'
import { selectingWords } from './words.ts'

interface RankingProps {
  readonly page: SelectionPage
  readonly draft: Draft
}

/** Both rankings side by side, the draw line where it runs, the border zone marked. */
export function RankingTable({ page, draft }: RankingProps): ReactNode {
  const { locale } = useDesk()
  const t = selectingWords[locale]
  const scale = scaleOf(page.items)
  return (
    <Panel title={t.ranking} note={t.rankingNote} flush>
      <div className="table-frame" tabIndex={0} role="region" aria-label={t.ranking}>
        <table className="table review-ranking">
          <caption className="unheard">{t.ranking}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                {t.place}
              </th>
              <th scope="col" className="number wide">
                {t.advisedPlace}
              </th>
              <th scope="col">{t.solution}</th>
              <th scope="col" className="wide">
                {t.sector}
              </th>
              <th scope="col" className="wide">
                {t.region}
              </th>
              <th scope="col" className="number">
                {t.points}
              </th>
              <th scope="col" className="wide">
                {t.interval}
              </th>
              <th scope="col">{t.decision}</th>
            </tr>
          </thead>
          <tbody>
            {page.items.map((item, index) => (
              <Fragment key={item.solutionId}>
                {index > 0 && isFirstBelow(page.items, index, draft.line) && <LineRow line={draft.line} />}
                <ItemRow item={item} page={page} draft={draft} scale={scale} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

const isFirstBelow = (items: readonly SelectionItem[], index: number, line: number): boolean =>
  (items[index]?.place ?? 0) > line && (items[index - 1]?.place ?? 0) <= line

function LineRow({ line }: { readonly line: number }): ReactNode {
  const t = selectingWords[useDesk().locale]
  return (
    <tr className="review-line">
      <td colSpan={8}>{t.line(line)}</td>
    </tr>
  )
}

interface Scale {
  readonly low: number
  readonly high: number
}

function scaleOf(items: readonly SelectionItem[]): Scale {
  const ends = items.flatMap(({ points, advised }) => [points, advised?.low ?? points, advised?.high ?? points])
  const low = Math.max(0, Math.floor(Math.min(...ends, 100)))
  return { low, high: Math.max(low + 1, Math.min(100, Math.ceil(Math.max(...ends, 0)))) }
}

interface ItemRowProps extends RankingProps {
  readonly item: SelectionItem
  readonly scale: Scale
}

function ItemRow({ item, page, draft, scale }: ItemRowProps): ReactNode {
  const { locale } = useDesk()
  const t = selectingWords[locale]
  const sectors = page.sectors.filter(({ code }) => item.sectors.includes(code)).map(({ label }) => label[locale])
  const decision = draft.decisions.get(item.solutionId)
  return (
    <tr className={item.advised?.border === true ? 'review-border' : undefined}>
      <td className="number">{item.place}</td>
      <td className="number wide">{item.advised?.place ?? '—'}</td>
      <th scope="row">
        <DeskLink to={`/selection?solution=${item.solutionId}`}>{item.title}</DeskLink>
        <br />
        <span className="caption">
          <span className="mono">{item.number}</span> · {item.leadName}
        </span>
      </th>
      <td className="wide">{sectors.join('、')}</td>
      <td className="wide place">{findRegion(item.regionCode)?.name ?? item.regionCode}</td>
      <td className="number">{item.points.toFixed(2)}</td>
      <td className="wide">
        <Interval item={item} scale={scale} />
      </td>
      <td>
        {decision === undefined ? (
          <StatusTag status="not-started" words={t.undecided} />
        ) : (
          <StatusTag
            status={decision.decision === 'selected' ? 'selected' : 'reserve'}
            words={t.decisions[decision.decision]}
          />
        )}
        {item.advised?.border === true && (
          <>
            <br />
            <span className="caption">{t.border}</span>
          </>
        )}
      </td>
    </tr>
  )
}

/** The adjusted points as a dot on their interval, the raw ones as a tick; the words say the same. */
function Interval({
  item: { points, advised },
  scale,
}: {
  readonly item: SelectionItem
  readonly scale: Scale
}): ReactNode {
  const t = selectingWords[useDesk().locale]
  if (advised === null) return '—'
  const at = (value: number): string =>
    `${Math.min(100, Math.max(0, ((value - scale.low) / (scale.high - scale.low)) * 100))}%`
  const [low, high, mid] = [advised.low, advised.high, advised.points].map((value) => value.toFixed(1))
  return (
    <svg
      className={advised.border ? 'review-interval border' : 'review-interval'}
      width="150"
      height="18"
      role="img"
      aria-label={t.intervalOf(low ?? '', high ?? '', mid ?? '')}
    >
      <line className="span" x1={at(advised.low)} x2={at(advised.high)} y1="9" y2="9" />
      <circle cx={at(advised.points)} cy="9" r="4" />
      <line className="tick" x1={at(points)} x2={at(points)} y1="2" y2="16" />
    </svg>
  )
}
