-- The second lock of tenancy: row-level security, forced, on every table that carries a tenant, and least-privilege grants.
-- Generated from the catalogue so that no table can be forgotten; tests/architecture reads the result back.
CREATE OR REPLACE FUNCTION lock_tenant_tables() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  t record;
  append_only text[] := ARRAY['Event', 'EventObject', 'StockMovement', 'PaymentEntry', 'DecisionInput', 'Decision'];
  own text := '"tenantId" = (SELECT current_tenant())';
  may_see text;
BEGIN
  FOR t IN
    SELECT c.relname AS name, array_agg(a.attname::text) AS columns FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
    GROUP BY c.relname
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t.name);
    EXECUTE format('REVOKE ALL ON %I FROM plumbline_app, plumbline_restricted, plumbline_sequencer, plumbline_jobs', t.name);
    EXECUTE format('DROP POLICY IF EXISTS own_tenant ON %I', t.name);
    EXECUTE format('CREATE POLICY own_tenant ON %I TO plumbline_app, plumbline_restricted USING (%s) WITH CHECK (%s)', t.name, own, own);
    IF t.name = 'EventPosition' THEN
      EXECUTE format('GRANT SELECT ON %I TO plumbline_app, plumbline_restricted', t.name);
    ELSIF t.name = 'EventPending' THEN
      EXECUTE format('GRANT INSERT ON %I TO plumbline_app, plumbline_restricted', t.name);
    ELSIF t.name = ANY (append_only) THEN
      EXECUTE format('GRANT SELECT, INSERT ON %I TO plumbline_app, plumbline_restricted', t.name);
    ELSE
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO plumbline_app, plumbline_restricted', t.name);
    END IF;

    -- What an actor limited to locations or channels may see: the nearest column that says where the row belongs.
    may_see := CASE
      WHEN t.name = 'Order' THEN
        '((SELECT allowed_channels()) IS NULL OR "channelId" = ANY ((SELECT allowed_channels())::uuid[])) AND ((SELECT allowed_locations()) IS NULL OR EXISTS (SELECT FROM "OrderLocation" ol WHERE ol."tenantId" = "Order"."tenantId" AND ol."orderId" = "Order".id))'
      WHEN t.name = 'Channel' THEN '(SELECT allowed_channels()) IS NULL OR id = ANY ((SELECT allowed_channels())::uuid[])'
      WHEN t.name = 'Location' THEN '(SELECT allowed_locations()) IS NULL OR id = ANY ((SELECT allowed_locations())::uuid[])'
      WHEN t.name IN ('FulfillmentOrder', 'Shipment') THEN format(
        '((SELECT allowed_locations()) IS NULL OR "locationId" = ANY ((SELECT allowed_locations())::uuid[])) AND EXISTS (SELECT FROM "Order" p WHERE p."tenantId" = %1$I."tenantId" AND p.id = "orderId")', t.name)
      WHEN t.name IN ('StockMovement', 'TransferOrder') THEN
        '(SELECT allowed_locations()) IS NULL OR "fromLocationId" = ANY ((SELECT allowed_locations())::uuid[]) OR "toLocationId" = ANY ((SELECT allowed_locations())::uuid[])'
      WHEN t.name = 'Customer' THEN 'EXISTS (SELECT FROM "Order" o WHERE o."tenantId" = "Customer"."tenantId" AND o."customerId" = "Customer".id)'
      WHEN t.name = 'CustomerMatchKey' THEN 'EXISTS (SELECT FROM "Customer" c WHERE c."tenantId" = "CustomerMatchKey"."tenantId" AND c.id = "customerId")'
      WHEN t.name IN ('SearchTerm', 'ExternalReference', 'EventObject') THEN format(
        $p$CASE "objectType" WHEN 'Order' THEN EXISTS (SELECT FROM "Order" o WHERE o."tenantId" = %1$I."tenantId" AND o.id = "objectId")
           WHEN 'Customer' THEN EXISTS (SELECT FROM "Customer" c WHERE c."tenantId" = %1$I."tenantId" AND c.id = "objectId")
           WHEN 'FulfillmentOrder' THEN EXISTS (SELECT FROM "FulfillmentOrder" f WHERE f."tenantId" = %1$I."tenantId" AND f.id = "objectId")
           WHEN 'Shipment' THEN EXISTS (SELECT FROM "Shipment" s WHERE s."tenantId" = %1$I."tenantId" AND s.id = "objectId")
           WHEN 'Variant' THEN true WHEN 'Product' THEN true ELSE false END$p$, t.name)
      -- Everybody sees the catalogue, so that only its own events are seen through it: what happened to stock, or to an order,
      -- that is out of sight speaks of variants too.
      WHEN t.name = 'Event' THEN
        $p$EXISTS (SELECT FROM "EventObject" eo WHERE eo."tenantId" = "Event"."tenantId" AND eo."eventId" = "Event".id
           AND (eo."objectType" NOT IN ('Variant', 'Product') OR split_part("Event".type, '.', 1) IN ('product', 'variant', 'barcode', 'kit')))$p$
      WHEN t.name = 'Exception' THEN
        $p$((SELECT allowed_locations()) IS NULL OR "locationId" = ANY ((SELECT allowed_locations())::uuid[]))
           AND ("orderId" IS NULL OR EXISTS (SELECT FROM "Order" p WHERE p."tenantId" = "Exception"."tenantId" AND p.id = "orderId"))$p$
      WHEN 'locationId' = ANY (t.columns) THEN '(SELECT allowed_locations()) IS NULL OR "locationId" = ANY ((SELECT allowed_locations())::uuid[])'
      WHEN 'channelId' = ANY (t.columns) THEN '(SELECT allowed_channels()) IS NULL OR "channelId" = ANY ((SELECT allowed_channels())::uuid[])'
      WHEN 'orderId' = ANY (t.columns) THEN format('EXISTS (SELECT FROM "Order" p WHERE p."tenantId" = %I."tenantId" AND p.id = "orderId")', t.name)
      WHEN 'fulfillmentOrderId' = ANY (t.columns) THEN format('EXISTS (SELECT FROM "FulfillmentOrder" p WHERE p."tenantId" = %I."tenantId" AND p.id = "fulfillmentOrderId")', t.name)
      WHEN 'shipmentId' = ANY (t.columns) THEN format('EXISTS (SELECT FROM "Shipment" p WHERE p."tenantId" = %I."tenantId" AND p.id = "shipmentId")', t.name)
      WHEN 'paymentId' = ANY (t.columns) THEN format('EXISTS (SELECT FROM "Payment" p WHERE p."tenantId" = %I."tenantId" AND p.id = "paymentId")', t.name)
      WHEN 'fulfillmentOrderLineId' = ANY (t.columns) THEN format('EXISTS (SELECT FROM "FulfillmentOrderLine" p WHERE p."tenantId" = %I."tenantId" AND p.id = "fulfillmentOrderLineId")', t.name)
      WHEN 'packageId' = ANY (t.columns) THEN format('EXISTS (SELECT FROM "Package" p WHERE p."tenantId" = %I."tenantId" AND p.id = "packageId")', t.name)
      WHEN 'orderLineId' = ANY (t.columns) THEN format('EXISTS (SELECT FROM "OrderLine" p WHERE p."tenantId" = %I."tenantId" AND p.id = "orderLineId")', t.name)
      WHEN 'receiptId' = ANY (t.columns) THEN format('EXISTS (SELECT FROM "Receipt" p WHERE p."tenantId" = %I."tenantId" AND p.id = "receiptId")', t.name)
      WHEN 'transferOrderId' = ANY (t.columns) THEN format('EXISTS (SELECT FROM "TransferOrder" p WHERE p."tenantId" = %I."tenantId" AND p.id = "transferOrderId")', t.name)
      WHEN 'stockCountId' = ANY (t.columns) THEN format('EXISTS (SELECT FROM "StockCount" p WHERE p."tenantId" = %I."tenantId" AND p.id = "stockCountId")', t.name)
      ELSE NULL END;
    EXECUTE format('DROP POLICY IF EXISTS within_visibility ON %I', t.name);
    IF may_see IS NOT NULL THEN
      -- SELECT, and therefore UPDATE and DELETE, of what is out of sight finds no row; writing a row is judged by the command.
      EXECUTE format('CREATE POLICY within_visibility ON %I AS RESTRICTIVE FOR SELECT TO plumbline_restricted USING (%s)', t.name, may_see);
    END IF;
  END LOOP;

  GRANT SELECT ON "Event", "EventObject" TO plumbline_sequencer;
  GRANT SELECT, INSERT ON "EventPosition" TO plumbline_sequencer;
  GRANT SELECT, DELETE ON "EventPending" TO plumbline_sequencer;
  DROP POLICY IF EXISTS sequencer_reads ON "Event";
  CREATE POLICY sequencer_reads ON "Event" FOR SELECT TO plumbline_sequencer USING (true);
  DROP POLICY IF EXISTS sequencer_reads ON "EventObject";
  CREATE POLICY sequencer_reads ON "EventObject" FOR SELECT TO plumbline_sequencer USING (true);
  DROP POLICY IF EXISTS sequencer_writes ON "EventPosition";
  CREATE POLICY sequencer_writes ON "EventPosition" TO plumbline_sequencer USING (true) WITH CHECK (true);
  DROP POLICY IF EXISTS sequencer_empties ON "EventPending";
  CREATE POLICY sequencer_empties ON "EventPending" TO plumbline_sequencer USING (true) WITH CHECK (true);
END $$;
REVOKE ALL ON FUNCTION lock_tenant_tables() FROM PUBLIC;
SELECT lock_tenant_tables();
