import { takeOrders } from '../take-orders.ts'
import { painted } from './paint.ts'

takeOrders(painted)
