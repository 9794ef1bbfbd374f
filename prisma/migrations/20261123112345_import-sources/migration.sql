-- DropIndex
DROP INDEX "ImportSetAside_tenantId_runId_line_kind_key";

-- AlterTable
ALTER TABLE "ImportSetAside" ADD COLUMN     "file" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "sourceHash" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "ImportSetAside_tenantId_runId_file_line_kind_key" ON "ImportSetAside"("tenantId", "runId", "file", "line", "kind");
