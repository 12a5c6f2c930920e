import type { ReactNode } from 'react'
import { DataTable, Empty, Panel, StatusTag, useDesk } from '../../../../foundation/interface/web/index.ts'
import type { Column } from '../../../../foundation/interface/web/index.ts'
import { groupsOfFour, type Status } from '../../../../foundation/interface/index.ts'
import { professions, type RoundPage, type SeatState, type SeatView } from '../../index.ts'
import { roundWords } from './words.ts'

const statusOfSeat: Readonly<Record<SeatState, Status>> = {
  drawn: 'not-started',
  invited: 'awaiting-confirmation',
  accepted: 'confirmed',
  declined: 'declined',
}

/** 专家组: each panel in the order of its draw, with every answer. */
export function SeatsPart({ page }: { readonly page: RoundPage }): ReactNode {
  const { locale } = useDesk()
  const t = roundWords[locale]
  if (page.seats.length === 0) return <Empty title={t.noSeats}>{t.noSeatsWhy}</Empty>
  return page.panels.map(({ name, listHash }) => (
    <Panel key={name} title={name} note={`${t.listHash} ${groupsOfFour(listHash.slice(0, 16))}`} flush>
      <DataTable
        caption={name}
        rows={page.seats.filter(({ panelName }) => panelName === name)}
        idOf={({ id }) => id}
        columns={columnsIn(locale)}
      />
    </Panel>
  ))
}

function columnsIn(locale: 'zh' | 'en'): readonly Column<SeatView>[] {
  const t = roundWords[locale]
  return [
    { key: 'expert', head: t.expert, cell: ({ expertName }) => <span className="whole">{expertName}</span> },
    { key: 'profession', head: t.profession, cell: ({ profession }) => professions[profession][locale] },
    {
      key: 'seat',
      head: t.seat,
      cell: ({ part, rank }) => `${part === 'panel' ? t.panel : t.reserve} ${rank}`,
    },
    {
      key: 'state',
      head: t.answer,
      cell: ({ state }) => <StatusTag status={statusOfSeat[state]} words={t.seatStates[state]} />,
    },
    {
      key: 'why',
      head: t.why,
      cell: ({ declineCode, declineReason }) =>
        declineCode === null ? '—' : [codeWords(declineCode, locale), declineReason].filter(Boolean).join('：'),
    },
  ]
}

function codeWords(code: string, locale: 'zh' | 'en'): string {
  const known: Readonly<Record<string, string>> = roundWords[locale].declineCodes
  return known[code] ?? code
}
