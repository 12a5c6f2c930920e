import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { formatCount, tableTime } from '../../../foundation/interface/index.ts'
import {
  BarRows,
  DeskLink,
  Empty,
  FactList,
  Figures,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
  useRead,
  WithPanel,
  Working,
} from '../../../foundation/interface/web/index.ts'
import type { DeskPageProps } from '../../../foundation/interface/web/index.ts'
import { instant } from '../../../foundation/kernel/index.ts'
import type { riskContract } from '../contract.ts'
import { BookTable } from './book-table.tsx'
import { ConvergenceChart } from './convergence-chart.tsx'
import { CurveChart } from './curve-chart.tsx'
import { download, rowsOfRun } from './export-run.ts'
import { GroupTable } from './group-table.tsx'
import { inTenThousands, tenThousands } from './money.ts'
import { isLive, type PictureView, runKeys, type RunView, statusOfRun } from './run.ts'
import { Tornado } from './tornado.tsx'
import { words } from './words.ts'

/** How often a live run is looked at, in milliseconds: the first curve is to be seen within a second. */
const pace = 300

/** 一项测算: figures, pictures and what they rest on; while it runs, how far it is and a way out. */
export function RunPage({ params }: DeskPageProps): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const id = params['id'] ?? ''
  const api = useApi<typeof riskContract>('risk')
  const read = useRead(['risk', 'run', id], () => api.read({ id }))
  const { value, reload } = read
  useEffect(() => {
    if (!value || !isLive(value.state)) return undefined
    const timer = setInterval(reload, pace)
    return () => clearInterval(timer)
    // `reload` is new at each turn; the run and whether it is live decide.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id, value?.state])
  return <Reading of={read}>{(run) => <Shown run={run} title={t.runs} />}</Reading>
}

function Shown({ run, title }: { readonly run: RunView; readonly title: string }): ReactNode {
  const { locale, address, announce } = useDesk()
  const t = words[locale]
  const api = useApi<typeof riskContract>('risk')
  const cancel = useAct(api.cancel, {
    outdates: runKeys,
    onDone: () => announce({ tone: 'green', words: t.cancelled }),
  })
  const rerun = useAct(api.rerun, {
    outdates: runKeys,
    onDone: ({ id }) => {
      announce({ tone: 'green', words: t.rerunBegun })
      address.go(`/risk/${id}`)
    },
  })
  const refusal = cancel.refusal ?? rerun.refusal
  const { picture, state } = run
  const isOver = state === 'done' && picture !== null
  const actions = (
    <>
      {isOver && (
        <>
          <button
            type="button"
            className="button"
            onClick={() => download(`${run.name}.csv`, rowsOfRun(run, picture, locale))}
          >
            {t.export}
          </button>
          <button type="button" className="button" onClick={() => window.print()}>
            {t.print}
          </button>
        </>
      )}
      {run.actions.includes('rerun') && (
        <button
          type="button"
          className="button primary"
          disabled={rerun.pending}
          onClick={() => void rerun.send({ id: run.id })}
        >
          {t.rerun}
        </button>
      )}
    </>
  )
  return (
    <>
      <PageHead
        title={run.name}
        crumbs={[{ words: title, to: '/risk' }]}
        statuses={[{ status: statusOfRun[state], words: t.states[state] }]}
        facts={[
          { name: t.insureds, value: formatCount(run.insureds) },
          { name: t.years, value: formatCount(run.years) },
          { name: t.seed, value: run.seed },
          { name: t.by, value: run.createdByName },
          { name: t.when, value: tableTime(instant(run.createdAt)) },
        ]}
        actions={actions}
      />
      {refusal && <RefusalBox refusal={refusal} />}
      {isLive(state) && (
        <Panel title={state === 'waiting' ? t.queued : t.working}>
          <Working
            done={run.done}
            total={run.total}
            words={picture === null ? t.working : t.firstNote(formatCount(picture.years))}
          />
          {run.actions.includes('cancel') && (
            <div className="button-row">
              <button
                type="button"
                className="button"
                disabled={cancel.pending}
                onClick={() => void cancel.send({ id: run.id })}
              >
                {t.cancel}
              </button>
            </div>
          )}
        </Panel>
      )}
      {picture === null ? (
        <Panel title={t.figures}>
          <Empty title={isLive(state) ? t.notYet : t.noResult}>{isLive(state) ? t.notYetWhy : t.noResultWhy}</Empty>
        </Panel>
      ) : (
        <Pictures run={run} picture={picture} />
      )}
      <BookTable run={run} />
    </>
  )
}

interface PicturesProps {
  readonly run: RunView
  readonly picture: PictureView
}

function Pictures({ run, picture }: PicturesProps): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const unit = tenThousands(locale)
  const source = `${t.source(run.engine, run.library, run.seed, formatCount(picture.years))} · ${t.placeholder}`
  const band = (name: string): string => {
    const interval = picture.ci[name]
    return interval ? `${inTenThousands(interval[0])}～${inTenThousands(interval[1])}` : ''
  }
  const inUnit = (name: string): string => (locale === 'zh' ? `${name}（${unit}）` : `${name} (${unit})`)
  const { claims, shared } = picture.exact
  return (
    <>
      <Figures
        figures={[
          { name: inUnit(t.aal), value: inTenThousands(picture.aal), below: band('aal') },
          {
            name: t.exactMean,
            value: inTenThousands(claims + shared),
            below: t.exactParts(inTenThousands(claims), inTenThousands(shared)),
          },
          ...(['q95', 'q99', 'q99_5'] as const).map((name) => ({
            name: inUnit(t[name]),
            value: inTenThousands(picture.aep[name] ?? 0),
            below: band(name),
          })),
          { name: inUnit(t.tvar99), value: inTenThousands(picture.tvar99), below: band('tvar99') },
        ]}
      />
      <WithPanel
        width={404}
        main={
          <>
            <Panel title={t.curve} note={t.interval}>
              <CurveChart picture={picture} source={source} />
            </Panel>
            <Panel title={t.accumulation} note={t.accumulationNote}>
              <GroupTable picture={picture} />
              <p className="caption">{source}</p>
            </Panel>
            <Panel title={t.convergence}>
              <ConvergenceChart picture={picture} source={source} />
            </Panel>
          </>
        }
        panel={
          <>
            <Panel title={t.tornado}>
              <p className="caption">{t.tornadoNote}</p>
              <Tornado drivers={picture.drivers} caption={t.tornado} />
              <p className="caption">{source}</p>
            </Panel>
            <Panel title={t.layers} note={inUnit(t.layersNote)}>
              <BarRows
                caption={t.layers}
                rows={picture.layers.map(({ from, to, mean }) => ({
                  name:
                    to === null
                      ? t.layerAbove(inTenThousands(from))
                      : t.layer(inTenThousands(from), inTenThousands(to)),
                  value: mean,
                  shown: inTenThousands(mean),
                }))}
              />
              <p className="caption">{source}</p>
            </Panel>
            <Panel title={t.rests}>
              <Rests run={run} />
            </Panel>
          </>
        }
      />
    </>
  )
}

function Rests({ run }: { readonly run: RunView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const changes = run.book.adjustments.map(({ of, factorPpm, reason, by }) =>
    t.adjusted(t[of], String(factorPpm / 1e6), reason, by),
  )
  return (
    <FactList
      facts={[
        { name: t.engine, value: run.engine },
        { name: t.library, value: run.library },
        { name: t.seed, value: run.seed },
        { name: t.grades, value: t.gradeD },
        { name: t.adjustments, value: changes.length === 0 ? t.unadjusted : changes.join('；') },
        ...(run.fingerprint === null
          ? []
          : [{ name: t.fingerprint, value: <span className="mono">{run.fingerprint.slice(0, 16)}</span> }]),
        ...(run.rerunOf === null
          ? []
          : [
              {
                name: t.rerunOf,
                value: (
                  <>
                    <DeskLink to={`/risk/${run.rerunOf}`}>{t.original}</DeskLink>
                    {run.repeats === null ? '' : `　${run.repeats ? t.same : t.differs}`}
                  </>
                ),
              },
            ]),
      ]}
    />
  )
}
