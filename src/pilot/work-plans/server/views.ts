import type { Acting } from '../../../foundation/access/server/index.ts'
import type { Round } from '../../notice/index.ts'
import type { Standing } from '../../parties/index.ts'
import { figureInWords } from '../domain/figure-words.ts'
import type { PilotLine } from '../domain/pilot-list.ts'
import { findIndicator } from '../domain/indicators.ts'
import type {
  IntakeView,
  PartnerView,
  PilotListView,
  PilotView,
  PlanLineView,
  PlanView,
  TargetLine,
} from '../domain/pages.ts'
import type { Target } from '../index.ts'
import { intakeObject, partnerObject, pilotListObject } from './objects.ts'
import type { IntakeRow } from './store/intakes.ts'
import type { PlanLine } from './store/lists.ts'
import type { PartnerRow } from './store/partners.ts'
import type { PilotListRow, PilotRow } from './store/pilot-lists.ts'
import type { PlanRow } from './store/plans.ts'

export type { IntakeView, PartnerView, PlanView } from '../domain/pages.ts'

export function planViewOf(row: PlanRow): PlanView {
  const { id, programmeId, number, kind, title, applicantName, regionCode, state, decisionReason, version } = row
  return { id, programmeId, number, kind, title, applicantName, regionCode, state, decisionReason, version }
}

export function planLineOf(row: PlanLine): PlanLineView {
  const { arrivedAt, receiptNumber, partnerCount, unconfirmedCount, targetCount } = row
  return { ...planViewOf(row), arrivedAt, receiptNumber, partnerCount, unconfirmedCount, targetCount }
}

export function partnerViewOf(acting: Acting, row: PartnerRow): PartnerView {
  const { id, planId, organisationId, organisationName, planTitle, planKind, applicantName, state } = row
  const { invitedAt, answeredAt, reason } = row
  const named = { id, planId, organisationId, organisationName, planTitle, planKind, applicantName, state }
  return { ...named, invitedAt, answeredAt, reason, actions: acting.actionsOpenTo(partnerObject(acting.actor, row)) }
}

/** The intake with what a page says of it; the title is its round's. */
export function intakeViewOf(acting: Acting, row: IntakeRow, round: Round | undefined): IntakeView {
  const { programmeId, state, opensAt, deadline, sourceClause: clause } = row
  const title = round?.title ?? { zh: programmeId, en: programmeId }
  const actions = acting.actionsOpenTo(intakeObject(row))
  return { programmeId, title, state, opensAt, deadline, now: acting.tx.now, clause, actions }
}

export function pilotListViewOf(acting: Acting, row: PilotListRow, lines: readonly PilotLine[]): PilotListView {
  const { id, number, state, draftedByName, draftedAt, publishedByName, publishedAt, version } = row
  const actions = acting.actionsOpenTo(pilotListObject(acting.actor, row))
  return { id, number, state, draftedByName, draftedAt, publishedByName, publishedAt, lines, version, actions }
}

export function pilotViewOf(row: PilotRow, standing: Standing): PilotView {
  const { number, kind, title, applicantName, partners, regionCode, from, until } = row
  const named = { number, kind, title, applicantName, partners: partners.map(({ name }) => name) }
  return { ...named, regionCode, from, until, ended: standing === 'disqualified' }
}

export function targetLineOf({ indicator, segment, period, figure }: Target): TargetLine {
  const found = findIndicator(indicator)
  const name = found?.name ?? { zh: indicator, en: indicator }
  return { indicator: name, unit: found?.unit ?? { zh: '', en: '' }, segment, period, value: figureInWords(figure) }
}
