/** Everything that a person who looks at an order sees of it. */
export const orderContextDocument = `query OrderContext($id: ID!) {
  order(id: $id) {
    id number status fulfillmentStatus paymentStatus placedAt promisedShipBy promisedDeliverBy customerName contactEmail shipTo { name line1 city postcode country }
    totals { subtotal { amount currency } shipping { amount currency } total { amount currency } captured { amount currency } }
    customer { id name email kind orderCount }
    lines { id position sku title ordered reserved shipped delivered unitPrice total { amount currency } variant { id sku title status }
      promise { shipBy deliverBy precision } }
    fulfillmentOrders { id number status locationName shipBy lines { sku quantity picked packed shipped } }
    shipments { id number status carrierName trackingNumber handedOverAt deliveredAt trackingEvents { code place at } }
    payments { id method provider status amount { amount currency } captured { amount currency } entries { kind amount { amount currency } at } }
    holds { id reason blocks ownerRole placedAt releasedAt }
    decisions { id policyKey policyVersion summary winner at }
    timeline(first: 20) { nodes { id type at actorName source facts } }
  }
}`

/** A filtered list as the order page shows it. */
export const orderListDocument = `query OrderList($after: String, $where: OrderWhere) {
  orders(first: 50, after: $after, where: $where) {
    nodes { id number status fulfillmentStatus paymentStatus placedAt customerName totals { total { amount currency } } }
    pageInfo { endCursor hasNextPage }
  }
}`

export const placeOrderDocument = `mutation PlaceOrder($input: PlaceOrderInput!) {
  placeOrder(input: $input) { __typename ... on Order { id number fulfillmentStatus } ... on Refusal { code message } }
}`
