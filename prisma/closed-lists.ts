import { approvalStatuses } from '#modules/approvals/approval.rules'
import { packagings, productStatuses, stockUnits } from '#modules/catalog/catalog.rules'
import { channelStatuses, channelTypes } from '#modules/channels/channel.rules'
import { customerKinds, matchKeyKinds, matchStrengths } from '#modules/customers/customer.rules'
import { exceptionSeverities, exceptionStatuses } from '#modules/exceptions/exception.rules'
import {
  fulfillmentMethods,
  fulfillmentOrderStatuses,
  pickOutcomes,
  requestStatuses,
  stepOutcomes,
} from '#modules/fulfillment/fulfillment.rules'
import { shipmentStatuses, trackingCodes } from '#modules/fulfillment/shipment.rules'
import { importKinds, importRowOutcomes, importStatuses, setAsideKinds } from '#modules/imports/import.rules'
import {
  countStatuses,
  lotStatuses,
  movementKinds,
  stockConditions,
  transferStatuses,
} from '#modules/inventory/stock.rules'
import { binPurposes, locationStatuses, locationTypes } from '#modules/locations/location.rules'
import { memberStatuses } from '#modules/members/member.rules'
import {
  chargeKinds,
  commitmentKinds,
  fulfillmentStatuses,
  holdReasons,
  holdScopes,
  lineKinds,
  orderChangeKinds,
  orderChangeStatuses,
  orderOrigins,
  orderStatuses,
  paymentStatuses,
  paymentTerms,
  promisePrecisions,
  promiseSources,
} from '#modules/orders/order.rules'
import { costingMethods, reasonActivities } from '#modules/organization/organization.rules'
import { collectors, paymentEntryKinds, paymentMethods, tenderStatuses } from '#modules/payments/payment.rules'
import { policyKeys, policyModes, policyRisks, policyVersionStatuses } from '#modules/policies/policy.rules'
import { actorKinds, sources } from '#platform/actor'
import { roles } from '#platform/permissions'

/**
 * The closed lists of the database: `Table.column` → the tuple of its module. migrate.ts turns each into a CHECK, so that
 * the list is written once. An array column (`Member.roles`) is checked element by element.
 */
export const closedLists: Readonly<Record<string, readonly string[]>> = {
  'Order.status': orderStatuses,
  'Order.fulfillmentStatus': fulfillmentStatuses,
  'Order.paymentStatus': paymentStatuses,
  'Order.paymentTerms': paymentTerms,
  'Order.origin': orderOrigins,
  'OrderLine.kind': lineKinds,
  'OrderLine.promisePrecision': promisePrecisions,
  'OrderLine.promiseSource': promiseSources,
  'OrderCharge.kind': chargeKinds,
  'Commitment.kind': commitmentKinds,
  'Hold.blocks': holdScopes,
  'Hold.reason': holdReasons,
  'OrderChange.kind': orderChangeKinds,
  'OrderChange.status': orderChangeStatuses,
  'Payment.status': tenderStatuses,
  'Payment.method': paymentMethods,
  'Payment.collectedBy': collectors,
  'PaymentEntry.kind': paymentEntryKinds,
  'Channel.type': channelTypes,
  'Channel.status': channelStatuses,
  'Channel.paymentTerms': paymentTerms,
  'Location.type': locationTypes,
  'Location.status': locationStatuses,
  'Bin.purpose': binPurposes,
  'CapacityBooking.method': fulfillmentMethods,
  'Product.status': productStatuses,
  'Variant.status': productStatuses,
  'Variant.unit': stockUnits,
  'Barcode.packaging': packagings,
  'Lot.status': lotStatuses,
  'Customer.kind': customerKinds,
  'CustomerMatchKey.kind': matchKeyKinds,
  'CustomerMatchKey.strength': matchStrengths,
  'Member.status': memberStatuses,
  'Member.roles': roles,
  'LegalEntity.costingMethod': costingMethods,
  'ReasonCode.activity': reasonActivities,
  'BinStock.condition': stockConditions,
  'ReceiptLine.condition': stockConditions,
  'StockMovement.kind': movementKinds,
  'StockMovement.fromCondition': stockConditions,
  'StockMovement.toCondition': stockConditions,
  'TransferOrder.status': transferStatuses,
  'StockCount.status': countStatuses,
  'FulfillmentOrder.status': fulfillmentOrderStatuses,
  'FulfillmentOrder.method': fulfillmentMethods,
  'FulfillmentOrder.requestStatus': requestStatuses,
  'PickRecord.outcome': pickOutcomes,
  'ProcedureStep.outcome': stepOutcomes,
  'Shipment.status': shipmentStatuses,
  'TrackingEvent.code': trackingCodes,
  'Policy.key': policyKeys,
  'Policy.risk': policyRisks,
  'Policy.mode': policyModes,
  'Policy.ownerRole': roles,
  'PolicyVersion.status': policyVersionStatuses,
  'Decision.policyKey': policyKeys,
  'Decision.mode': policyModes,
  'Approval.status': approvalStatuses,
  'Exception.status': exceptionStatuses,
  'Exception.severity': exceptionSeverities,
  'Event.actorKind': actorKinds,
  'Event.source': sources,
  'IdempotencyKey.outcome': ['PENDING', 'DONE', 'REFUSED'],
  'ImportRun.status': importStatuses,
  'ImportRun.kind': importKinds,
  'ImportRow.outcome': importRowOutcomes,
  'ImportSetAside.kind': setAsideKinds,
}

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`
const arrays = new Set(['Member.roles'])

/** One `keep_check` statement per closed list; run by migrate.ts after the constraints. */
export function closedListStatements(): string[] {
  return Object.entries(closedLists).map(([place, values]) => {
    const [table, column] = place.split('.') as [string, string]
    const list = values.map(quoted).join(', ')
    const expression = arrays.has(place) ? `"${column}" <@ ARRAY[${list}]::text[]` : `"${column}" IN (${list})`
    return `SELECT keep_check('${table}', '${table}_${column}_listed', ${quoted(expression)})`
  })
}
