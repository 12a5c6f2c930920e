import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { formatDay } from '../../../foundation/interface/index.ts'
import {
  DeskLink,
  FactList,
  LineControl,
  NoticeBox,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import { dayOf, instant } from '../../../foundation/kernel/index.ts'
import type { supportContract } from '../contract.ts'
import { isSameGuidance } from '../index.ts'
import { Chips } from './chips.tsx'
import { GuidanceForm } from './guidance-form.tsx'
import { guidanceWords } from './guidance-words.ts'
import { guidanceKeys, type GuidanceView, statusOfGuidance } from './guidance.ts'

/** One article beside the list: working text, versions, what readers said, and what may be done. */
export function GuidancePane({ id }: { readonly id: string }): ReactNode {
  const api = useApi<typeof supportContract>('support')
  const read = useRead(['support', 'guidance', id], () => api.readGuidance({ id }))
  return <Reading of={read}>{(view) => <Article view={view} />}</Reading>
}

type Doing = 'edit' | 'publish' | 'withdraw'

function Article({ view }: { readonly view: GuidanceView }): ReactNode {
  const { locale } = useDesk()
  const t = guidanceWords[locale]
  const [doing, setDoing] = useState<Doing>()
  const stop = (): void => setDoing(undefined)
  const { guidance, actions } = view
  const title = guidance.content.title[locale]
  if (doing === 'edit') {
    return (
      <Panel title={`${t.edit}　${title}`}>
        <GuidanceForm article={guidance} onDone={stop} onCancel={stop} />
      </Panel>
    )
  }
  const inForce = view.versions.find(({ endedAt }) => endedAt === null)
  const mayPublish = actions.includes('publish') && !(inForce && isSameGuidance(guidance, inForce))
  return (
    <>
      <Panel
        title={title}
        end={<StatusTag status={statusOfGuidance[guidance.state]} words={t.states[guidance.state]} />}
      >
        <div className="apart">
          <p>
            <b>{guidance.content.question[locale]}</b>
          </p>
          {guidance.content.answer[locale].split(/\n\s*\n/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <FactList
          facts={[
            {
              name: t.clauses,
              value: <Chips clauses={guidance.clauses} />,
            },
            { name: t.draftedBy, value: guidance.draftedByName },
          ]}
        />
        {doing !== undefined && <ReasonForm view={view} doing={doing} onDone={stop} />}
        {doing === undefined && (
          <div className="button-row">
            {mayPublish && (
              <button type="button" className="button primary" onClick={() => setDoing('publish')}>
                {t.publish}
              </button>
            )}
            {actions.includes('edit') && (
              <button
                type="button"
                className={mayPublish ? 'button' : 'button primary'}
                onClick={() => setDoing('edit')}
              >
                {t.edit}
              </button>
            )}
            {actions.includes('withdraw') && (
              <button type="button" className="button" onClick={() => setDoing('withdraw')}>
                {t.withdraw}
              </button>
            )}
          </div>
        )}
      </Panel>
      <Versions view={view} />
      <Feedback view={view} />
    </>
  )
}

function Versions({ view: { guidance, versions } }: { readonly view: GuidanceView }): ReactNode {
  const { locale } = useDesk()
  const t = guidanceWords[locale]
  return (
    <Panel
      title={t.versions}
      end={guidance.publishedNumber > 0 && <DeskLink to={`//guidance/${guidance.code}`}>{t.see}</DeskLink>}
    >
      {versions.length === 0 ? (
        <p className="caption">{t.none}</p>
      ) : (
        <FactList
          facts={versions.map(({ number, note, publishedAt, publishedByName, endedAt, endReason }) => ({
            name: `${t.version(number)}${endedAt === null ? ` · ${t.inForce}` : ''}`,
            value: `${formatDay(dayOf(instant(publishedAt)), locale)} ${publishedByName}：${note}${endReason === '' ? '' : `（${t.states.withdrawn}：${endReason}）`}`,
          }))}
        />
      )}
    </Panel>
  )
}

function Feedback({ view: { feedback, remarks } }: { readonly view: GuidanceView }): ReactNode {
  const { locale } = useDesk()
  const t = guidanceWords[locale]
  return (
    <Panel title={t.feedback}>
      {feedback.length === 0 ? (
        <p className="caption">{t.noFeedback}</p>
      ) : (
        <FactList
          facts={feedback.map(({ number, helpful, unhelpful }) => ({
            name: t.version(number),
            value: `${t.helpful(helpful)}　${t.unhelpful(unhelpful)}`,
          }))}
        />
      )}
      {remarks.length > 0 && (
        <ul className="link-list">
          {remarks.map(({ number, remark, givenAt }) => (
            <li key={givenAt + remark}>
              {remark} <span className="caption">{t.version(number)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

interface ReasonFormProps {
  readonly view: GuidanceView
  readonly doing: 'publish' | 'withdraw'
  readonly onDone: () => void
}

/** Publishing says what is new, withdrawing says why; both stand on the public page. */
function ReasonForm({ view: { guidance }, doing, onDone }: ReasonFormProps): ReactNode {
  const { locale, announce } = useDesk()
  const t = guidanceWords[locale]
  const api = useApi<typeof supportContract>('support')
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<string>()
  const done = {
    outdates: guidanceKeys,
    onDone: (): void => {
      announce({ tone: 'green', words: doing === 'publish' ? t.published : t.saved })
      onDone()
    },
  }
  const publish = useAct(api.publishGuidance, done)
  const withdraw = useAct(api.withdrawGuidance, done)
  const refusal = publish.refusal ?? withdraw.refusal
  const { id, version } = guidance
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const said = words.trim()
    setProblem(said === '' ? `${t.missing}${doing === 'publish' ? t.publishNote : t.reason}` : undefined)
    if (said === '') return
    if (doing === 'publish') void publish.send({ id, version, note: said })
    else void withdraw.send({ id, version, reason: said })
  }
  return (
    <form onSubmit={submit} noValidate>
      {refusal && <RefusalBox refusal={refusal} />}
      {doing === 'withdraw' && <NoticeBox tone="amber">{t.reasonHelp}</NoticeBox>}
      <LineControl
        id="guidance-words"
        label={doing === 'publish' ? t.publishNote : t.reason}
        help={doing === 'publish' ? t.publishNoteHelp : undefined}
        problem={problem}
        maxLength={300}
        required
        value={words}
        onChange={setWords}
      />
      <div className="button-row">
        <button type="submit" className="button primary" disabled={publish.pending || withdraw.pending}>
          {doing === 'publish' ? t.publish : t.withdraw}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t.cancel}
        </button>
      </div>
    </form>
  )
}
