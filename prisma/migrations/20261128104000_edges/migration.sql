-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "edgesOff" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "edgesOn" TEXT[] DEFAULT ARRAY[]::TEXT[];
