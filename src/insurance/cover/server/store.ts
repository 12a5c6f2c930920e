import type { Permit } from '../../../foundation/access/index.ts'
import type { Canonical, Day, Id, Instant } from '../../../foundation/kernel/index.ts'
import { statement, type Tx } from '../../../foundation/storage/server/index.ts'
import { type FilingStatus, type Product, readMoney, writeMoney } from '../index.ts'

export interface ProductRow {
  readonly id: Id<'product'>
  readonly insurerId: string
  readonly code: string
  readonly edition: string
  readonly filingNumber: string
  readonly state: FilingStatus
  readonly validFrom: Day
  readonly validUntil: Day | null
  readonly wordingHash: string | null
  readonly content: Canonical
  readonly isDemo: boolean
  readonly filedByName: string
  readonly filedAt: Instant
  readonly withdrawnAt: Instant | null
  readonly version: number
}

const columns = `id, insurer_id as "insurerId", code, edition, filing_number as "filingNumber", state,
  valid_from as "validFrom", valid_until as "validUntil", wording_hash as "wordingHash", content, is_demo as "isDemo",
  filed_by_name as "filedByName", filed_at as "filedAt", withdrawn_at as "withdrawnAt", version`

const find = statement('cover.find-product', `select ${columns} from cover.product where id = $1`)
const lock = statement('cover.lock-product', `select ${columns} from cover.product where id = $1 for update`)
const byEdition = statement(
  'cover.product-by-edition',
  `select ${columns} from cover.product where insurer_id = $1 and code = $2 and edition = $3`,
)
const editions = statement(
  'cover.editions-of-product',
  `select ${columns} from cover.product where insurer_id = $1 order by id desc limit 200`,
)
const list = statement(
  'cover.list-products',
  `select ${columns} from cover.product where ($1::uuid is null or id < $1) order by id desc limit $2`,
)
const insert = statement(
  'cover.insert-product',
  `insert into cover.product (id, insurer_id, code, edition, filing_number, state, valid_from, valid_until, wording_hash,
     content, is_demo, filed_by, filed_by_name, filed_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
   on conflict (insurer_id, code, edition) do nothing returning ${columns}`,
)
const withdraw = statement(
  'cover.withdraw-product',
  `update cover.product set state = 'withdrawn', withdrawn_at = $2, version = version + 1 where id = $1
   returning ${columns}`,
)
const filed = statement(
  'cover.filed-products',
  `select id, insurer_id as "insurerId", state, is_demo as "isDemo", facts from cover.filed_products()
   where $1::uuid[] is null or id = any ($1) order by id desc limit 200`,
)

export async function findProduct(tx: Tx, id: string): Promise<ProductRow | undefined> {
  return (await tx.query<ProductRow>(find, [id]))[0]
}

export async function lockProduct(tx: Tx, id: string): Promise<ProductRow | undefined> {
  return (await tx.query<ProductRow>(lock, [id]))[0]
}

/** Of one insurer, by its code and the version of the filing. */
export async function productByEdition(
  tx: Tx,
  { insurerId, code, edition }: Pick<ProductRow, 'insurerId' | 'code' | 'edition'>,
): Promise<ProductRow | undefined> {
  return (await tx.query<ProductRow>(byEdition, [insurerId, code, edition]))[0]
}

export function productsOf(tx: Tx, insurerId: string): Promise<readonly ProductRow[]> {
  return tx.query<ProductRow>(editions, [insurerId])
}

export function listProducts(tx: Tx, before: string | null, limit: number): Promise<readonly ProductRow[]> {
  return tx.query<ProductRow>(list, [before, limit])
}

export interface NewProduct {
  readonly insurerId: string
  readonly product: Product
  readonly isDemo: boolean
  readonly filedByName: string
}

/** Undefined where the insurer has that version of the product on record already. */
export async function insertProduct(
  tx: Tx,
  permit: { readonly id: string; readonly by: string },
  { insurerId, product, isDemo, filedByName }: NewProduct,
): Promise<ProductRow | undefined> {
  const { code, version, filing, validFrom, validUntil = null, wordingHash = null } = product
  const kept = [code, version, filing.number, filing.status, validFrom, validUntil, wordingHash]
  const content = JSON.stringify(writeMoney(product))
  const values = [permit.id, insurerId, ...kept, content, isDemo, permit.by, filedByName, tx.now]
  return (await tx.query<ProductRow>(insert, values))[0]
}

export async function storeWithdrawn(tx: Tx, permit: Permit<'product', 'withdraw'>): Promise<ProductRow | undefined> {
  return (await tx.query<ProductRow>(withdraw, [permit.id, tx.now]))[0]
}

/** The product of a row, with the state in which its filing stands now. */
export function productOf({ content, state }: Pick<ProductRow, 'content' | 'state'>): Product {
  const product = readMoney(content) as Product
  return { ...product, filing: { ...product.filing, status: state } }
}

export interface FiledRow extends Pick<ProductRow, 'id' | 'insurerId' | 'state' | 'isDemo'> {
  readonly facts: Canonical
}

/** Filed facts of products, of whichever insurer; all where no ids are given. */
export function filedProducts(tx: Tx, ids?: readonly string[]): Promise<readonly FiledRow[]> {
  return tx.query<FiledRow>(filed, [ids ?? null])
}

export const factsOf = ({ facts }: Pick<FiledRow, 'facts'>): Omit<Product, 'tariff'> =>
  readMoney(facts) as Omit<Product, 'tariff'>
