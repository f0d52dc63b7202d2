-- AlterTable
ALTER TABLE "Change" ADD COLUMN     "requestId" TEXT,
ADD COLUMN     "saidAt" TIMESTAMPTZ(3),
ADD COLUMN     "seq" BIGSERIAL NOT NULL;

-- AlterTable
ALTER TABLE "Opening" ADD COLUMN     "rootId" TEXT,
ADD COLUMN     "undoneAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Series" ADD COLUMN     "rootId" TEXT;

-- CreateTable
CREATE TABLE "Engagement" (
    "id" TEXT NOT NULL,
    "effecteurId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Engagement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Change_at_idx" ON "Change"("at");

-- CreateIndex
CREATE INDEX "Conversation_updatedAt_idx" ON "Conversation"("updatedAt");

-- CreateIndex
CREATE INDEX "Event_at_idx" ON "Event"("at");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- CreateIndex
CREATE INDEX "Inbound_at_idx" ON "Inbound"("at");

-- CreateIndex
CREATE INDEX "Opening_endAt_idx" ON "Opening"("endAt");

-- CreateIndex
CREATE INDEX "Opening_rootId_idx" ON "Opening"("rootId");

-- CreateIndex
CREATE INDEX "Opening_seriesId_idx" ON "Opening"("seriesId");

-- CreateIndex
CREATE INDEX "Series_rootId_idx" ON "Series"("rootId");

-- CreateIndex
CREATE INDEX "Orientation_createdAt_idx" ON "Orientation"("createdAt");

-- CreateIndex
CREATE INDEX "Outbox_createdAt_idx" ON "Outbox"("createdAt");

-- Beyond what Prisma can say.
-- No doctor has two patients at one time, whatever the path (I34); patients who share one range are one group.
ALTER TABLE "Engagement" ADD CONSTRAINT "Engagement_range" CHECK ("startAt" < "endAt");
-- What overlaps already, from before this guard, stays as it is: the first to come has the hour.
INSERT INTO "Engagement" ("id", "effecteurId", "groupId", "startAt", "endAt")
  SELECT "id", "effecteurId", "openingId", "startAt", "endAt" FROM "Slot" WHERE "state" = 'booked' ORDER BY "startAt", "id";
DELETE FROM "Engagement" b USING "Engagement" a
  WHERE a."effecteurId" = b."effecteurId" AND a."groupId" <> b."groupId" AND a."id" < b."id"
    AND a."startAt" < b."endAt" AND b."startAt" < a."endAt";
ALTER TABLE "Engagement" ADD CONSTRAINT "Engagement_one_at_a_time"
  EXCLUDE USING gist ("effecteurId" WITH =, tstzrange("startAt", "endAt") WITH &&, "groupId" WITH <>);

-- A booked place is an engagement.
CREATE FUNCTION "slot_engages"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."state" = 'booked' THEN
    DELETE FROM "Engagement" WHERE "id" = OLD."id";
  END IF;
  IF TG_OP <> 'DELETE' AND NEW."state" = 'booked' THEN
    INSERT INTO "Engagement" ("id", "effecteurId", "groupId", "startAt", "endAt")
      SELECT NEW."id", NEW."effecteurId", COALESCE(o."rootId", o."id"), NEW."startAt", NEW."endAt"
      FROM "Opening" o WHERE o."id" = NEW."openingId";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Slot_engages_new" AFTER INSERT ON "Slot"
  FOR EACH ROW WHEN (NEW."state" = 'booked') EXECUTE FUNCTION "slot_engages"();
CREATE TRIGGER "Slot_engages" AFTER UPDATE OF "state", "openingId", "startAt", "endAt" ON "Slot"
  FOR EACH ROW WHEN (NEW."state" = 'booked' OR OLD."state" = 'booked') EXECUTE FUNCTION "slot_engages"();
CREATE TRIGGER "Slot_engages_no_more" AFTER DELETE ON "Slot"
  FOR EACH ROW WHEN (OLD."state" = 'booked') EXECUTE FUNCTION "slot_engages"();

-- Accepted without a place: no hour is agreed yet, so only what every visit of 15 minutes inside the window would cover
-- is taken. That is the whole window up to 15 minutes, its middle up to 30, nothing beyond.
CREATE FUNCTION "offer_engages"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."status" = 'accepted' THEN
    DELETE FROM "Engagement" WHERE "id" = OLD."id";
  END IF;
  IF TG_OP <> 'DELETE' AND NEW."status" = 'accepted' AND NEW."slotId" IS NULL THEN
    INSERT INTO "Engagement" ("id", "effecteurId", "groupId", "startAt", "endAt")
      SELECT NEW."id", NEW."effecteurId", NEW."id", core."from", core."to" FROM (
        SELECT GREATEST(w."from", w."to" - interval '15 minutes') AS "from", LEAST(w."to", w."from" + interval '15 minutes') AS "to"
        FROM (SELECT GREATEST(o."windowFrom", NEW."answeredAt") AS "from", o."windowTo" AS "to"
          FROM "Orientation" o WHERE o."id" = NEW."orientationId") AS w) AS core
      WHERE core."from" < core."to";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Offer_engages_new" AFTER INSERT ON "Offer"
  FOR EACH ROW WHEN (NEW."status" = 'accepted') EXECUTE FUNCTION "offer_engages"();
CREATE TRIGGER "Offer_engages" AFTER UPDATE OF "status" ON "Offer"
  FOR EACH ROW WHEN ((NEW."status" = 'accepted') <> (OLD."status" = 'accepted')) EXECUTE FUNCTION "offer_engages"();
CREATE TRIGGER "Offer_engages_no_more" AFTER DELETE ON "Offer"
  FOR EACH ROW WHEN (OLD."status" = 'accepted') EXECUTE FUNCTION "offer_engages"();

-- Where a patient is, the free places of other openings are hidden, as long as he is there.
CREATE FUNCTION "engagement_hides"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE "Slot" SET "state" = 'free', "blockedBy" = NULL WHERE "blockedBy" = OLD."id" AND "state" = 'blocked';
  END IF;
  IF TG_OP <> 'DELETE' THEN
    UPDATE "Slot" s SET "state" = 'blocked', "blockedBy" = NEW."id" FROM "Opening" o
    WHERE o."id" = s."openingId" AND COALESCE(o."rootId", o."id") <> NEW."groupId" AND s."state" = 'free'
      AND s."effecteurId" = NEW."effecteurId" AND s."startAt" < NEW."endAt" AND s."endAt" > NEW."startAt"
      AND s."startAt" > NEW."startAt" - interval '1 day';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Engagement_hides" AFTER INSERT OR UPDATE OR DELETE ON "Engagement"
  FOR EACH ROW EXECUTE FUNCTION "engagement_hides"();

-- A place that would be free, and may not: its opening is closed, its doctor is away, or he has a patient then.
CREATE FUNCTION "slot_may_be_free"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  home "Opening";
  reason text;
BEGIN
  SELECT * INTO home FROM "Opening" WHERE "id" = NEW."openingId";
  IF home."closedAt" IS NOT NULL THEN
    NEW."state" := 'blocked';
    NEW."blockedBy" := NULL;
    RETURN NEW;
  END IF;
  SELECT u."id" INTO reason FROM "Unavailability" u
    WHERE u."effecteurId" = NEW."effecteurId" AND u."cancelledAt" IS NULL
      AND u."startAt" < NEW."endAt" AND u."endAt" > NEW."startAt"
      AND (u."siteId" IS NULL OR u."siteId" = (SELECT x."siteId" FROM "Exercice" x WHERE x."id" = NEW."exerciceId"))
    ORDER BY u."id" LIMIT 1;
  IF reason IS NULL THEN
    SELECT e."id" INTO reason FROM "Engagement" e
      WHERE e."effecteurId" = NEW."effecteurId" AND e."groupId" <> COALESCE(home."rootId", home."id")
        AND tstzrange(e."startAt", e."endAt") && tstzrange(NEW."startAt", NEW."endAt")
      ORDER BY e."id" LIMIT 1;
  END IF;
  IF reason IS NOT NULL THEN
    NEW."state" := 'blocked';
    NEW."blockedBy" := reason;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Slot_may_be_free_new" BEFORE INSERT ON "Slot"
  FOR EACH ROW WHEN (NEW."state" = 'free') EXECUTE FUNCTION "slot_may_be_free"();
CREATE TRIGGER "Slot_may_be_free" BEFORE UPDATE OF "state" ON "Slot"
  FOR EACH ROW WHEN (NEW."state" = 'free' AND OLD."state" <> 'free') EXECUTE FUNCTION "slot_may_be_free"();

-- Nothing new is opened over a patient; a piece of an opening, or one opened again, brings no free place over him either.
CREATE FUNCTION "opening_over_nobody"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Engagement" e WHERE e."effecteurId" = NEW."effecteurId"
    AND tstzrange(e."startAt", e."endAt") && tstzrange(NEW."startAt", NEW."endAt")) THEN
    RAISE EXCEPTION 'an accepted patient is there' USING ERRCODE = '23P01', CONSTRAINT = 'Opening_over_nobody';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Opening_over_nobody" BEFORE INSERT ON "Opening"
  FOR EACH ROW WHEN (NEW."closedAt" IS NULL AND NEW."rootId" IS NULL) EXECUTE FUNCTION "opening_over_nobody"();
