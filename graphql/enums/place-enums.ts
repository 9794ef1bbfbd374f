import {
  authorities,
  authorityGroups,
  channelPaymentTerms,
  channelStatuses,
  channelTypes,
} from '#modules/channels/channel.rules'
import { binPurposes, locationStatuses, locationTypes } from '#modules/locations/location.rules'
import { closedList } from '../enums.ts'

export const ChannelTypeEnum = closedList('ChannelType', 'What kind of channel it is.', channelTypes, {
  WEBSITE: 'Our own shop.',
  MARKETPLACE: 'A marketplace that sells for us.',
  WHOLESALE: 'Business customers.',
  STORE: 'A shop with a door.',
  SUBSCRIPTION: 'Orders that repeat.',
})

export const ChannelStatusEnum = closedList('ChannelStatus', 'Whether orders are taken.', channelStatuses, {
  ACTIVE: 'Orders are taken.',
  PAUSED: 'No orders are taken until the pause ends.',
  CLOSED: 'No orders are taken any more.',
})

export const AuthorityGroupEnum = closedList(
  'AuthorityGroup',
  'Fields that have one system of record.',
  authorityGroups,
  {
    CONTENT: 'What an order holds.',
    ADDRESS: 'Where it goes.',
    PRICE: 'What it costs.',
    CANCELLATION: 'Whether it is cancelled.',
    STOCK: 'What is in stock.',
    TRACKING: 'Where the parcel is.',
  },
)

export const AuthorityEnum = closedList('Authority', 'Who decides about a group of fields.', authorities, {
  OURS: 'We decide.',
  THEIRS: 'The channel decides; our edit is refused and says where to do it.',
  REQUEST: 'Our edit waits for the channel’s answer.',
})

export const PaymentTermsEnum = closedList(
  'PaymentTerms',
  'When goods may leave, as far as money is concerned.',
  channelPaymentTerms,
  {
    PREPAID: 'When everything is paid.',
    CAPTURE_ON_SHIP: 'When it is authorized; the money is taken at hand-over.',
    ON_ACCOUNT: 'At once; an invoice follows.',
    CASH_ON_DELIVERY: 'At once; the carrier collects.',
    COLLECTED_BY_CHANNEL: 'At once; the channel has collected.',
  },
)

export const LocationTypeEnum = closedList('LocationType', 'What kind of place it is.', locationTypes, {
  WAREHOUSE: 'Our own warehouse.',
  THIRD_PARTY: 'A warehouse that somebody runs for us.',
  OVERFLOW: 'Additional space for peaks.',
  STORE: 'A shop with a door.',
  SUPPLIER: 'A supplier who ships for us.',
  MARKETPLACE: 'A marketplace’s own warehouse.',
})

export const LocationStatusEnum = closedList('LocationStatus', 'Whether work is done there.', locationStatuses, {
  ACTIVE: 'Orders are routed there.',
  CLOSED: 'No new orders are routed there.',
})

export const BinPurposeEnum = closedList('BinPurpose', 'What a bin is for.', binPurposes, {
  PICK: 'Orders are picked from it; what lies there may be sold.',
  BULK: 'Holds reserves of the pick bins; what lies there may be sold.',
  RECEIVING: 'Goods arrive in it.',
  PACKING: 'Picked goods wait in it.',
  RETURNS: 'Returned goods wait in it.',
  QUARANTINE: 'Goods under inspection.',
  DAMAGED: 'Goods that cannot be sold.',
})
