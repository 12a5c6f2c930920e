import type { InferContractRouterOutputs } from '@orpc/contract'
import type { ReactNode } from 'react'
import { tableTime } from '../../interface/index.ts'
import type { Locale } from '../../interface/index.ts'
import {
  DataTable,
  DeskLink,
  Empty,
  PageHead,
  Panel,
  Reading,
  StatusTag,
  useAddress,
  useApi,
  useLocale,
  useRead,
  WithPanel,
} from '../../interface/web/index.ts'
import type { Column } from '../../interface/web/index.ts'
import { instant } from '../../kernel/index.ts'
import type { outboxContract } from '../contract.ts'
import type { LetterState } from '../index.ts'
import { LetterPane } from './letter-pane.tsx'
import { recipientWords, statusOfLetter } from './letter-words.ts'
import { words } from './words.ts'

type LetterView = InferContractRouterOutputs<typeof outboxContract>['listLetters']['letters'][number]

const states: readonly LetterState[] = ['draft', 'failed', 'queued', 'sent', 'discarded']

/** 发件箱: letters by state at the left, the chosen one with its words and deliveries at the right. */
export function LettersPage(): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const { query, change } = useAddress()
  const api = useApi<typeof outboxContract>('outbox')
  const state = states.find((one) => one === query.get('state'))
  const before = query.get('before')
  const filter = { ...(state === undefined ? {} : { state }), ...(before === null ? {} : { before }) }
  const read = useRead(['outbox', 'letters', filter], () => api.listLetters(filter))
  const chosen = query.get('letter')
  return (
    <>
      <PageHead title={t.outbox} />
      <WithPanel
        width={404}
        main={
          <Panel title={t.letter} flush end={<StateLinks counts={read.value?.counts ?? {}} present={state} />}>
            <Reading of={read}>
              {({ letters, next }) => (
                <>
                  <DataTable
                    caption={t.outbox}
                    rows={letters}
                    idOf={({ id }) => id}
                    empty={<Empty title={t.none}>{t.noneWhy}</Empty>}
                    columns={columnsFor(locale)}
                  />
                  {next !== null && (
                    <div className="button-row panel-body">
                      <button type="button" className="button small" onClick={() => change({ before: next })}>
                        {t.older}
                      </button>
                    </div>
                  )}
                </>
              )}
            </Reading>
          </Panel>
        }
        panel={
          chosen === null ? (
            <Panel title={t.letter}>
              <Empty title={t.choose}>{t.chooseWhy}</Empty>
            </Panel>
          ) : (
            <LetterPane key={chosen} id={chosen} />
          )
        }
      />
    </>
  )
}

interface StateLinksProps {
  readonly counts: Readonly<Record<string, number>>
  readonly present: LetterState | undefined
}

function StateLinks({ counts, present }: StateLinksProps): ReactNode {
  const t = words[useLocale()]
  return (
    <span className="chosen">
      <DeskLink to="/letters" current={present === undefined}>
        {t.all}
      </DeskLink>
      {states.map((state) => (
        <DeskLink key={state} to={`/letters?state=${state}`} current={present === state}>
          {t.states[state]} {counts[state] ?? 0}
        </DeskLink>
      ))}
    </span>
  )
}

function columnsFor(locale: Locale): readonly Column<LetterView>[] {
  const t = words[locale]
  return [
    { key: 'letter', head: t.letter, cell: (one) => <Subject letter={one} /> },
    { key: 'recipient', head: t.recipient, cell: (one) => recipientWords(one, locale) },
    { key: 'time', head: t.time, kind: 'date', cell: ({ writtenAt }) => tableTime(instant(writtenAt)) },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfLetter[state]} words={t.states[state]} />,
    },
  ]
}

function Subject({ letter }: { readonly letter: LetterView }): ReactNode {
  const locale = useLocale()
  const { query } = useAddress()
  const parts = new URLSearchParams(query)
  parts.set('letter', letter.id)
  return <DeskLink to={`/letters?${parts}`}>{locale === 'zh' ? letter.subjectZh : letter.subjectEn}</DeskLink>
}
