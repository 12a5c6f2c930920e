import { relate, type Acting } from '../../../foundation/access/server/index.ts'
import { type Id, ok, refuse, type Refusal, type Result } from '../../../foundation/kernel/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import { judgeProduct, type Product, type ProductFinding, readMoney, writeMoney } from '../index.ts'
import { licensedInsurer } from './licensed.ts'
import { productChange, productObject, viewOf } from './product-view.ts'
import { insertProduct, type NewProduct, type ProductRow } from './store.ts'

export type ProductView = ReturnType<typeof viewOf>

/** 登记备案产品: judged by every rule first; what stands on record is what was filed, and does not change. */
export async function fileProduct(
  acting: Acting,
  { product: input }: { readonly product: object },
): Promise<Result<ProductView>> {
  const { tx, actor } = acting
  const id = tx.newId<'product'>()
  const insurerId = actor.organisationId ?? ''
  const permit = acting.permit('file', productObject(acting, { id, state: 'filed', insurerId }))
  if (!permit.ok) return permit
  const insurer = await licensedInsurer(tx, actor.organisationId)
  if (!insurer.ok) return insurer
  const product = { ...(readMoney(writeMoney(input)) as Product), insurer: insurer.value.facts.creditCode }
  const unmet = judgeProduct(product).filter(({ verdict }) => verdict === 'unmet')
  if (unmet.length > 0) return refuse(productDoesNotHold(unmet))
  const filedByName = actor.name
  const row = await keep(tx, { ...permit.value, insurerId, product, isDemo: false, filedByName })
  return row ? ok(viewOf(acting, row)) : refuse(editionOnRecord(product))
}

/** In a system scope, for the demo: nothing is asked, everything is recorded. */
export async function installProduct(
  tx: Tx,
  one: Pick<NewProduct, 'insurerId' | 'product'>,
): Promise<Result<Id<'product'>>> {
  const id = tx.newId<'product'>()
  const row = await keep(tx, { ...one, id, by: id, isDemo: true, filedByName: '示例' })
  return row ? ok(row.id) : refuse(editionOnRecord(one.product))
}

async function keep(
  tx: Tx,
  { id, by, ...one }: NewProduct & { readonly id: string; readonly by: string },
): Promise<ProductRow | undefined> {
  await relate(tx, [{ subject: `organisation:${one.insurerId}`, relation: 'own', resource: id }])
  const row = await insertProduct(tx, { id, by }, one)
  if (!row) return undefined
  tx.record({ action: 'product.file', resource: 'product', id, version: row.version, changes: [productChange(row)] })
  return row
}

const productDoesNotHold = (unmet: readonly ProductFinding[]): Refusal => ({
  kind: 'unprocessable',
  code: 'product-does-not-hold',
  message: {
    zh: `产品有 ${unmet.length} 处不符合要求，未登记：${unmet.map(({ message }) => message.zh).join('；')}`,
    en: `The product breaks ${unmet.length} rules and was not put on record: ${unmet.map(({ message }) => message.en).join('; ')}`,
  },
  remedy: {
    zh: `请按下列各处改正后重新登记：${unmet.flatMap(({ places }) => places).join('、')}`,
    en: `Mend these places and file it again: ${unmet.flatMap(({ places }) => places).join(', ')}`,
  },
  facts: { findings: unmet.map(({ rule, places, clause }) => ({ rule, places, clause })) },
})

const editionOnRecord = ({ code, version }: Product): Refusal => ({
  kind: 'conflict',
  code: 'edition-on-record',
  message: {
    zh: `产品 ${code} 的 ${version} 版已登记；已登记的条款和费率不能改写（保险法第一百三十五条）。`,
    en: `Version ${version} of ${code} is on record; what was filed is not rewritten (Insurance Law 135).`,
  },
  remedy: { zh: '条款或费率变更的，请以新的版本号登记。', en: 'File changed terms or rates under a new version.' },
})
