import { act, answer, implementContract, look } from '../../../foundation/access/server/index.ts'
import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { coverContract } from '../contract.ts'
import { fileProduct } from './file-product.ts'
import { compareProducts, lookAtProduct, lookAtProducts } from './look-at-products.ts'
import { withdrawProduct } from './withdraw-product.ts'

const api = implementContract(coverContract)

export const router = {
  list: api.list.handler(({ input, context }) => answer(look(context, (acting) => lookAtProducts(acting, input)))),
  read: api.read.handler(({ input, context }) => answer(look(context, (acting) => lookAtProduct(acting, input.id)))),
  file: api.file.handler(({ input, context }) => answer(act(context, input, (acting) => fileProduct(acting, input)))),
  withdraw: api.withdraw.handler(({ input, context }) =>
    answer(act(context, input, (acting) => withdrawProduct(acting, input))),
  ),
  compare: api.compare.handler(({ input, context }) =>
    answer(look(context, (acting) => compareProducts(acting, input))),
  ),
} as ReturnType<NonNullable<ServerSlice['router']>>
