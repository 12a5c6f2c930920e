import type { ReactNode } from 'react'
import {
  PageHead,
  NoticeBox,
  Reading,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import { InRound } from './in-round.tsx'
import { officeWords } from './office-words.ts'
import { RecommendationList } from './recommendation-list.tsx'

/** 推荐: the authority's own list for the round; optional, never a gate. */
export function RecommendationPage(): ReactNode {
  return <InRound>{(programme) => <Recommendations programme={programme} />}</InRound>
}

function Recommendations({ programme }: { readonly programme: string }): ReactNode {
  const { locale, person } = useDesk()
  const o = officeWords[locale]
  const api = useApi<typeof solicitation>('solicitation')
  const lists = useRead(['solicitation', 'recommendations', programme], () => api.recommendations({ programme }))
  const filed = useRead(['solicitation', 'filed', programme, 'region'], () => api.find({ programme, limit: 1000 }))
  const start = useAct(api.draftRecommendation, { outdates: [['solicitation', 'recommendations']] })
  const mayStart = person.roles.includes('local-officer')
  return (
    <>
      <PageHead
        title={o.recommend}
        actions={
          mayStart &&
          lists.value?.every((one) => one.state === 'withdrawn') && (
            <button
              type="button"
              className="button primary"
              disabled={start.pending}
              onClick={() => void start.send({ programme })}
            >
              {o.startList}
            </button>
          )
        }
      />
      <NoticeBox>{o.recommendNote}</NoticeBox>
      {start.refusal && <RefusalBox refusal={start.refusal} />}
      <Reading of={lists}>
        {(all) => (
          <Reading of={filed}>
            {({ lines }) =>
              all.map((one) => <RecommendationList key={`${one.id} ${one.version}`} list={one} solutions={lines} />)
            }
          </Reading>
        )}
      </Reading>
    </>
  )
}
