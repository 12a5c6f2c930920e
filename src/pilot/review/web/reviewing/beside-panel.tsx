import type { ReactNode } from 'react'
import { GlyphMark, Panel, Reading, useApi, useDesk, useRead } from '../../../../foundation/interface/web/index.ts'
import type { reviewContract } from '../../contract.ts'
import { professions, type ReviewPage } from '../../index.ts'
import { reviewingWords } from './words.ts'

/** The others' scores, once one's own is in. */
export function BesidePanel({ page }: { readonly page: ReviewPage }): ReactNode {
  const t = reviewingWords[useDesk().locale]
  if (page.actions.includes('read-others-scores')) return <Open page={page} />
  if (page.others === 0 || page.review.state === 'submitted') return null
  return (
    <p className="caption">
      <GlyphMark name="lock" /> {t.others(page.others)}
    </p>
  )
}

function Open({ page }: { readonly page: ReviewPage }): ReactNode {
  const { locale } = useDesk()
  const t = reviewingWords[locale]
  const api = useApi<typeof reviewContract>('review')
  const read = useRead(['review', 'beside', page.review.id], () => api.beside({ id: page.review.id }))
  return (
    <Panel title={t.othersTitle}>
      <Reading of={read}>
        {(scores) =>
          scores.length === 0 ? (
            <p>{t.noOthers}</p>
          ) : (
            scores.map(({ profession, points, overall, marks }, index) => (
              <details key={`${profession}-${points}-${index + 1}`}>
                <summary>
                  {professions[profession][locale]}　<b>{points.toFixed(2)}</b>
                </summary>
                <p>{overall.forPanel}</p>
                <ul className="review-reasons">
                  {page.sheet.criteria.map(({ id, title }) => (
                    <li key={id}>
                      {title[locale]} <b>{marks[id]?.mark ?? '—'}</b>
                      <br />
                      <span className="caption">{marks[id]?.reason}</span>
                    </li>
                  ))}
                </ul>
              </details>
            ))
          )
        }
      </Reading>
    </Panel>
  )
}
