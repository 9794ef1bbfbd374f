import { inventoryAdjustment } from './defaults/inventory-adjustment.ts'
import { inventoryAllocationPriority } from './defaults/inventory-allocation-priority.ts'
import { orderAutoConfirm } from './defaults/order-auto-confirm.ts'
import { orderBackorder } from './defaults/order-backorder.ts'
import { orderHold } from './defaults/order-hold.ts'
import { orderPartialFulfillment } from './defaults/order-partial-fulfillment.ts'
import { orderRouting } from './defaults/order-routing.ts'
import type { PolicyDefinition } from './policy-definition.rules.ts'

/** The policies that a new tenant starts with. */
export const defaultPolicies: readonly PolicyDefinition[] = [
  orderAutoConfirm,
  orderHold,
  orderRouting,
  orderPartialFulfillment,
  orderBackorder,
  inventoryAllocationPriority,
  inventoryAdjustment,
]
