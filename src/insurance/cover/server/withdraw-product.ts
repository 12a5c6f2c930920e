import { notFound } from '../../../foundation/access/index.ts'
import type { Acting } from '../../../foundation/access/server/index.ts'
import { ok, refuse, type Refusal, type Result } from '../../../foundation/kernel/index.ts'
import type { ProductView } from './file-product.ts'
import { productChange, productObject, viewOf } from './product-view.ts'
import { lockProduct, storeWithdrawn } from './store.ts'

/** 停售: nothing is quoted on it any more; what was bound on it stands. */
export async function withdrawProduct(
  acting: Acting,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<ProductView>> {
  const { tx } = acting
  const row = await lockProduct(tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('withdraw', productObject(acting, row))
  if (!permit.ok) return permit
  if (row.version !== version || row.state === 'withdrawn') return refuse(changedMeanwhile)
  const stored = await storeWithdrawn(tx, permit.value)
  if (!stored) return refuse(notFound)
  const changes = [productChange(stored)]
  tx.record({ action: 'product.withdraw', resource: 'product', id, version: stored.version, changes })
  return ok(viewOf(acting, stored))
}

const changedMeanwhile: Refusal = {
  kind: 'conflict',
  code: 'changed-meanwhile',
  message: {
    zh: '该产品的状态已被他人改变，本次未停售。',
    en: 'The product was changed meanwhile; its sale was not ended.',
  },
  remedy: { zh: '请刷新查看后再办理。', en: 'Reload and look before acting again.' },
}
