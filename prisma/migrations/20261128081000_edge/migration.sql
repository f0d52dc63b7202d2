-- AlterTable
ALTER TABLE "Outbox" ADD COLUMN     "missedAt" TIMESTAMPTZ(3);
