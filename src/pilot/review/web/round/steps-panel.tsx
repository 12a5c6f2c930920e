import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  FactList,
  GlyphMark,
  Panel,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
} from '../../../../foundation/interface/web/index.ts'
import { groupsOfFour, tableTime } from '../../../../foundation/interface/index.ts'
import type { reviewContract } from '../../contract.ts'
import type { RoundPage, RoundState } from '../../index.ts'
import { Line } from '../controls.tsx'
import { DrawForm } from './draw-form.tsx'
import { Outstanding } from './outstanding.tsx'
import { PromiseForm } from './promise-form.tsx'
import { reviewKeys } from '../review-keys.ts'
import { roundWords } from './words.ts'

const steps = ['prepare', 'freeze', 'draw', 'invite', 'assign', 'score'] as const
type Step = (typeof steps)[number]

/** The way of a review, with the one act that is next and what is on record of those behind. */
export function StepsPanel({ page }: { readonly page: RoundPage }): ReactNode {
  const t = roundWords[useDesk().locale]
  const present = stepOf(page)
  const at = steps.indexOf(present)
  return (
    <>
      <Panel title={t.now}>
        <ol className="review-steps">
          {steps.map((step, index) => (
            <li key={step} aria-current={step === present ? 'step' : undefined}>
              <GlyphMark name={index < at ? 'check' : index === at ? 'half' : 'circle'} /> {t.steps[step]}
            </li>
          ))}
        </ol>
        <NextAct page={page} step={present} />
      </Panel>
      <Outstanding page={page} />
      <Obstacles page={page} />
      <OnRecord page={page} />
    </>
  )
}

function stepOf({ round, seats }: RoundPage): Step {
  const byState: Readonly<Record<RoundState, Step>> = {
    preparing: round.promise === null ? 'prepare' : 'freeze',
    frozen: 'draw',
    drawn:
      seats.some(({ part, state }) => part === 'panel' && state === 'drawn') || isShort(seats) ? 'invite' : 'assign',
    assigned: 'score',
    scoring: 'score',
    scored: 'score',
  }
  return byState[round.state]
}

const isShort = (seats: RoundPage['seats']): boolean =>
  seats.filter(({ state }) => state === 'accepted').length < seats.filter(({ part }) => part === 'panel').length

function NextAct({ page, step }: { readonly page: RoundPage; readonly step: Step }): ReactNode {
  const { round, actions } = page
  if (step === 'prepare') return actions.includes('promise') ? <PromiseForm id={round.id} /> : null
  if (step === 'draw') return actions.includes('draw') ? <DrawForm id={round.id} /> : null
  if (step === 'freeze') return <FreezeAct page={page} />
  return <PanelActs page={page} />
}

function FreezeAct({ page: { round, actions, obstacles } }: { readonly page: RoundPage }): ReactNode {
  const t = roundWords[useDesk().locale]
  const api = useApi<typeof reviewContract>('review')
  const freeze = useAct(api.freeze, { outdates: reviewKeys })
  if (!actions.includes('freeze')) return null
  return (
    <>
      {freeze.refusal && <RefusalBox refusal={freeze.refusal} />}
      <p className="caption">{t.freezeWhy}</p>
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          disabled={freeze.pending || obstacles.length > 0}
          onClick={() => void freeze.send({ id: round.id })}
        >
          {t.freeze}
        </button>
      </div>
    </>
  )
}

/** Inviting, assigning and scoring: several may be open at once, and one of them is the next. */
function PanelActs({ page }: { readonly page: RoundPage }): ReactNode {
  const t = roundWords[useDesk().locale]
  const api = useApi<typeof reviewContract>('review')
  const settings = { outdates: reviewKeys }
  const invite = useAct(api.invite, settings)
  const assign = useAct(api.assign, settings)
  const drop = useAct(api.dropWithdrawn, settings)
  const close = useAct(api.closeScoring, settings)
  const { round, actions, seats, items } = page
  const { id, state } = round
  const refusal = invite.refusal ?? assign.refusal ?? drop.refusal ?? close.refusal
  const waiting = seats.filter((seat) => seat.state === 'invited').length
  const hasGaps = items.some(
    ({ standing, reviewers }) =>
      standing === 'listed' && reviewers.filter((one) => one.state !== 'set-aside').length < round.settings.perItem,
  )
  const allIn = items.every(({ reviewers }) =>
    reviewers.every((one) => one.state === 'submitted' || one.state === 'set-aside'),
  )
  const pending = invite.pending || assign.pending || drop.pending || close.pending
  const press = (words: string, send: () => void, main?: 'main'): ReactNode => (
    <button type="button" className={main ? 'button primary' : 'button'} disabled={pending} onClick={send}>
      {words}
    </button>
  )
  if (!actions.includes('assign')) return null
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      {waiting > 0 && <p>{t.waiting(waiting)}</p>}
      <p className="caption">{whyOf(state, t)}</p>
      {state === 'assigned' && <BeginForm id={id} />}
      <div className="button-row">
        {isShort(seats) &&
          press(t.invite, () => void invite.send({ id }), state === 'drawn' && waiting === 0 ? 'main' : undefined)}
        {state === 'drawn' &&
          press(t.assign, () => void assign.send({ id, existing: 'anew' }), isShort(seats) ? undefined : 'main')}
        {state === 'assigned' && press(t.again, () => void assign.send({ id, existing: 'anew' }))}
        {hasGaps && state === 'scoring' && press(t.keep, () => void assign.send({ id, existing: 'keep' }), 'main')}
        {items.some(({ standing }) => standing === 'withdrawn-unrecorded') &&
          press(t.dropWithdrawn, () => void drop.send({ id }))}
        {state === 'scoring' &&
          !hasGaps &&
          press(t.closeScoring, () => void close.send({ id }), allIn ? 'main' : undefined)}
      </div>
    </>
  )
}

function whyOf(state: RoundState, t: (typeof roundWords)['zh' | 'en']): string {
  if (state === 'drawn') return `${t.inviteWhy}${t.assignWhy}`
  return state === 'assigned' ? t.beginWhy : t.scoringWhy
}

function BeginForm({ id }: { readonly id: string }): ReactNode {
  const t = roundWords[useDesk().locale]
  const api = useApi<typeof reviewContract>('review')
  const begin = useAct(api.beginScoring, { outdates: reviewKeys })
  const [until, setUntil] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (until !== '') void begin.send({ id, scoreUntil: new Date(`${until}:00+08:00`).toISOString() })
      }}
    >
      {begin.refusal && <RefusalBox refusal={begin.refusal} />}
      <Line id="score-until" kind="datetime-local" label={t.scoreUntil} required value={until} onChange={setUntil} />
      <div className="button-row">
        <button type="submit" className="button primary" disabled={begin.pending}>
          {t.beginScoring}
        </button>
      </div>
    </form>
  )
}

function Obstacles({ page: { obstacles } }: { readonly page: RoundPage }): ReactNode {
  const { locale } = useDesk()
  const t = roundWords[locale]
  if (obstacles.length === 0) return null
  return (
    <Panel title={t.obstacles}>
      <ul className="review-reasons">
        {obstacles.map(({ code, message, remedy }) => (
          <li key={code}>
            <b>{message[locale]}</b>
            <br />
            <span className="caption">{remedy[locale]}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function OnRecord({ page: { round } }: { readonly page: RoundPage }): ReactNode {
  const t = roundWords[useDesk().locale]
  if (round.promise === null || round.promisedAt === null) return null
  const hash = (text: string): ReactNode => <span className="fingerprint">{groupsOfFour(text)}</span>
  const facts = [
    { name: t.promisedAt, value: tableTime(round.promisedAt) },
    { name: t.hash, value: hash(round.promise) },
    ...(round.frozenAt === null || round.listHash === null
      ? []
      : [
          { name: t.frozenAt, value: tableTime(round.frozenAt) },
          { name: t.listHash, value: hash(round.listHash) },
        ]),
    ...(round.drawnAt === null
      ? []
      : [
          { name: t.drawnAt, value: tableTime(round.drawnAt) },
          { name: t.publicNumber, value: `${round.publicNumber ?? ''}（${round.publicSource ?? ''}）` },
        ]),
    ...(round.settings.scoreUntil === null
      ? []
      : [{ name: t.scoreUntil, value: tableTime(round.settings.scoreUntil) }]),
  ]
  return (
    <Panel title={t.record}>
      <FactList facts={facts} />
      <p>
        <a className="link" href={`/draws/${round.programmeId}`}>
          {t.published}
        </a>
        {round.drawnAt !== null && (
          <>
            {' · '}
            <a className="link" href={`/review-rounds/${round.id}/record.docx`}>
              {t.recordWord}
            </a>
            {' · '}
            <a className="link" href={`/review-rounds/${round.id}/record.json`}>
              {t.recordJson}
            </a>
          </>
        )}
      </p>
    </Panel>
  )
}
