-- Invariants that no code path may break. Closed lists are checked from their TypeScript tuples (prisma/closed-lists.ts).
SELECT keep_check('StockLevel', 'stock_level_bounds', '"onHand" >= 0 AND sellable >= 0 AND sellable <= "onHand" AND reserved >= 0 AND reserved <= sellable AND "safetyStock" >= 0');
SELECT keep_check('BinStock', 'bin_stock_not_negative', 'quantity >= 0');
SELECT keep_check('StockMovement', 'movement_moves_something', 'quantity > 0 AND ("fromLocationId" IS NOT NULL OR "toLocationId" IS NOT NULL)');
SELECT keep_check('StockMovement', 'movement_has_cause', $c$(kind <> 'ADJUSTMENT' AND kind <> 'COUNT' AND kind <> 'DAMAGE') OR "reasonCodeId" IS NOT NULL$c$);
SELECT keep_check('Reservation', 'reservation_not_negative', 'quantity >= 0');
SELECT keep_check('OrderLine', 'order_line_partition', 'ordered = cancelled + unallocated + backordered + reserved + picked + packed + shipped');
SELECT keep_check('OrderLine', 'order_line_not_negative', 'cancelled >= 0 AND unallocated >= 0 AND backordered >= 0 AND reserved >= 0 AND picked >= 0 AND packed >= 0 AND shipped >= 0 AND delivered >= 0 AND lost >= 0 AND "returnedToSender" >= 0 AND returned >= 0');
SELECT keep_check('OrderLine', 'order_line_shipped_partition', 'delivered + lost + "returnedToSender" <= shipped AND returned <= delivered');
SELECT keep_check('OrderLineComponent', 'component_partition', 'ordered = cancelled + unallocated + backordered + reserved + picked + packed + shipped');
SELECT keep_check('OrderLineComponent', 'component_not_negative', 'cancelled >= 0 AND unallocated >= 0 AND backordered >= 0 AND reserved >= 0 AND picked >= 0 AND packed >= 0 AND shipped >= 0 AND "perKit" > 0');
SELECT keep_check('FulfillmentOrderLine', 'fulfillment_line_progress', 'quantity > 0 AND shipped >= 0 AND shipped <= packed AND packed <= picked AND picked + short + cancelled <= quantity AND short >= 0 AND cancelled >= 0');
SELECT keep_check('PackageLine', 'package_line_positive', 'quantity > 0');
SELECT keep_check('Commitment', 'commitment_positive', 'quantity > 0');
SELECT keep_check('Payment', 'payment_money', '"amountMinor" >= 0 AND "capturedMinor" >= 0 AND "refundedMinor" >= 0 AND "refundedMinor" <= "capturedMinor"');
SELECT keep_check('PaymentEntry', 'payment_entry_positive', '"amountMinor" >= 0');
SELECT keep_check('TransferLine', 'transfer_line_progress', 'requested > 0 AND shipped >= 0 AND received >= 0');
SELECT keep_check('StockCountLine', 'count_line_difference', 'counted >= 0 AND expected >= 0 AND difference = counted - expected');
SELECT keep_check('CapacityBooking', 'capacity_not_negative', 'booked >= 0');
SELECT keep_check('CutOff', 'cut_off_weekday', 'weekday BETWEEN 1 AND 7');
SELECT keep_check('KitComponent', 'kit_component_positive', 'quantity > 0 AND "priceShare" >= 0');
SELECT keep_check('Barcode', 'barcode_factor_positive', 'factor > 0');
SELECT keep_check('ImportRun', 'import_accounts_for_every_row', $c$status <> 'COMPLETED' OR received = accepted + "setAside" + rejected$c$);

-- One open exception per key: two transactions that find the same thing at once open it once.
CREATE UNIQUE INDEX IF NOT EXISTS exception_open_once ON "Exception" ("tenantId", "dedupeKey") WHERE status NOT IN ('RESOLVED', 'WAIVED', 'CLEARED');
