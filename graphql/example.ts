/** What the examples of operations are made from: a small merchant, and ways to bring it into the state an operation needs. Ids are global. */
export interface ExampleFixture {
  readonly channel: string
  /** A channel that nothing else depends on. */
  readonly quietChannel: string
  readonly location: string
  readonly otherLocation: string
  /** A location that nothing else depends on. */
  readonly quietLocation: string
  readonly carrier: string
  readonly service: string
  /** An active variant with stock at `location`. */
  readonly variant: string
  readonly product: string
  /** The bin with this code at `location`. */
  bin(code: string): string
  /** A text that no other call got, for codes and SKUs. */
  unique(prefix: string): string
  /** A day that no other call got, such as "2027-03-01". */
  day(): string
  /** An instant some hours from now (before now when negative), ISO 8601. */
  hours(fromNow: number): string
  /** Does another mutation as an administrator; answers the id of the object that it answered with. */
  do(mutation: string, input: object): Promise<string>
  /** Sellable units of `variant` in the MAIN bin of `location` now. */
  stockedUnits(): Promise<number>
  /** A new active variant without stock. */
  newVariant(): Promise<string>
  newProduct(status: 'DRAFT' | 'ACTIVE' | 'DISCONTINUED' | 'ARCHIVED'): Promise<string>
  /** A barcode of `variant`. */
  barcode(): Promise<string>
  /** A day with other pickups at `location`. */
  cutOffException(): Promise<string>
  /** A transfer of one unit of `variant` from `location` to `otherLocation`. */
  transfer(status: 'REQUESTED' | 'SHIPPED'): Promise<string>
  /** A fulfillment order of two units at `location` as far as named, its line and, from LABELLED on, its shipment. */
  work(stage: 'SCHEDULED' | 'OPEN' | 'PICKING' | 'PICKED' | 'PACKED' | 'LABELLED'): Promise<ExampleWork>
  /** A confirmed order with work that has not begun. */
  order(): Promise<string>
  /** An order that waits to be confirmed. */
  receivedOrder(): Promise<string>
  /** Another member. */
  member(): Promise<string>
  /** A key. */
  apiKey(): Promise<string>
  /** A shared device. */
  device(): Promise<string>
  /** A calendar of working hours. */
  workCalendar(): Promise<string>
  /** The seller of record. */
  legalEntity(): Promise<string>
  /** A hold on an order. */
  hold(): Promise<string>
}

export interface ExampleWork {
  readonly fulfillmentOrderId: string
  readonly lineId: string
  readonly shipmentId: string
}

/** The input of a call that a permitted caller succeeds with and that changes something. Run by the matrix of rights. */
export type Example = (fixture: ExampleFixture) => object | Promise<object>
