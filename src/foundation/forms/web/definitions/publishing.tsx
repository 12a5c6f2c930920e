import { useState } from 'react'
import type { ReactNode } from 'react'
import { Panel, RefusalBox, useAct, useApi, useDesk } from '../../../interface/web/index.ts'
import type { FormsContract } from '../../contract.ts'
import { editorTexts } from './editor-texts.ts'
import type { StoredVersion } from './stored-version.ts'
import { WordsInput } from './inputs.tsx'

export interface PublishingProps {
  readonly stored: StoredVersion
  readonly revision: number
  readonly dirty: boolean
  readonly onDone: () => void
}

/** Publishing with its reason, and discarding; each is shown only to whom the table allows it. */
export function Publishing({ stored, revision, dirty, onDone }: PublishingProps): ReactNode {
  const { locale, address } = useDesk()
  const t = editorTexts[locale]
  const api = useApi<FormsContract>('forms')
  const { form, version } = stored
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const outdates = [['forms']]
  const publish = useAct((words: string) => api.publish({ form, version, revision, reason: words }), {
    onDone,
    outdates,
  })
  const discard = useAct(() => api.discard({ form, version }), { onDone: () => address.go('/forms'), outdates })
  const mayPublish = stored.actions.includes('publish')
  const mayDiscard = stored.actions.includes('discard')
  if (!mayPublish && !mayDiscard) return null
  return (
    <Panel title={t.publishTitle}>
      {publish.refusal && <RefusalBox refusal={publish.refusal} />}
      {discard.refusal && <RefusalBox refusal={discard.refusal} />}
      {mayPublish && (
        <>
          <p className="secondary">{t.publishAbout}</p>
          <WordsInput
            label={t.publishReason}
            lines={3}
            value={reason}
            disabled={publish.pending}
            onChange={setReason}
          />
          <button
            type="button"
            className="button teal"
            disabled={dirty || publish.pending || reason.trim().length < 4 || stored.faults.length > 0}
            onClick={() => void publish.send(reason.trim())}
          >
            {t.publish}
          </button>
        </>
      )}
      {mayDiscard && (
        <p className="button-row definition-discard">
          {asked ? (
            <>
              <span>{t.discardSure}</span>
              <button type="button" className="button small danger" onClick={() => void discard.send(undefined)}>
                {t.yes}
              </button>
              <button type="button" className="button small" onClick={() => setAsked(false)}>
                {t.no}
              </button>
            </>
          ) : (
            <button type="button" className="link" onClick={() => setAsked(true)}>
              {t.discard}
            </button>
          )}
        </p>
      )}
    </Panel>
  )
}
