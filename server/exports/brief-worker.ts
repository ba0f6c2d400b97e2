import { briefDocx } from './brief-docx.ts'
import type { BriefOrder } from './press.ts'
import { takeOrders } from './take-orders.ts'

takeOrders(({ brief, picture }: BriefOrder) => briefDocx(brief, picture))
