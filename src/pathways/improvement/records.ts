import { closingRecords } from './closing.ts'
import { foundRecords } from './found.ts'
import { moneyRecords } from './money.ts'
import { planRecords } from './plan.ts'
import { registerRecords } from './register.ts'

export const improvementRecords = [
  ...registerRecords,
  ...foundRecords,
  ...planRecords,
  ...closingRecords,
  ...moneyRecords,
] as const
