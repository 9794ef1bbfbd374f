import { importKinds, importStatuses } from '#modules/imports/import.rules'
import { closedList } from '../enums.ts'

export const ImportStatusEnum = closedList('ImportStatus', 'How far an import is.', importStatuses, {
  QUEUED: 'Waits to begin.',
  STAGING: 'Its files are being read.',
  RUNNING: 'Its rows are being taken in.',
  COMPLETED: 'Every row was taken, set aside or rejected.',
  FAILED: 'It broke off; starting it again carries on.',
  CANCELLED: 'Somebody ended it.',
})

export const ImportKindEnum = closedList('ImportKind', 'What is imported.', importKinds, {
  ORDERS: 'Orders.',
  PRODUCTS: 'Products and variants.',
  BARCODES: 'Barcodes.',
  KITS: 'Recipes of kits.',
  CUSTOMERS: 'Customers.',
  LOCATIONS: 'Locations.',
  OPENING_STOCK: 'Opening stock.',
})
