-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "control";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Product" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "brand" TEXT,
    "status" TEXT NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Product_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Variant" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "sku" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'DRAFT',
    "unit" TEXT NOT NULL DEFAULT 'PIECE',
    "weightGrams" INTEGER,
    "lengthMillimeters" INTEGER,
    "widthMillimeters" INTEGER,
    "heightMillimeters" INTEGER,
    "isKit" BOOLEAN NOT NULL DEFAULT false,
    "kitVersion" INTEGER,
    "lotTracked" BOOLEAN NOT NULL DEFAULT false,
    "serialTracked" BOOLEAN NOT NULL DEFAULT false,
    "customs" JSONB,
    "preorderOn" DATE,
    "heldReason" TEXT,
    "heldUntil" TIMESTAMPTZ(3),
    "priceMinor" BIGINT,
    "priceCurrency" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Variant_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Barcode" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "packaging" TEXT NOT NULL DEFAULT 'EACH',
    "factor" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Barcode_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "KitVersion" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "shipTogether" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KitVersion_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "KitComponent" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kitVersionId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "priceShare" DECIMAL(19,6) NOT NULL,

    CONSTRAINT "KitComponent_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Lot" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "expiresOn" DATE,
    "status" TEXT NOT NULL DEFAULT 'AVAILABLE',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Lot_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Supplier" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "currency" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Supplier_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "SupplierItem" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "supplierId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "supplierSku" TEXT,
    "leadTimeDays" INTEGER NOT NULL,
    "minimumQuantity" INTEGER NOT NULL DEFAULT 1,
    "multiple" INTEGER NOT NULL DEFAULT 1,
    "priceBreaks" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SupplierItem_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Channel" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "legalEntityId" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'ACTIVE',
    "pausedReason" TEXT,
    "pausedUntil" TIMESTAMPTZ(3),
    "paymentTerms" TEXT NOT NULL DEFAULT 'PREPAID',
    "acceptsOversold" BOOLEAN NOT NULL DEFAULT false,
    "statusMap" JSONB NOT NULL DEFAULT '[]',
    "authority" JSONB NOT NULL DEFAULT '{}',
    "defaultServiceCode" TEXT,
    "promiseDays" INTEGER NOT NULL DEFAULT 3,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Channel_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "control"."Tenant" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en-GB',
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "control"."User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "control"."Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tenantId" UUID,
    "memberId" UUID,
    "kind" TEXT NOT NULL DEFAULT 'PERSONAL',
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "control"."Membership" (
    "userId" UUID NOT NULL,
    "tenantId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("userId","tenantId")
);

-- CreateTable
CREATE TABLE "control"."ApiKeyLocator" (
    "publicId" TEXT NOT NULL,
    "tenantId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ApiKeyLocator_pkey" PRIMARY KEY ("publicId")
);

-- CreateTable
CREATE TABLE "control"."SignInAttempt" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "succeeded" BOOLEAN NOT NULL,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Customer" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "kind" TEXT NOT NULL DEFAULT 'GUEST',
    "mergedIntoId" UUID,
    "companyId" UUID,
    "addresses" JSONB NOT NULL DEFAULT '[]',
    "note" TEXT,
    "locale" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Customer_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "CustomerMatchKey" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "strength" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CustomerMatchKey_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Company" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "paymentTermsDays" INTEGER NOT NULL DEFAULT 30,
    "creditLimitMinor" BIGINT,
    "currency" TEXT NOT NULL,
    "purchaseOrderNumberRequired" BOOLEAN NOT NULL DEFAULT false,
    "addresses" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Company_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Event" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "schemaVersion" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "commandId" UUID NOT NULL,
    "commandName" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "EventObject" (
    "tenantId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "objectType" TEXT NOT NULL,
    "objectId" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "EventObject_pkey" PRIMARY KEY ("tenantId","objectType","objectId","eventId","role")
);

-- CreateTable
CREATE TABLE "EventPosition" (
    "tenantId" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "eventId" UUID NOT NULL,
    "digest" BYTEA NOT NULL,
    "seal" BYTEA NOT NULL,
    "sequencedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EventPosition_pkey" PRIMARY KEY ("tenantId","position")
);

-- CreateTable
CREATE TABLE "EventPending" (
    "tenantId" UUID NOT NULL,
    "eventId" UUID NOT NULL,

    CONSTRAINT "EventPending_pkey" PRIMARY KEY ("tenantId","eventId")
);

-- CreateTable
CREATE TABLE "EventFollower" (
    "tenantId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" BIGINT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EventFollower_pkey" PRIMARY KEY ("tenantId","name")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "tenantId" UUID NOT NULL,
    "principal" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "result" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("tenantId","principal","command","key")
);

-- CreateTable
CREATE TABLE "FulfillmentOrder" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "orderId" UUID NOT NULL,
    "locationId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "method" TEXT NOT NULL DEFAULT 'SHIP',
    "requestStatus" TEXT NOT NULL DEFAULT 'UNSUBMITTED',
    "carrierServiceId" UUID,
    "releaseAt" TIMESTAMPTZ(3),
    "cutOffAt" TIMESTAMPTZ(3),
    "shipBy" TIMESTAMPTZ(3),
    "handOverOn" DATE,
    "openHolds" INTEGER NOT NULL DEFAULT 0,
    "decisionId" UUID,
    "assignedToId" UUID,
    "pickStartedAt" TIMESTAMPTZ(3),
    "packedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "units" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FulfillmentOrder_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "FulfillmentOrderLine" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fulfillmentOrderId" UUID NOT NULL,
    "orderLineId" UUID NOT NULL,
    "componentId" UUID,
    "variantId" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "picked" INTEGER NOT NULL DEFAULT 0,
    "packed" INTEGER NOT NULL DEFAULT 0,
    "shipped" INTEGER NOT NULL DEFAULT 0,
    "short" INTEGER NOT NULL DEFAULT 0,
    "cancelled" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FulfillmentOrderLine_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fulfillmentOrderLineId" UUID NOT NULL,
    "binId" UUID NOT NULL,
    "lotId" UUID,
    "quantity" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "PickRecord" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fulfillmentOrderLineId" UUID NOT NULL,
    "binId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "scannedCode" TEXT,
    "reasonCode" TEXT,
    "pickedById" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "PickRecord_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "ProcedureStep" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fulfillmentOrderId" UUID NOT NULL,
    "procedureKey" TEXT NOT NULL,
    "procedureVersion" INTEGER NOT NULL,
    "stepKey" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "value" TEXT,
    "recordedById" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProcedureStep_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Procedure" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "steps" JSONB NOT NULL,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Procedure_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Shipment" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "orderId" UUID NOT NULL,
    "fulfillmentOrderId" UUID NOT NULL,
    "locationId" UUID NOT NULL,
    "carrierId" UUID,
    "carrierServiceId" UUID,
    "trackingNumber" TEXT,
    "status" TEXT NOT NULL,
    "shipTo" JSONB NOT NULL,
    "labelledAt" TIMESTAMPTZ(3),
    "handedOverAt" TIMESTAMPTZ(3),
    "deliveredAt" TIMESTAMPTZ(3),
    "estimatedDeliveryAt" TIMESTAMPTZ(3),
    "lastTrackedAt" TIMESTAMPTZ(3),
    "costMinor" BIGINT,
    "costCurrency" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Shipment_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Package" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "shipmentId" UUID,
    "fulfillmentOrderId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "weightGrams" INTEGER,
    "lengthMillimeters" INTEGER,
    "widthMillimeters" INTEGER,
    "heightMillimeters" INTEGER,
    "packedAt" TIMESTAMPTZ(3) NOT NULL,
    "packedById" UUID,

    CONSTRAINT "Package_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "PackageLine" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "fulfillmentOrderLineId" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "lotId" UUID,
    "serials" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "PackageLine_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "TrackingEvent" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "shipmentId" UUID NOT NULL,
    "sourceKey" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "rawCode" TEXT,
    "description" TEXT,
    "place" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TrackingEvent_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Policy" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "ownerRole" TEXT NOT NULL,
    "risk" TEXT NOT NULL,
    "mode" TEXT NOT NULL DEFAULT 'AUTOMATIC',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Policy_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "PolicyVersion" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "policyId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "inputs" JSONB NOT NULL,
    "outputs" JSONB NOT NULL,
    "content" JSONB NOT NULL,
    "tests" JSONB NOT NULL DEFAULT '[]',
    "contentHash" TEXT NOT NULL,
    "note" TEXT,
    "effectiveFrom" TIMESTAMPTZ(3),
    "activatedAt" TIMESTAMPTZ(3),
    "activatedById" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PolicyVersion_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "DecisionInput" (
    "tenantId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DecisionInput_pkey" PRIMARY KEY ("tenantId","hash")
);

-- CreateTable
CREATE TABLE "Decision" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "policyKey" TEXT NOT NULL,
    "policyVersionId" UUID NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "orderId" UUID,
    "inputHash" TEXT NOT NULL,
    "outcome" JSONB NOT NULL,
    "matchedRows" JSONB NOT NULL,
    "candidates" JSONB NOT NULL DEFAULT '[]',
    "winner" TEXT,
    "runnerUp" TEXT,
    "margin" DECIMAL(19,6),
    "summary" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "commandId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Approval" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "commandName" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "materialFacts" JSONB NOT NULL,
    "factsHash" TEXT NOT NULL,
    "rehearsal" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "requiredRole" TEXT NOT NULL,
    "requestedById" UUID,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Approval_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Exception" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "ownerRole" TEXT NOT NULL,
    "ownerId" UUID,
    "orderId" UUID,
    "variantId" UUID,
    "locationId" UUID,
    "shipmentId" UUID,
    "costAtRiskMinor" BIGINT,
    "costCurrency" TEXT,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "acknowledgedAt" TIMESTAMPTZ(3),
    "resolvedAt" TIMESTAMPTZ(3),
    "resolution" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Exception_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "ImportProfile" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportProfile_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "profileKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "options" JSONB NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "accepted" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "setAside" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "ordersCreated" INTEGER NOT NULL DEFAULT 0,
    "checkpoint" JSONB NOT NULL,
    "totalBytes" BIGINT NOT NULL DEFAULT 0,
    "stagedBytes" BIGINT NOT NULL DEFAULT 0,
    "startedById" UUID,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "error" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "tenantId" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "groupKey" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'STAGED',

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("tenantId","runId","sequence")
);

-- CreateTable
CREATE TABLE "ImportReject" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT,
    "value" TEXT,
    "reason" TEXT NOT NULL,
    "expected" TEXT,
    "raw" TEXT NOT NULL,

    CONSTRAINT "ImportReject_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "ImportSetAside" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "groupKey" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "quantity" INTEGER,
    "amountMinor" BIGINT,
    "currency" TEXT,
    "content" JSONB NOT NULL,

    CONSTRAINT "ImportSetAside_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "StockLevel" (
    "tenantId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "locationId" UUID NOT NULL,
    "onHand" INTEGER NOT NULL DEFAULT 0,
    "sellable" INTEGER NOT NULL DEFAULT 0,
    "reserved" INTEGER NOT NULL DEFAULT 0,
    "safetyStock" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StockLevel_pkey" PRIMARY KEY ("tenantId","variantId","locationId")
);

-- CreateTable
CREATE TABLE "BinStock" (
    "tenantId" UUID NOT NULL,
    "binId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "condition" TEXT NOT NULL,
    "locationId" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "BinStock_pkey" PRIMARY KEY ("tenantId","binId","variantId","condition")
);

-- CreateTable
CREATE TABLE "StockMovement" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "lotId" UUID,
    "quantity" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "fromLocationId" UUID,
    "fromBinId" UUID,
    "fromCondition" TEXT,
    "toLocationId" UUID,
    "toBinId" UUID,
    "toCondition" TEXT,
    "reasonCodeId" UUID,
    "note" TEXT,
    "receiptLineId" UUID,
    "shipmentId" UUID,
    "pickRecordId" UUID,
    "transferLineId" UUID,
    "countLineId" UUID,
    "unitCost" DECIMAL(19,6),
    "costCurrency" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "commandId" UUID NOT NULL,

    CONSTRAINT "StockMovement_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Reservation" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fulfillmentOrderLineId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "locationId" UUID NOT NULL,
    "lotId" UUID,
    "quantity" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reservation_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Receipt" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "locationId" UUID NOT NULL,
    "reference" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "ReceiptLine" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "receiptId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "binId" UUID NOT NULL,
    "condition" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unitCost" DECIMAL(19,6),
    "costCurrency" TEXT,

    CONSTRAINT "ReceiptLine_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "TransferOrder" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "fromLocationId" UUID NOT NULL,
    "toLocationId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "note" TEXT,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "shippedAt" TIMESTAMPTZ(3),
    "receivedAt" TIMESTAMPTZ(3),
    "requestedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TransferOrder_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "TransferLine" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "transferOrderId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "requested" INTEGER NOT NULL,
    "shipped" INTEGER NOT NULL DEFAULT 0,
    "received" INTEGER NOT NULL DEFAULT 0,
    "differenceReason" TEXT,

    CONSTRAINT "TransferLine_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "StockCount" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "locationId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "note" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "countedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StockCount_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "StockCountLine" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stockCountId" UUID NOT NULL,
    "binId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "expected" INTEGER NOT NULL,
    "counted" INTEGER NOT NULL,
    "difference" INTEGER NOT NULL,
    "reasonCodeId" UUID,
    "countedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StockCountLine_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Location" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'ACTIVE',
    "closedReason" TEXT,
    "closedUntil" TIMESTAMPTZ(3),
    "address" JSONB NOT NULL,
    "countryCode" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "regionsServed" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "workCalendarId" UUID,
    "dailyCapacity" INTEGER,
    "pickCostMinor" BIGINT NOT NULL DEFAULT 0,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Location_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Bin" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "locationId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "walkSequence" INTEGER NOT NULL DEFAULT 0,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Bin_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "CutOff" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "locationId" UUID NOT NULL,
    "carrierServiceId" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "localTime" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CutOff_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "CutOffException" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "locationId" UUID NOT NULL,
    "carrierServiceId" UUID,
    "day" DATE NOT NULL,
    "localTime" TEXT,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CutOffException_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "CapacityBooking" (
    "tenantId" UUID NOT NULL,
    "locationId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "method" TEXT NOT NULL,
    "booked" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CapacityBooking_pkey" PRIMARY KEY ("tenantId","locationId","day","method")
);

-- CreateTable
CREATE TABLE "Carrier" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "trackingFormat" TEXT,
    "trackingUrl" TEXT,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Carrier_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "CarrierService" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "carrierId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "disabledReason" TEXT,
    "disabledUntil" TIMESTAMPTZ(3),
    "zones" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CarrierService_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Order" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "channelId" UUID NOT NULL,
    "customerId" UUID,
    "companyId" UUID,
    "parentOrderId" UUID,
    "origin" TEXT NOT NULL DEFAULT 'CHANNEL',
    "status" TEXT NOT NULL,
    "fulfillmentStatus" TEXT NOT NULL DEFAULT 'UNALLOCATED',
    "paymentStatus" TEXT NOT NULL DEFAULT 'UNPAID',
    "paymentTerms" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "presentment" JSONB,
    "placedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelReason" TEXT,
    "customerName" TEXT NOT NULL DEFAULT '',
    "contactEmail" TEXT,
    "contactPhone" TEXT,
    "shipTo" JSONB NOT NULL,
    "billTo" JSONB,
    "shipToCountry" TEXT NOT NULL,
    "shipToPostcode" TEXT NOT NULL DEFAULT '',
    "serviceCode" TEXT,
    "purchaseOrderNumber" TEXT,
    "subtotalMinor" BIGINT NOT NULL DEFAULT 0,
    "discountMinor" BIGINT NOT NULL DEFAULT 0,
    "shippingMinor" BIGINT NOT NULL DEFAULT 0,
    "feeMinor" BIGINT NOT NULL DEFAULT 0,
    "taxMinor" BIGINT NOT NULL DEFAULT 0,
    "totalMinor" BIGINT NOT NULL DEFAULT 0,
    "sourceTotalMinor" BIGINT,
    "authorizedMinor" BIGINT NOT NULL DEFAULT 0,
    "capturedMinor" BIGINT NOT NULL DEFAULT 0,
    "refundedMinor" BIGINT NOT NULL DEFAULT 0,
    "shipBy" TIMESTAMPTZ(3),
    "deliverBy" TIMESTAMPTZ(3),
    "openHolds" INTEGER NOT NULL DEFAULT 0,
    "unitCount" INTEGER NOT NULL DEFAULT 0,
    "lineCount" INTEGER NOT NULL DEFAULT 0,
    "riskScore" INTEGER,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Order_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "OrderLine" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'GOODS',
    "variantId" UUID,
    "sku" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "unitPrice" DECIMAL(19,6) NOT NULL,
    "originallyOrdered" INTEGER NOT NULL,
    "ordered" INTEGER NOT NULL,
    "cancelled" INTEGER NOT NULL DEFAULT 0,
    "unallocated" INTEGER NOT NULL DEFAULT 0,
    "backordered" INTEGER NOT NULL DEFAULT 0,
    "reserved" INTEGER NOT NULL DEFAULT 0,
    "picked" INTEGER NOT NULL DEFAULT 0,
    "packed" INTEGER NOT NULL DEFAULT 0,
    "shipped" INTEGER NOT NULL DEFAULT 0,
    "delivered" INTEGER NOT NULL DEFAULT 0,
    "lost" INTEGER NOT NULL DEFAULT 0,
    "returnedToSender" INTEGER NOT NULL DEFAULT 0,
    "returned" INTEGER NOT NULL DEFAULT 0,
    "subtotalMinor" BIGINT NOT NULL,
    "discountMinor" BIGINT NOT NULL DEFAULT 0,
    "taxMinor" BIGINT NOT NULL DEFAULT 0,
    "totalMinor" BIGINT NOT NULL,
    "taxLines" JSONB NOT NULL DEFAULT '[]',
    "discountAllocations" JSONB NOT NULL DEFAULT '[]',
    "shipBy" TIMESTAMPTZ(3),
    "deliverFrom" TIMESTAMPTZ(3),
    "deliverBy" TIMESTAMPTZ(3),
    "promisePrecision" TEXT,
    "promiseTimeZone" TEXT,
    "promiseSource" TEXT,
    "originalShipBy" TIMESTAMPTZ(3),
    "originalDeliverBy" TIMESTAMPTZ(3),
    "notBefore" TIMESTAMPTZ(3),
    "cancelAfter" TIMESTAMPTZ(3),
    "isPreorder" BOOLEAN NOT NULL DEFAULT false,
    "shipTogether" BOOLEAN NOT NULL DEFAULT false,
    "substitutesLineId" UUID,
    "kitVersionId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OrderLine_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "OrderLineComponent" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderLineId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "perKit" INTEGER NOT NULL,
    "priceShare" DECIMAL(19,6) NOT NULL,
    "ordered" INTEGER NOT NULL,
    "cancelled" INTEGER NOT NULL DEFAULT 0,
    "unallocated" INTEGER NOT NULL DEFAULT 0,
    "backordered" INTEGER NOT NULL DEFAULT 0,
    "reserved" INTEGER NOT NULL DEFAULT 0,
    "picked" INTEGER NOT NULL DEFAULT 0,
    "packed" INTEGER NOT NULL DEFAULT 0,
    "shipped" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "OrderLineComponent_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "OrderCharge" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "taxMinor" BIGINT NOT NULL DEFAULT 0,
    "taxLines" JSONB NOT NULL DEFAULT '[]',
    "discountAllocations" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "OrderCharge_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Commitment" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderLineId" UUID NOT NULL,
    "componentId" UUID,
    "variantId" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "expectedOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Hold" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "fulfillmentOrderId" UUID,
    "reason" TEXT NOT NULL,
    "blocks" TEXT NOT NULL,
    "ownerRole" TEXT NOT NULL,
    "note" TEXT,
    "dueAt" TIMESTAMPTZ(3),
    "placedAt" TIMESTAMPTZ(3) NOT NULL,
    "placedById" UUID,
    "releasedAt" TIMESTAMPTZ(3),
    "releasedById" UUID,
    "releaseNote" TEXT,

    CONSTRAINT "Hold_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "OrderChange" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "proposal" JSONB NOT NULL,
    "preview" JSONB NOT NULL,
    "outcome" JSONB,
    "reason" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "proposedById" UUID,
    "settledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OrderChange_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "OrderLocation" (
    "tenantId" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "locationId" UUID NOT NULL,

    CONSTRAINT "OrderLocation_pkey" PRIMARY KEY ("tenantId","orderId","locationId")
);

-- CreateTable
CREATE TABLE "LegalEntity" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,
    "baseCurrency" TEXT NOT NULL,
    "taxRegistrations" JSONB NOT NULL DEFAULT '[]',
    "costingMethod" TEXT NOT NULL DEFAULT 'FIFO',
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LegalEntity_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Member" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID,
    "displayName" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "roles" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "locationIds" UUID[] DEFAULT ARRAY[]::UUID[],
    "channelIds" UUID[] DEFAULT ARRAY[]::UUID[],
    "status" TEXT NOT NULL DEFAULT 'ACTIVE',
    "badgeHash" TEXT,
    "pinHash" TEXT,
    "pinFailures" INTEGER NOT NULL DEFAULT 0,
    "pinLockedUntil" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "publicId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "scopes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "WorkCalendar" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "weekly" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkCalendar_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "CalendarException" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "calendarId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "windows" JSONB NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "CalendarException_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "ReasonCode" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "activity" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReasonCode_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "ExternalReference" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "connection" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "objectType" TEXT NOT NULL,
    "objectId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExternalReference_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "SearchTerm" (
    "tenantId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "objectType" TEXT NOT NULL,
    "objectId" UUID NOT NULL,

    CONSTRAINT "SearchTerm_pkey" PRIMARY KEY ("tenantId","kind","term","objectType","objectId")
);

-- CreateTable
CREATE TABLE "NumberSeries" (
    "tenantId" UUID NOT NULL,
    "series" TEXT NOT NULL,
    "nextValue" BIGINT NOT NULL,

    CONSTRAINT "NumberSeries_pkey" PRIMARY KEY ("tenantId","series")
);

-- CreateTable
CREATE TABLE "Payment" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "collectedBy" TEXT NOT NULL DEFAULT 'MERCHANT',
    "status" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "authorizedMinor" BIGINT NOT NULL DEFAULT 0,
    "capturedMinor" BIGINT NOT NULL DEFAULT 0,
    "refundedMinor" BIGINT NOT NULL DEFAULT 0,
    "reference" TEXT,
    "authorizedAt" TIMESTAMPTZ(3),
    "authorizationExpiresAt" TIMESTAMPTZ(3),
    "capturedAt" TIMESTAMPTZ(3),
    "installments" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "PaymentEntry" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "paymentId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "reference" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PaymentEntry_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Preference" (
    "tenantId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Preference_pkey" PRIMARY KEY ("tenantId","memberId","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Product_tenantId_code_key" ON "Product"("tenantId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Variant_tenantId_sku_key" ON "Variant"("tenantId", "sku");

-- CreateIndex
CREATE UNIQUE INDEX "Barcode_tenantId_value_key" ON "Barcode"("tenantId", "value");

-- CreateIndex
CREATE UNIQUE INDEX "KitVersion_tenantId_variantId_version_key" ON "KitVersion"("tenantId", "variantId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "KitComponent_tenantId_kitVersionId_variantId_key" ON "KitComponent"("tenantId", "kitVersionId", "variantId");

-- CreateIndex
CREATE UNIQUE INDEX "Lot_tenantId_variantId_code_key" ON "Lot"("tenantId", "variantId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Supplier_tenantId_code_key" ON "Supplier"("tenantId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "SupplierItem_tenantId_supplierId_variantId_key" ON "SupplierItem"("tenantId", "supplierId", "variantId");

-- CreateIndex
CREATE UNIQUE INDEX "Channel_tenantId_code_key" ON "Channel"("tenantId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Tenant_slug_key" ON "control"."Tenant"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "control"."User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "control"."Session"("userId");

-- CreateIndex
CREATE INDEX "Membership_tenantId_idx" ON "control"."Membership"("tenantId");

-- CreateIndex
CREATE INDEX "ApiKeyLocator_tenantId_idx" ON "control"."ApiKeyLocator"("tenantId");

-- CreateIndex
CREATE INDEX "SignInAttempt_subject_at_idx" ON "control"."SignInAttempt"("subject", "at");

-- CreateIndex
CREATE INDEX "Customer_tenantId_email_idx" ON "Customer"("tenantId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "CustomerMatchKey_tenantId_kind_scope_value_key" ON "CustomerMatchKey"("tenantId", "kind", "scope", "value");

-- CreateIndex
CREATE UNIQUE INDEX "Company_tenantId_code_key" ON "Company"("tenantId", "code");

-- CreateIndex
CREATE INDEX "Event_tenantId_recordedAt_id_idx" ON "Event"("tenantId", "recordedAt", "id");

-- CreateIndex
CREATE INDEX "Event_tenantId_commandId_idx" ON "Event"("tenantId", "commandId");

-- CreateIndex
CREATE INDEX "Event_tenantId_type_recordedAt_id_idx" ON "Event"("tenantId", "type", "recordedAt", "id");

-- CreateIndex
CREATE INDEX "EventObject_tenantId_eventId_idx" ON "EventObject"("tenantId", "eventId");

-- CreateIndex
CREATE UNIQUE INDEX "EventPosition_tenantId_eventId_key" ON "EventPosition"("tenantId", "eventId");

-- CreateIndex
CREATE INDEX "IdempotencyKey_tenantId_createdAt_idx" ON "IdempotencyKey"("tenantId", "createdAt");

-- CreateIndex
CREATE INDEX "FulfillmentOrder_tenantId_orderId_idx" ON "FulfillmentOrder"("tenantId", "orderId");

-- CreateIndex
CREATE INDEX "FulfillmentOrder_tenantId_locationId_status_cutOffAt_id_idx" ON "FulfillmentOrder"("tenantId", "locationId", "status", "cutOffAt", "id");

-- CreateIndex
CREATE INDEX "FulfillmentOrder_tenantId_status_cutOffAt_id_idx" ON "FulfillmentOrder"("tenantId", "status", "cutOffAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "FulfillmentOrder_tenantId_number_key" ON "FulfillmentOrder"("tenantId", "number");

-- CreateIndex
CREATE INDEX "FulfillmentOrderLine_tenantId_fulfillmentOrderId_idx" ON "FulfillmentOrderLine"("tenantId", "fulfillmentOrderId");

-- CreateIndex
CREATE INDEX "FulfillmentOrderLine_tenantId_orderLineId_idx" ON "FulfillmentOrderLine"("tenantId", "orderLineId");

-- CreateIndex
CREATE INDEX "Assignment_tenantId_fulfillmentOrderLineId_idx" ON "Assignment"("tenantId", "fulfillmentOrderLineId");

-- CreateIndex
CREATE INDEX "PickRecord_tenantId_fulfillmentOrderLineId_idx" ON "PickRecord"("tenantId", "fulfillmentOrderLineId");

-- CreateIndex
CREATE UNIQUE INDEX "ProcedureStep_tenantId_fulfillmentOrderId_stepKey_key" ON "ProcedureStep"("tenantId", "fulfillmentOrderId", "stepKey");

-- CreateIndex
CREATE UNIQUE INDEX "Procedure_tenantId_key_version_key" ON "Procedure"("tenantId", "key", "version");

-- CreateIndex
CREATE INDEX "Shipment_tenantId_orderId_idx" ON "Shipment"("tenantId", "orderId");

-- CreateIndex
CREATE INDEX "Shipment_tenantId_fulfillmentOrderId_idx" ON "Shipment"("tenantId", "fulfillmentOrderId");

-- CreateIndex
CREATE INDEX "Shipment_tenantId_status_handedOverAt_id_idx" ON "Shipment"("tenantId", "status", "handedOverAt", "id");

-- CreateIndex
CREATE INDEX "Shipment_tenantId_handedOverAt_id_idx" ON "Shipment"("tenantId", "handedOverAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Shipment_tenantId_number_key" ON "Shipment"("tenantId", "number");

-- CreateIndex
CREATE INDEX "Package_tenantId_fulfillmentOrderId_idx" ON "Package"("tenantId", "fulfillmentOrderId");

-- CreateIndex
CREATE INDEX "Package_tenantId_shipmentId_idx" ON "Package"("tenantId", "shipmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Package_tenantId_number_key" ON "Package"("tenantId", "number");

-- CreateIndex
CREATE INDEX "PackageLine_tenantId_packageId_idx" ON "PackageLine"("tenantId", "packageId");

-- CreateIndex
CREATE INDEX "PackageLine_tenantId_fulfillmentOrderLineId_idx" ON "PackageLine"("tenantId", "fulfillmentOrderLineId");

-- CreateIndex
CREATE INDEX "TrackingEvent_tenantId_shipmentId_at_idx" ON "TrackingEvent"("tenantId", "shipmentId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "TrackingEvent_tenantId_shipmentId_sourceKey_key" ON "TrackingEvent"("tenantId", "shipmentId", "sourceKey");

-- CreateIndex
CREATE UNIQUE INDEX "Policy_tenantId_key_key" ON "Policy"("tenantId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "PolicyVersion_tenantId_policyId_version_key" ON "PolicyVersion"("tenantId", "policyId", "version");

-- CreateIndex
CREATE INDEX "Decision_tenantId_orderId_at_idx" ON "Decision"("tenantId", "orderId", "at");

-- CreateIndex
CREATE INDEX "Decision_tenantId_subjectType_subjectId_at_idx" ON "Decision"("tenantId", "subjectType", "subjectId", "at");

-- CreateIndex
CREATE INDEX "Decision_tenantId_policyKey_at_id_idx" ON "Decision"("tenantId", "policyKey", "at", "id");

-- CreateIndex
CREATE INDEX "Approval_tenantId_status_requestedAt_id_idx" ON "Approval"("tenantId", "status", "requestedAt", "id");

-- CreateIndex
CREATE INDEX "Approval_tenantId_subjectType_subjectId_idx" ON "Approval"("tenantId", "subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "Exception_tenantId_status_raisedAt_id_idx" ON "Exception"("tenantId", "status", "raisedAt", "id");

-- CreateIndex
CREATE INDEX "Exception_tenantId_dedupeKey_status_idx" ON "Exception"("tenantId", "dedupeKey", "status");

-- CreateIndex
CREATE INDEX "Exception_tenantId_orderId_idx" ON "Exception"("tenantId", "orderId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportProfile_tenantId_key_key" ON "ImportProfile"("tenantId", "key");

-- CreateIndex
CREATE INDEX "ImportRun_tenantId_status_createdAt_idx" ON "ImportRun"("tenantId", "status", "createdAt");

-- CreateIndex
CREATE INDEX "ImportRun_tenantId_fingerprint_idx" ON "ImportRun"("tenantId", "fingerprint");

-- CreateIndex
CREATE INDEX "ImportRun_tenantId_createdAt_id_idx" ON "ImportRun"("tenantId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "ImportRow_tenantId_runId_file_groupKey_idx" ON "ImportRow"("tenantId", "runId", "file", "groupKey");

-- CreateIndex
CREATE INDEX "ImportReject_tenantId_runId_file_line_idx" ON "ImportReject"("tenantId", "runId", "file", "line");

-- CreateIndex
CREATE INDEX "ImportSetAside_tenantId_kind_groupKey_idx" ON "ImportSetAside"("tenantId", "kind", "groupKey");

-- CreateIndex
CREATE UNIQUE INDEX "ImportSetAside_tenantId_runId_line_kind_key" ON "ImportSetAside"("tenantId", "runId", "line", "kind");

-- CreateIndex
CREATE INDEX "StockLevel_tenantId_locationId_variantId_idx" ON "StockLevel"("tenantId", "locationId", "variantId");

-- CreateIndex
CREATE INDEX "BinStock_tenantId_variantId_locationId_idx" ON "BinStock"("tenantId", "variantId", "locationId");

-- CreateIndex
CREATE INDEX "BinStock_tenantId_locationId_variantId_idx" ON "BinStock"("tenantId", "locationId", "variantId");

-- CreateIndex
CREATE INDEX "StockMovement_tenantId_variantId_at_id_idx" ON "StockMovement"("tenantId", "variantId", "at", "id");

-- CreateIndex
CREATE INDEX "StockMovement_tenantId_fromLocationId_at_id_idx" ON "StockMovement"("tenantId", "fromLocationId", "at", "id");

-- CreateIndex
CREATE INDEX "StockMovement_tenantId_toLocationId_at_id_idx" ON "StockMovement"("tenantId", "toLocationId", "at", "id");

-- CreateIndex
CREATE INDEX "StockMovement_tenantId_at_id_idx" ON "StockMovement"("tenantId", "at", "id");

-- CreateIndex
CREATE INDEX "Reservation_tenantId_variantId_locationId_idx" ON "Reservation"("tenantId", "variantId", "locationId");

-- CreateIndex
CREATE UNIQUE INDEX "Reservation_tenantId_fulfillmentOrderLineId_key" ON "Reservation"("tenantId", "fulfillmentOrderLineId");

-- CreateIndex
CREATE UNIQUE INDEX "Receipt_tenantId_number_key" ON "Receipt"("tenantId", "number");

-- CreateIndex
CREATE INDEX "ReceiptLine_tenantId_receiptId_idx" ON "ReceiptLine"("tenantId", "receiptId");

-- CreateIndex
CREATE INDEX "TransferOrder_tenantId_status_requestedAt_id_idx" ON "TransferOrder"("tenantId", "status", "requestedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "TransferOrder_tenantId_number_key" ON "TransferOrder"("tenantId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "TransferLine_tenantId_transferOrderId_variantId_key" ON "TransferLine"("tenantId", "transferOrderId", "variantId");

-- CreateIndex
CREATE INDEX "StockCount_tenantId_status_startedAt_id_idx" ON "StockCount"("tenantId", "status", "startedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "StockCount_tenantId_number_key" ON "StockCount"("tenantId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "StockCountLine_tenantId_stockCountId_binId_variantId_key" ON "StockCountLine"("tenantId", "stockCountId", "binId", "variantId");

-- CreateIndex
CREATE UNIQUE INDEX "Location_tenantId_code_key" ON "Location"("tenantId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Bin_tenantId_locationId_code_key" ON "Bin"("tenantId", "locationId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "CutOff_tenantId_locationId_carrierServiceId_weekday_key" ON "CutOff"("tenantId", "locationId", "carrierServiceId", "weekday");

-- CreateIndex
CREATE UNIQUE INDEX "CutOffException_tenantId_locationId_carrierServiceId_day_key" ON "CutOffException"("tenantId", "locationId", "carrierServiceId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "Carrier_tenantId_code_key" ON "Carrier"("tenantId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "CarrierService_tenantId_code_key" ON "CarrierService"("tenantId", "code");

-- CreateIndex
CREATE INDEX "Order_tenantId_placedAt_id_idx" ON "Order"("tenantId", "placedAt", "id");

-- CreateIndex
CREATE INDEX "Order_tenantId_status_placedAt_id_idx" ON "Order"("tenantId", "status", "placedAt", "id");

-- CreateIndex
CREATE INDEX "Order_tenantId_fulfillmentStatus_placedAt_id_idx" ON "Order"("tenantId", "fulfillmentStatus", "placedAt", "id");

-- CreateIndex
CREATE INDEX "Order_tenantId_channelId_placedAt_id_idx" ON "Order"("tenantId", "channelId", "placedAt", "id");

-- CreateIndex
CREATE INDEX "Order_tenantId_customerId_placedAt_id_idx" ON "Order"("tenantId", "customerId", "placedAt", "id");

-- CreateIndex
CREATE INDEX "Order_tenantId_shipBy_id_idx" ON "Order"("tenantId", "shipBy", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Order_tenantId_number_key" ON "Order"("tenantId", "number");

-- CreateIndex
CREATE INDEX "OrderLine_tenantId_variantId_orderId_idx" ON "OrderLine"("tenantId", "variantId", "orderId");

-- CreateIndex
CREATE UNIQUE INDEX "OrderLine_tenantId_orderId_position_key" ON "OrderLine"("tenantId", "orderId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "OrderLineComponent_tenantId_orderLineId_variantId_key" ON "OrderLineComponent"("tenantId", "orderLineId", "variantId");

-- CreateIndex
CREATE UNIQUE INDEX "OrderCharge_tenantId_orderId_position_key" ON "OrderCharge"("tenantId", "orderId", "position");

-- CreateIndex
CREATE INDEX "Commitment_tenantId_variantId_kind_createdAt_idx" ON "Commitment"("tenantId", "variantId", "kind", "createdAt");

-- CreateIndex
CREATE INDEX "Commitment_tenantId_orderLineId_idx" ON "Commitment"("tenantId", "orderLineId");

-- CreateIndex
CREATE INDEX "Hold_tenantId_orderId_idx" ON "Hold"("tenantId", "orderId");

-- CreateIndex
CREATE INDEX "Hold_tenantId_releasedAt_dueAt_idx" ON "Hold"("tenantId", "releasedAt", "dueAt");

-- CreateIndex
CREATE INDEX "OrderChange_tenantId_orderId_idx" ON "OrderChange"("tenantId", "orderId");

-- CreateIndex
CREATE INDEX "OrderLocation_tenantId_locationId_orderId_idx" ON "OrderLocation"("tenantId", "locationId", "orderId");

-- CreateIndex
CREATE UNIQUE INDEX "LegalEntity_tenantId_code_key" ON "LegalEntity"("tenantId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Member_tenantId_userId_key" ON "Member"("tenantId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Member_tenantId_badgeHash_key" ON "Member"("tenantId", "badgeHash");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_tenantId_publicId_key" ON "ApiKey"("tenantId", "publicId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkCalendar_tenantId_code_key" ON "WorkCalendar"("tenantId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarException_tenantId_calendarId_day_key" ON "CalendarException"("tenantId", "calendarId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "ReasonCode_tenantId_activity_code_key" ON "ReasonCode"("tenantId", "activity", "code");

-- CreateIndex
CREATE INDEX "ExternalReference_tenantId_objectType_objectId_idx" ON "ExternalReference"("tenantId", "objectType", "objectId");

-- CreateIndex
CREATE UNIQUE INDEX "ExternalReference_tenantId_connection_type_value_key" ON "ExternalReference"("tenantId", "connection", "type", "value");

-- CreateIndex
CREATE INDEX "SearchTerm_tenantId_objectType_objectId_idx" ON "SearchTerm"("tenantId", "objectType", "objectId");

-- CreateIndex
CREATE INDEX "Payment_tenantId_orderId_idx" ON "Payment"("tenantId", "orderId");

-- CreateIndex
CREATE INDEX "PaymentEntry_tenantId_paymentId_idx" ON "PaymentEntry"("tenantId", "paymentId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_tenantId_memberId_page_name_key" ON "SavedView"("tenantId", "memberId", "page", "name");

-- AddForeignKey
ALTER TABLE "Variant" ADD CONSTRAINT "Variant_tenantId_productId_fkey" FOREIGN KEY ("tenantId", "productId") REFERENCES "Product"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Barcode" ADD CONSTRAINT "Barcode_tenantId_variantId_fkey" FOREIGN KEY ("tenantId", "variantId") REFERENCES "Variant"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "KitVersion" ADD CONSTRAINT "KitVersion_tenantId_variantId_fkey" FOREIGN KEY ("tenantId", "variantId") REFERENCES "Variant"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "KitComponent" ADD CONSTRAINT "KitComponent_tenantId_kitVersionId_fkey" FOREIGN KEY ("tenantId", "kitVersionId") REFERENCES "KitVersion"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "KitComponent" ADD CONSTRAINT "KitComponent_tenantId_variantId_fkey" FOREIGN KEY ("tenantId", "variantId") REFERENCES "Variant"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Lot" ADD CONSTRAINT "Lot_tenantId_variantId_fkey" FOREIGN KEY ("tenantId", "variantId") REFERENCES "Variant"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SupplierItem" ADD CONSTRAINT "SupplierItem_tenantId_supplierId_fkey" FOREIGN KEY ("tenantId", "supplierId") REFERENCES "Supplier"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SupplierItem" ADD CONSTRAINT "SupplierItem_tenantId_variantId_fkey" FOREIGN KEY ("tenantId", "variantId") REFERENCES "Variant"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Channel" ADD CONSTRAINT "Channel_tenantId_legalEntityId_fkey" FOREIGN KEY ("tenantId", "legalEntityId") REFERENCES "LegalEntity"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "control"."Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "control"."User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "control"."Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "control"."User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "control"."Membership" ADD CONSTRAINT "Membership_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "control"."Tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "control"."ApiKeyLocator" ADD CONSTRAINT "ApiKeyLocator_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "control"."Tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Customer" ADD CONSTRAINT "Customer_tenantId_mergedIntoId_fkey" FOREIGN KEY ("tenantId", "mergedIntoId") REFERENCES "Customer"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Customer" ADD CONSTRAINT "Customer_tenantId_companyId_fkey" FOREIGN KEY ("tenantId", "companyId") REFERENCES "Company"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CustomerMatchKey" ADD CONSTRAINT "CustomerMatchKey_tenantId_customerId_fkey" FOREIGN KEY ("tenantId", "customerId") REFERENCES "Customer"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EventObject" ADD CONSTRAINT "EventObject_tenantId_eventId_fkey" FOREIGN KEY ("tenantId", "eventId") REFERENCES "Event"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FulfillmentOrder" ADD CONSTRAINT "FulfillmentOrder_tenantId_orderId_fkey" FOREIGN KEY ("tenantId", "orderId") REFERENCES "Order"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FulfillmentOrder" ADD CONSTRAINT "FulfillmentOrder_tenantId_locationId_fkey" FOREIGN KEY ("tenantId", "locationId") REFERENCES "Location"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FulfillmentOrder" ADD CONSTRAINT "FulfillmentOrder_tenantId_carrierServiceId_fkey" FOREIGN KEY ("tenantId", "carrierServiceId") REFERENCES "CarrierService"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FulfillmentOrderLine" ADD CONSTRAINT "FulfillmentOrderLine_tenantId_fulfillmentOrderId_fkey" FOREIGN KEY ("tenantId", "fulfillmentOrderId") REFERENCES "FulfillmentOrder"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FulfillmentOrderLine" ADD CONSTRAINT "FulfillmentOrderLine_tenantId_orderLineId_fkey" FOREIGN KEY ("tenantId", "orderLineId") REFERENCES "OrderLine"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FulfillmentOrderLine" ADD CONSTRAINT "FulfillmentOrderLine_tenantId_componentId_fkey" FOREIGN KEY ("tenantId", "componentId") REFERENCES "OrderLineComponent"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FulfillmentOrderLine" ADD CONSTRAINT "FulfillmentOrderLine_tenantId_variantId_fkey" FOREIGN KEY ("tenantId", "variantId") REFERENCES "Variant"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_tenantId_fulfillmentOrderLineId_fkey" FOREIGN KEY ("tenantId", "fulfillmentOrderLineId") REFERENCES "FulfillmentOrderLine"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_tenantId_binId_fkey" FOREIGN KEY ("tenantId", "binId") REFERENCES "Bin"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_tenantId_lotId_fkey" FOREIGN KEY ("tenantId", "lotId") REFERENCES "Lot"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PickRecord" ADD CONSTRAINT "PickRecord_tenantId_fulfillmentOrderLineId_fkey" FOREIGN KEY ("tenantId", "fulfillmentOrderLineId") REFERENCES "FulfillmentOrderLine"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PickRecord" ADD CONSTRAINT "PickRecord_tenantId_binId_fkey" FOREIGN KEY ("tenantId", "binId") REFERENCES "Bin"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProcedureStep" ADD CONSTRAINT "ProcedureStep_tenantId_fulfillmentOrderId_fkey" FOREIGN KEY ("tenantId", "fulfillmentOrderId") REFERENCES "FulfillmentOrder"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Shipment" ADD CONSTRAINT "Shipment_tenantId_orderId_fkey" FOREIGN KEY ("tenantId", "orderId") REFERENCES "Order"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Shipment" ADD CONSTRAINT "Shipment_tenantId_fulfillmentOrderId_fkey" FOREIGN KEY ("tenantId", "fulfillmentOrderId") REFERENCES "FulfillmentOrder"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Shipment" ADD CONSTRAINT "Shipment_tenantId_locationId_fkey" FOREIGN KEY ("tenantId", "locationId") REFERENCES "Location"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Shipment" ADD CONSTRAINT "Shipment_tenantId_carrierId_fkey" FOREIGN KEY ("tenantId", "carrierId") REFERENCES "Carrier"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Shipment" ADD CONSTRAINT "Shipment_tenantId_carrierServiceId_fkey" FOREIGN KEY ("tenantId", "carrierServiceId") REFERENCES "CarrierService"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Package" ADD CONSTRAINT "Package_tenantId_shipmentId_fkey" FOREIGN KEY ("tenantId", "shipmentId") REFERENCES "Shipment"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Package" ADD CONSTRAINT "Package_tenantId_fulfillmentOrderId_fkey" FOREIGN KEY ("tenantId", "fulfillmentOrderId") REFERENCES "FulfillmentOrder"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PackageLine" ADD CONSTRAINT "PackageLine_tenantId_packageId_fkey" FOREIGN KEY ("tenantId", "packageId") REFERENCES "Package"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PackageLine" ADD CONSTRAINT "PackageLine_tenantId_fulfillmentOrderLineId_fkey" FOREIGN KEY ("tenantId", "fulfillmentOrderLineId") REFERENCES "FulfillmentOrderLine"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PackageLine" ADD CONSTRAINT "PackageLine_tenantId_lotId_fkey" FOREIGN KEY ("tenantId", "lotId") REFERENCES "Lot"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TrackingEvent" ADD CONSTRAINT "TrackingEvent_tenantId_shipmentId_fkey" FOREIGN KEY ("tenantId", "shipmentId") REFERENCES "Shipment"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PolicyVersion" ADD CONSTRAINT "PolicyVersion_tenantId_policyId_fkey" FOREIGN KEY ("tenantId", "policyId") REFERENCES "Policy"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_tenantId_policyVersionId_fkey" FOREIGN KEY ("tenantId", "policyVersionId") REFERENCES "PolicyVersion"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_tenantId_orderId_fkey" FOREIGN KEY ("tenantId", "orderId") REFERENCES "Order"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Exception" ADD CONSTRAINT "Exception_tenantId_ownerId_fkey" FOREIGN KEY ("tenantId", "ownerId") REFERENCES "Member"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Exception" ADD CONSTRAINT "Exception_tenantId_orderId_fkey" FOREIGN KEY ("tenantId", "orderId") REFERENCES "Order"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Exception" ADD CONSTRAINT "Exception_tenantId_variantId_fkey" FOREIGN KEY ("tenantId", "variantId") REFERENCES "Variant"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Exception" ADD CONSTRAINT "Exception_tenantId_locationId_fkey" FOREIGN KEY ("tenantId", "locationId") REFERENCES "Location"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Exception" ADD CONSTRAINT "Exception_tenantId_shipmentId_fkey" FOREIGN KEY ("tenantId", "shipmentId") REFERENCES "Shipment"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_tenantId_runId_fkey" FOREIGN KEY ("tenantId", "runId") REFERENCES "ImportRun"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImportReject" ADD CONSTRAINT "ImportReject_tenantId_runId_fkey" FOREIGN KEY ("tenantId", "runId") REFERENCES "ImportRun"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImportSetAside" ADD CONSTRAINT "ImportSetAside_tenantId_runId_fkey" FOREIGN KEY ("tenantId", "runId") REFERENCES "ImportRun"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StockLevel" ADD CONSTRAINT "StockLevel_tenantId_variantId_fkey" FOREIGN KEY ("tenantId", "variantId") REFERENCES "Variant"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StockLevel" ADD CONSTRAINT "StockLevel_tenantId_locationId_fkey" FOREIGN KEY ("tenantId", "locationId") REFERENCES "Location"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BinStock" ADD CONSTRAINT "BinStock_tenantId_binId_fkey" FOREIGN KEY ("tenantId", "binId") REFERENCES "Bin"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BinStock" ADD CONSTRAINT "BinStock_tenantId_variantId_fkey" FOREIGN KEY ("tenantId", "variantId") REFERENCES "Variant"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BinStock" ADD CONSTRAINT "BinStock_tenantId_locationId_fkey" FOREIGN KEY ("tenantId", "locationId") REFERENCES "Location"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StockMovement" ADD CONSTRAINT "StockMovement_tenantId_variantId_fkey" FOREIGN KEY ("tenantId", "variantId") REFERENCES "Variant"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StockMovement" ADD CONSTRAINT "StockMovement_tenantId_lotId_fkey" FOREIGN KEY ("tenantId", "lotId") REFERENCES "Lot"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StockMovement" ADD CONSTRAINT "StockMovement_tenantId_fromLocationId_fkey" FOREIGN KEY ("tenantId", "fromLocationId") REFERENCES "Location"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StockMovement" ADD CONSTRAINT "StockMovement_tenantId_fromBinId_fkey" FOREIGN KEY ("tenantId", "fromBinId") REFERENCES "Bin"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StockMovement" ADD CONSTRAINT "StockMovement_tenantId_toLocationId_fkey" FOREIGN KEY ("tenantId", "toLocationId") REFERENCES "Location"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StockMovement" ADD CONSTRAINT "StockMovement_tenantId_toBinId_fkey" FOREIGN KEY ("tenantId", "toBinId") REFERENCES "Bin"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StockMovement" ADD CONSTRAINT "StockMovement_tenantId_reasonCodeId_fkey" FOREIGN KEY ("tenantId", "reasonCodeId") REFERENCES "ReasonCode"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StockMovement" ADD CONSTRAINT "StockMovement_tenantId_receiptLineId_fkey" FOREIGN KEY ("tenantId", "receiptLineId") REFERENCES "ReceiptLine"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StockMovement" ADD CONSTRAINT "StockMovement_tenantId_shipmentId_fkey" FOREIGN KEY ("tenantId", "shipmentId") REFERENCES "Shipment"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StockMovement" ADD CONSTRAINT "StockMovement_tenantId_pickRecordId_fkey" FOREIGN KEY ("tenantId", "pickRecordId") REFERENCES "PickRecord"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StockMovement" ADD CONSTRAINT "StockMovement_tenantId_transferLineId_fkey" FOREIGN KEY ("tenantId", "transferLineId") REFERENCES "TransferLine"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StockMovement" ADD CONSTRAINT "StockMovement_tenantId_countLineId_fkey" FOREIGN KEY ("tenantId", "countLineId") REFERENCES "StockCountLine"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_tenantId_fulfillmentOrderLineId_fkey" FOREIGN KEY ("tenantId", "fulfillmentOrderLineId") REFERENCES "FulfillmentOrderLine"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_tenantId_variantId_fkey" FOREIGN KEY ("tenantId", "variantId") REFERENCES "Variant"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_tenantId_locationId_fkey" FOREIGN KEY ("tenantId", "locationId") REFERENCES "Location"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_tenantId_lotId_fkey" FOREIGN KEY ("tenantId", "lotId") REFERENCES "Lot"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_tenantId_locationId_fkey" FOREIGN KEY ("tenantId", "locationId") REFERENCES "Location"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ReceiptLine" ADD CONSTRAINT "ReceiptLine_tenantId_receiptId_fkey" FOREIGN KEY ("tenantId", "receiptId") REFERENCES "Receipt"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ReceiptLine" ADD CONSTRAINT "ReceiptLine_tenantId_variantId_fkey" FOREIGN KEY ("tenantId", "variantId") REFERENCES "Variant"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ReceiptLine" ADD CONSTRAINT "ReceiptLine_tenantId_binId_fkey" FOREIGN KEY ("tenantId", "binId") REFERENCES "Bin"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TransferOrder" ADD CONSTRAINT "TransferOrder_tenantId_fromLocationId_fkey" FOREIGN KEY ("tenantId", "fromLocationId") REFERENCES "Location"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TransferOrder" ADD CONSTRAINT "TransferOrder_tenantId_toLocationId_fkey" FOREIGN KEY ("tenantId", "toLocationId") REFERENCES "Location"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TransferLine" ADD CONSTRAINT "TransferLine_tenantId_transferOrderId_fkey" FOREIGN KEY ("tenantId", "transferOrderId") REFERENCES "TransferOrder"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TransferLine" ADD CONSTRAINT "TransferLine_tenantId_variantId_fkey" FOREIGN KEY ("tenantId", "variantId") REFERENCES "Variant"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StockCount" ADD CONSTRAINT "StockCount_tenantId_locationId_fkey" FOREIGN KEY ("tenantId", "locationId") REFERENCES "Location"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StockCountLine" ADD CONSTRAINT "StockCountLine_tenantId_stockCountId_fkey" FOREIGN KEY ("tenantId", "stockCountId") REFERENCES "StockCount"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StockCountLine" ADD CONSTRAINT "StockCountLine_tenantId_binId_fkey" FOREIGN KEY ("tenantId", "binId") REFERENCES "Bin"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StockCountLine" ADD CONSTRAINT "StockCountLine_tenantId_variantId_fkey" FOREIGN KEY ("tenantId", "variantId") REFERENCES "Variant"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StockCountLine" ADD CONSTRAINT "StockCountLine_tenantId_reasonCodeId_fkey" FOREIGN KEY ("tenantId", "reasonCodeId") REFERENCES "ReasonCode"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Location" ADD CONSTRAINT "Location_tenantId_workCalendarId_fkey" FOREIGN KEY ("tenantId", "workCalendarId") REFERENCES "WorkCalendar"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Bin" ADD CONSTRAINT "Bin_tenantId_locationId_fkey" FOREIGN KEY ("tenantId", "locationId") REFERENCES "Location"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CutOff" ADD CONSTRAINT "CutOff_tenantId_locationId_fkey" FOREIGN KEY ("tenantId", "locationId") REFERENCES "Location"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CutOff" ADD CONSTRAINT "CutOff_tenantId_carrierServiceId_fkey" FOREIGN KEY ("tenantId", "carrierServiceId") REFERENCES "CarrierService"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CutOffException" ADD CONSTRAINT "CutOffException_tenantId_locationId_fkey" FOREIGN KEY ("tenantId", "locationId") REFERENCES "Location"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CutOffException" ADD CONSTRAINT "CutOffException_tenantId_carrierServiceId_fkey" FOREIGN KEY ("tenantId", "carrierServiceId") REFERENCES "CarrierService"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CapacityBooking" ADD CONSTRAINT "CapacityBooking_tenantId_locationId_fkey" FOREIGN KEY ("tenantId", "locationId") REFERENCES "Location"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CarrierService" ADD CONSTRAINT "CarrierService_tenantId_carrierId_fkey" FOREIGN KEY ("tenantId", "carrierId") REFERENCES "Carrier"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_tenantId_channelId_fkey" FOREIGN KEY ("tenantId", "channelId") REFERENCES "Channel"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_tenantId_customerId_fkey" FOREIGN KEY ("tenantId", "customerId") REFERENCES "Customer"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_tenantId_companyId_fkey" FOREIGN KEY ("tenantId", "companyId") REFERENCES "Company"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_tenantId_parentOrderId_fkey" FOREIGN KEY ("tenantId", "parentOrderId") REFERENCES "Order"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_tenantId_orderId_fkey" FOREIGN KEY ("tenantId", "orderId") REFERENCES "Order"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_tenantId_variantId_fkey" FOREIGN KEY ("tenantId", "variantId") REFERENCES "Variant"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_tenantId_substitutesLineId_fkey" FOREIGN KEY ("tenantId", "substitutesLineId") REFERENCES "OrderLine"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_tenantId_kitVersionId_fkey" FOREIGN KEY ("tenantId", "kitVersionId") REFERENCES "KitVersion"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderLineComponent" ADD CONSTRAINT "OrderLineComponent_tenantId_orderLineId_fkey" FOREIGN KEY ("tenantId", "orderLineId") REFERENCES "OrderLine"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderLineComponent" ADD CONSTRAINT "OrderLineComponent_tenantId_variantId_fkey" FOREIGN KEY ("tenantId", "variantId") REFERENCES "Variant"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderCharge" ADD CONSTRAINT "OrderCharge_tenantId_orderId_fkey" FOREIGN KEY ("tenantId", "orderId") REFERENCES "Order"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_tenantId_orderLineId_fkey" FOREIGN KEY ("tenantId", "orderLineId") REFERENCES "OrderLine"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_tenantId_componentId_fkey" FOREIGN KEY ("tenantId", "componentId") REFERENCES "OrderLineComponent"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_tenantId_variantId_fkey" FOREIGN KEY ("tenantId", "variantId") REFERENCES "Variant"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_tenantId_orderId_fkey" FOREIGN KEY ("tenantId", "orderId") REFERENCES "Order"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Hold" ADD CONSTRAINT "Hold_tenantId_orderId_fkey" FOREIGN KEY ("tenantId", "orderId") REFERENCES "Order"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Hold" ADD CONSTRAINT "Hold_tenantId_fulfillmentOrderId_fkey" FOREIGN KEY ("tenantId", "fulfillmentOrderId") REFERENCES "FulfillmentOrder"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderChange" ADD CONSTRAINT "OrderChange_tenantId_orderId_fkey" FOREIGN KEY ("tenantId", "orderId") REFERENCES "Order"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderLocation" ADD CONSTRAINT "OrderLocation_tenantId_orderId_fkey" FOREIGN KEY ("tenantId", "orderId") REFERENCES "Order"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderLocation" ADD CONSTRAINT "OrderLocation_tenantId_locationId_fkey" FOREIGN KEY ("tenantId", "locationId") REFERENCES "Location"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CalendarException" ADD CONSTRAINT "CalendarException_tenantId_calendarId_fkey" FOREIGN KEY ("tenantId", "calendarId") REFERENCES "WorkCalendar"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_tenantId_orderId_fkey" FOREIGN KEY ("tenantId", "orderId") REFERENCES "Order"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PaymentEntry" ADD CONSTRAINT "PaymentEntry_tenantId_paymentId_fkey" FOREIGN KEY ("tenantId", "paymentId") REFERENCES "Payment"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_tenantId_memberId_fkey" FOREIGN KEY ("tenantId", "memberId") REFERENCES "Member"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Preference" ADD CONSTRAINT "Preference_tenantId_memberId_fkey" FOREIGN KEY ("tenantId", "memberId") REFERENCES "Member"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
