import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  CopyButton,
  NoticeBox,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
} from '../../../../foundation/interface/web/index.ts'
import { groupsOfFour } from '../../../../foundation/interface/index.ts'
import type { reviewContract } from '../../contract.ts'
import { freshNonce, sm3Of } from './nonce.ts'
import { reviewKeys } from '../review-keys.ts'
import { roundWords } from './words.ts'

/** The browser makes the number and hashes it; the platform is told the hash alone. */
export function PromiseForm({ id }: { readonly id: string }): ReactNode {
  const t = roundWords[useDesk().locale]
  const api = useApi<typeof reviewContract>('review')
  const act = useAct(api.promise, { outdates: reviewKeys })
  const [made, setMade] = useState<{ readonly nonce: string; readonly hash: string }>()
  const make = (): void => {
    const nonce = freshNonce()
    setMade({ nonce, hash: sm3Of(nonce) })
  }
  return (
    <>
      {act.refusal && <RefusalBox refusal={act.refusal} />}
      <p className="caption">{t.promiseWhy}</p>
      {made && (
        <>
          <NoticeBox tone="amber">{t.nonceKeep}</NoticeBox>
          <p>
            {t.nonce} <span className="mono whole">{made.nonce}</span> <CopyButton text={made.nonce} />
          </p>
          <p>
            {t.hash} <span className="fingerprint">{groupsOfFour(made.hash)}</span>
          </p>
        </>
      )}
      <div className="button-row">
        {made ? (
          <button
            type="button"
            className="button primary"
            disabled={act.pending}
            onClick={() => void act.send({ id, promise: made.hash })}
          >
            {t.publish}
          </button>
        ) : (
          <button type="button" className="button primary" onClick={make}>
            {t.makeNonce}
          </button>
        )}
      </div>
    </>
  )
}
