import type { PermitObject } from '../../../foundation/access/index.ts'
import type { Acting } from '../../../foundation/access/server/index.ts'
import type { AuditedTable } from '../../../foundation/audit/server/index.ts'
import type { EvidenceEntry } from '../../../foundation/storage/server/index.ts'
import { filedFacts, judgeProduct, writeMoney } from '../index.ts'
import { productOf, type ProductRow } from './store.ts'

export function productObject(
  { actor }: Pick<Acting, 'actor'>,
  { id, state, insurerId }: Pick<ProductRow, 'id' | 'state' | 'insurerId'>,
): PermitObject<'product'> {
  const isOwn = actor.organisationId !== null && actor.organisationId === insurerId
  return { resource: 'product', id, state, relations: isOwn ? ['own'] : [] }
}

export function lineOf(row: ProductRow) {
  const { id, code, edition, filingNumber, state, validFrom, validUntil, wordingHash, isDemo, version } = row
  const { name, coverClass } = productOf(row)
  return {
    id,
    code,
    edition,
    name,
    filingNumber,
    state,
    validFrom,
    validUntil,
    coverClass,
    wordingHash,
    isDemo,
    version,
  }
}

/** The product whole, with the findings of every rule. */
export function viewOf(acting: Acting, row: ProductRow) {
  const product = productOf(row)
  return {
    ...lineOf(row),
    facts: writeMoney(filedFacts(product)),
    tariff: writeMoney(product.tariff),
    findings: judgeProduct(product),
    filedByName: row.filedByName,
    filedAt: row.filedAt,
    actions: acting.actionsOpenTo(productObject(acting, row)),
  }
}

export function productChange(row: ProductRow): EvidenceEntry['changes'][number] {
  const { id, version, insurerId, code, edition, filingNumber, state, validFrom, validUntil, wordingHash, content } =
    row
  return {
    table: 'cover.product',
    id,
    version,
    row: { insurerId, code, edition, filingNumber, state, validFrom, validUntil, wordingHash, content },
  }
}

export const auditedTables: readonly AuditedTable[] = [
  {
    table: 'cover.product',
    read: `select id, version, jsonb_build_object('insurerId', insurer_id, 'code', code, 'edition', edition,
        'filingNumber', filing_number, 'state', state, 'validFrom', valid_from, 'validUntil', valid_until, 'wordingHash',
        wording_hash, 'content', content) as row
      from cover.product`,
  },
]
