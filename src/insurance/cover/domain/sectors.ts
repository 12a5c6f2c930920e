import type { CoverSector } from './sector.ts'
import { enterpriseSectors } from './sectors-enterprise.ts'
import { productSectors } from './sectors-product.ts'

export const sectors: readonly CoverSector[] = [...enterpriseSectors, ...productSectors]

export const findSector = (code: string): CoverSector | undefined => sectors.find((sector) => sector.code === code)
