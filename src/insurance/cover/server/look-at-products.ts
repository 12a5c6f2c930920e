import { notFound } from '../../../foundation/access/index.ts'
import type { Acting } from '../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import { namesOf } from '../../../pilot/parties/server/index.ts'
import { compareTerms, writeMoney } from '../index.ts'
import type { ProductView } from './file-product.ts'
import { licensedInstitution } from './licensed.ts'
import { lineOf, productObject, viewOf } from './product-view.ts'
import { factsOf, filedProducts, type FiledRow, findProduct, listProducts } from './store.ts'

/** The newest first: one statement, however many there are. */
export async function lookAtProducts(
  acting: Acting,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
) {
  const permitted = acting.permitList('list', 'product')
  if (!permitted.ok) return permitted
  const found = await listProducts(acting.tx, before ?? null, limit + 1)
  const rows = found.slice(0, limit)
  return ok({
    products: rows.map(lineOf),
    next: found.length > limit ? (rows.at(-1)?.id ?? null) : null,
    mayFile: acting.permitList('file', 'product').ok,
  })
}

export async function lookAtProduct(acting: Acting, id: string): Promise<Result<ProductView>> {
  const row = await findProduct(acting.tx, id)
  if (!row) return refuse(notFound)
  const permitted = acting.permit('read', productObject(acting, row))
  return permitted.ok ? ok(viewOf(acting, row)) : permitted
}

/** 条款比较: filed facts of two products side by side, without a price, under the licence of whoever compares. */
export async function compareProducts(
  acting: Acting,
  { first, second }: { readonly first?: string | undefined; readonly second?: string | undefined },
) {
  const permitted = acting.permitList('read', 'product-comparison')
  if (!permitted.ok) return permitted
  const institution = await licensedInstitution(acting.tx, acting.actor.organisationId)
  if (!institution.ok) return institution
  const { facts, licence } = institution.value
  const rows = await filedProducts(acting.tx)
  const names = await namesOf(acting.tx, [...new Set(rows.map(({ insurerId }) => insurerId))])
  const sideOf = (row: FiledRow) => {
    const { name, filing, version } = factsOf(row)
    const { id, insurerId, state } = row
    return {
      id,
      name,
      state,
      filingNumber: filing.number,
      edition: version,
      insurerName: names.get(insurerId)?.name ?? '',
    }
  }
  const one = rows.find(({ id }) => id === first)
  const other = rows.find(({ id }) => id === second)
  if ((first !== undefined && !one) || (second !== undefined && !other)) return refuse(notFound)
  const compared = one && other ? compareTerms(factsOf(one), factsOf(other)) : undefined
  return ok({
    licence: { organisationName: facts.name, number: licence.number, kind: licence.kind },
    choices: rows.map(sideOf),
    compared:
      one && other && compared
        ? {
            ...compared,
            first: sideOf(one),
            second: sideOf(other),
            heads: compared.heads.map(({ head, differs, ...terms }) => ({
              head,
              differs,
              first: writeMoney(terms.first),
              second: writeMoney(terms.second),
            })),
          }
        : null,
  })
}
