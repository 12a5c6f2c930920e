import type { ReactNode } from 'react'
import {
  DataTable,
  DeskLink,
  Empty,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../../foundation/interface/web/index.ts'
import type { Column } from '../../../../foundation/interface/web/index.ts'
import type { reviewContract } from '../../contract.ts'
import type { FormalLine } from '../../index.ts'
import { reviewKeys } from '../review-keys.ts'
import { statusOfCheck } from './status-of-check.ts'
import { formalWords } from './words.ts'

/** 形式审查: every filed solution of the round with how far its check has come. */
export function FormalListPage(): ReactNode {
  const { locale, round } = useDesk()
  const t = formalWords[locale]
  const api = useApi<typeof reviewContract>('review')
  const programme = round?.id ?? ''
  const read = useRead(['review', 'formal-checks', programme], () => api.formalChecks({ programme }))
  return (
    <>
      <PageHead title={t.title} />
      <Reading of={read}>
        {({ lines, mayOpen }) => <List lines={lines} mayOpen={mayOpen} programme={programme} />}
      </Reading>
    </>
  )
}

interface ListProps {
  readonly lines: readonly FormalLine[]
  readonly mayOpen: boolean
  readonly programme: string
}

function List({ lines, mayOpen, programme }: ListProps): ReactNode {
  const { locale, address } = useDesk()
  const t = formalWords[locale]
  const api = useApi<typeof reviewContract>('review')
  const open = useAct(api.openFormal, {
    outdates: reviewKeys,
    onDone: ({ id }) => address.go(`/formal/${id}`),
  })
  const begin = mayOpen ? (solutionId: string) => void open.send({ programme, solutionId }) : undefined
  return (
    <>
      {open.refusal && <RefusalBox refusal={open.refusal} />}
      <Panel title={t.list} flush>
        <DataTable
          caption={t.list}
          rows={lines}
          idOf={({ solutionId }) => solutionId}
          empty={<Empty title={t.nothing}>{t.nothingWhy}</Empty>}
          columns={columnsIn(locale, { begin, pending: open.pending })}
        />
      </Panel>
    </>
  )
}

interface Beginning {
  readonly begin: ((solutionId: string) => void) | undefined
  readonly pending: boolean
}

function columnsIn(locale: 'zh' | 'en', { begin, pending }: Beginning): readonly Column<FormalLine>[] {
  const t = formalWords[locale]
  return [
    {
      key: 'solution',
      head: t.solution,
      cell: ({ title, number, leadName, checkId }) => (
        <>
          {checkId === null ? title : <DeskLink to={`/formal/${checkId}`}>{title}</DeskLink>}
          <br />
          <span className="caption">
            <span className="mono">{number}</span> · {leadName}
          </span>
        </>
      ),
    },
    {
      key: 'state',
      head: t.state,
      cell: ({ solutionId, state, isBack }) => {
        if (isBack) return <StatusTag status="in-progress" words={t.isBack} />
        if (state !== null) return <StatusTag status={statusOfCheck[state]} words={t.states[state]} />
        if (!begin) return <StatusTag status="not-started" words={t.notBegun} />
        return (
          <button type="button" className="button" disabled={pending} onClick={() => begin(solutionId)}>
            {t.begin}
          </button>
        )
      },
    },
    { key: 'unmet', head: t.unmet, kind: 'number', cell: ({ state, unmet }) => (state === null ? '—' : unmet) },
    { key: 'open', head: t.open, kind: 'number', cell: ({ state, open }) => (state === null ? '—' : open) },
  ]
}
