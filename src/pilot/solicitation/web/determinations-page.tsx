import type { ReactNode } from 'react'
import { dayOf, type Day } from '../../../foundation/kernel/index.ts'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  ClauseChip,
  type Column,
  DataTable,
  Empty,
  FactList,
  NoticeBox,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import { readerPath } from '../../notice/index.ts'
import type { solicitation } from '../contract.ts'
import type { AskedMember, DeterminationView } from '../index.ts'
import { texts } from '../texts.ts'
import { ReasonForm } from './controls.tsx'
import { InRound } from './in-round.tsx'
import { officeWords } from './office-words.ts'
import { statusOfDetermination } from './status-of.ts'

/** 提请认定: what the rules leave open, with the facts it rests on; a named official determines it with a reason. */
export function DeterminationsPage(): ReactNode {
  return <InRound>{(programme) => <Questions programme={programme} />}</InRound>
}

function Questions({ programme }: { readonly programme: string }): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const api = useApi<typeof solicitation>('solicitation')
  const read = useRead(['solicitation', 'determinations', programme], () => api.determinations({ programme }))
  return (
    <>
      <PageHead title={o.determinations} />
      <NoticeBox>{o.determinationNote}</NoticeBox>
      <Reading of={read}>
        {(questions) =>
          questions.length === 0 ? (
            <Empty title={o.noDeterminations}>{o.noDeterminationsWhy}</Empty>
          ) : (
            questions.map((one) => <Question key={one.id} question={one} reader={readerPath(programme)} />)
          )
        }
      </Reading>
    </>
  )
}

function Question({ question, reader }: { readonly question: DeterminationView; readonly reader: string }): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const { finding, state, decidedByName, decidedAt, decisionReason } = question
  const cite = finding.words === '' ? { clause: finding.clause } : { clause: finding.clause, words: finding.words }
  return (
    <Panel
      title={`${question.solutionTitle ?? o.draftOf}　${question.leadName}`}
      note={question.solutionNumber}
      end={<StatusTag status={statusOfDetermination[state]} words={texts[locale].determinations[state]} />}
    >
      <FactList
        facts={[
          {
            name: o.leftOpen,
            value: (
              <>
                {finding.message[locale]} <ClauseChip {...cite} reader={reader} />
              </>
            ),
          },
          { name: o.applicantReason, value: question.applicantReason },
          { name: o.askedBy, value: `${question.askedByName}　${tableTime(question.askedAt)}` },
          ...(decidedByName === null || decidedAt === null
            ? []
            : [
                { name: o.determinedBy, value: `${decidedByName}　${tableTime(decidedAt)}` },
                { name: o.reasonGiven, value: decisionReason ?? '' },
              ]),
        ]}
      />
      <div className="apart">
        <h3>{o.factsAsked}</h3>
        <Members members={question.members} asked={dayOf(question.askedAt)} />
        <Acts question={question} />
      </div>
    </Panel>
  )
}

function Members({ members, asked }: { readonly members: readonly AskedMember[]; readonly asked: Day }): ReactNode {
  const { locale } = useDesk()
  return (
    <DataTable<AskedMember>
      caption={officeWords[locale].factsAsked}
      rows={members}
      idOf={({ creditCode, part }) => `${part} ${creditCode ?? ''}`}
      columns={memberColumns(locale, asked)}
    />
  )
}

function memberColumns(locale: 'zh' | 'en', asked: Day): readonly Column<AskedMember>[] {
  const o = officeWords[locale]
  return [
    { key: 'name', head: o.member, cell: (one) => one.name ?? o.unknown },
    { key: 'part', head: o.part, cell: (one) => o.parts[one.part] },
    { key: 'code', head: o.creditCode, kind: 'date', cell: (one) => one.creditCode ?? o.unknown },
    { key: 'licence', head: o.licence, cell: (one) => licenceOf(one, locale, asked) },
  ]
}

/** An end that had passed when the question was asked is said to have: the official need not reckon. */
function licenceOf({ licence }: AskedMember, locale: 'zh' | 'en', asked: Day): string {
  const o = officeWords[locale]
  if (licence === null) return o.noLicence
  const kinds: Readonly<Record<string, string>> = o.licenceKinds
  const { kind, number, validUntil } = licence
  const named = kind === null ? o.unknown : (kinds[kind] ?? kind)
  const over = validUntil !== null && validUntil !== 'long-term' && validUntil < asked
  const end = validUntil === 'long-term' ? o.longTerm : (validUntil ?? o.unknown) + (over ? o.expired : '')
  return [named, number ?? o.unknown, end].join(' · ')
}

function Acts({ question }: { readonly question: DeterminationView }): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const { id, actions } = question
  const api = useApi<typeof solicitation>('solicitation')
  const settings = { outdates: [['solicitation', 'determinations']] }
  const met = useAct(api.findMet, settings)
  const unmet = useAct(api.findUnmet, settings)
  const refusal = met.refusal ?? unmet.refusal
  if (!actions.includes('find-met')) return null
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      <ReasonForm
        id={`determine-${id}`}
        pending={met.pending || unmet.pending}
        acts={[
          { words: o.findMet, send: (reason) => void met.send({ id, reason }), main: true },
          { words: o.findUnmet, send: (reason) => void unmet.send({ id, reason }) },
        ]}
      />
    </>
  )
}
