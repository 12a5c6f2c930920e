import type { ReactNode } from 'react'
import { RefusalBox, useAct, useApi, useLocale } from '../../../foundation/interface/web/index.ts'
import type { Column } from '../../../foundation/interface/web/index.ts'
import type { partiesContract } from '../contract.ts'
import { partyKeys } from './record.ts'
import { words } from './words.ts'

export interface WithdrawButtonProps {
  readonly organisationId: string
  readonly kind: 'licence' | 'evidence' | 'link'
  readonly heldId: string
}

/** Takes something off the record; it stays in the log with its day. */
export function WithdrawButton({ organisationId, kind, heldId }: WithdrawButtonProps): ReactNode {
  const t = words[useLocale()]
  const api = useApi<typeof partiesContract>('parties')
  const withdraw = useAct(api.withdraw, { outdates: partyKeys })
  return (
    <>
      <button
        type="button"
        className="button small"
        disabled={withdraw.pending}
        onClick={() => void withdraw.send({ id: organisationId, kind, heldId })}
      >
        {t.withdraw}
      </button>
      {withdraw.refusal && <RefusalBox refusal={withdraw.refusal} />}
    </>
  )
}

/** The last column of a table whose rows the unit may take off. */
export function withdrawColumn<Row extends { readonly id: string }>(
  organisationId: string,
  kind: WithdrawButtonProps['kind'],
  head: string,
): Column<Row> {
  return {
    key: 'act',
    head,
    cell: ({ id }) => <WithdrawButton organisationId={organisationId} kind={kind} heldId={id} />,
  }
}
