import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import {
  DeskLink,
  FactList,
  PageHead,
  Panel,
  Reading,
  useAddress,
  useApi,
  useDesk,
  useRead,
  WithPanel,
} from '../../../../foundation/interface/web/index.ts'
import type { DeskPageProps } from '../../../../foundation/interface/web/index.ts'
import { tableDeadline } from '../../../../foundation/interface/index.ts'
import { AnswerSheet } from '../../../../foundation/forms/web/index.ts'
import type { reviewContract } from '../../contract.ts'
import type { ReviewPage as Page } from '../../index.ts'
import { statusOfReview } from '../status-of.ts'
import { RecusePanel } from './recuse-panel.tsx'
import { ScoreSheetPanel } from './score-sheet-panel.tsx'
import { BesidePanel } from './beside-panel.tsx'
import { reviewingWords } from './words.ts'
// oxlint-disable-next-line import/no-unassigned-import
import '../review.css'

/** One solution a page: what was filed at the left, the score sheet at the right; J and K go on and back. */
export function ReviewPage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const { locale } = useDesk()
  const api = useApi<typeof reviewContract>('review')
  const read = useRead(['review', 'one', id, locale], () => api.review({ id }))
  return <Reading of={read}>{(page) => <Desk key={id} page={page} />}</Reading>
}

function Desk({ page }: { readonly page: Page }): ReactNode {
  const { locale } = useDesk()
  const t = reviewingWords[locale]
  const { review, sheet } = page
  const [section, setSection] = useState(page.answers.sections[0]?.id ?? '')
  useTravel(page)
  const isGone = review.standing === 'withdrawn'
  return (
    <>
      <PageHead
        title={review.title}
        crumbs={[{ words: t.title, to: '/reviews' }]}
        statuses={[
          isGone
            ? { status: 'withdrawn', words: t.withdrawn }
            : { status: statusOfReview[review.state], words: t.states[review.state] },
        ]}
        facts={[
          { name: t.number, value: review.number },
          { name: t.sector, value: page.sectors.map((one) => one[locale]).join('、') },
          { name: t.sheet, value: t.version(sheet.version) },
          ...(review.dueAt === null ? [] : [{ name: t.due, value: tableDeadline(review.dueAt) }]),
          ...(page.place === 0 ? [] : [{ name: t.order, value: t.place(page.place, page.count) }]),
        ]}
        actions={<Travel page={page} />}
      />
      <WithPanel
        width={404}
        main={
          <div className="review-reading">
            <nav aria-label={t.sections}>
              <ol>
                {page.answers.sections.map(({ id, title }, index) => (
                  <li key={id}>
                    <button
                      type="button"
                      aria-current={id === section ? 'true' : undefined}
                      onClick={() => setSection(id)}
                    >
                      <span className="number">{index + 1}</span> {title}
                    </button>
                  </li>
                ))}
              </ol>
            </nav>
            <div>
              <Members page={page} />
              <AnswerSheet
                sheet={{ ...page.answers, sections: page.answers.sections.filter(({ id }) => id === section) }}
              />
            </div>
          </div>
        }
        panel={
          <>
            <RecusePanel page={page} />
            <ScoreSheetPanel page={page} onSection={setSection} />
            <BesidePanel page={page} />
          </>
        }
      />
    </>
  )
}

function Members({ page }: { readonly page: Page }): ReactNode {
  const t = reviewingWords[useDesk().locale]
  const facts = page.members.map(({ name, part }) => ({ name: t[part], value: name }))
  const [lead, ...partners] = facts
  const names = partners.map(({ value }) => value).join('、')
  return (
    <Panel title={t.members}>
      <FactList facts={[...(lead ? [lead] : []), ...(names === '' ? [] : [{ name: t.partner, value: names }])]} />
    </Panel>
  )
}

function Travel({ page }: { readonly page: Page }): ReactNode {
  const t = reviewingWords[useDesk().locale]
  return (
    <>
      {page.before && (
        <DeskLink to={`/reviews/${page.before}`} className="button">
          {t.before} <kbd>K</kbd>
        </DeskLink>
      )}
      {page.after && (
        <DeskLink to={`/reviews/${page.after}`} className="button">
          {t.after} <kbd>J</kbd>
        </DeskLink>
      )}
    </>
  )
}

/** J and K, as long as nobody is writing. */
function useTravel({ before, after }: Page): void {
  const { go } = useAddress()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : undefined
      if (target?.closest('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) return
      const to = event.key === 'j' ? after : event.key === 'k' ? before : null
      if (to !== null) go(`/reviews/${to}`)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [before, after, go])
}
