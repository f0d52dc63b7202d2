-- AlterTable
ALTER TABLE "Offer" ADD COLUMN     "lateAt" TIMESTAMPTZ(3),
ADD COLUMN     "lateMinutes" INTEGER;

-- Beyond what Prisma can say.
-- How visits ended is counted whenever /metrics is read: among those of which it is known, not among all offers.
CREATE INDEX "Offer_outcome_known" ON "Offer" ("outcome") WHERE "status" = 'accepted' AND "outcome" IS NOT NULL;

-- Patients who share a range have no hour each, but a quarter of an hour each: once they fill it, the whole range is theirs, and
-- nothing is opened over it in another mode. The last of them holds it for all.
CREATE FUNCTION "range_is_filled"(shared text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  home "Opening";
  filled boolean;
BEGIN
  SELECT * INTO home FROM "Opening" WHERE "id" = shared;
  IF home."capacity" IS NULL OR home."endAt" - home."startAt" < interval '30 minutes' THEN RETURN; END IF;
  SELECT count(*) * interval '15 minutes' >= home."endAt" - home."startAt" INTO filled
    FROM "Slot" WHERE "openingId" = shared AND "state" = 'booked';
  IF NOT filled THEN
    DELETE FROM "Engagement" e USING "Slot" s WHERE s."openingId" = shared AND e."id" = s."id";
  ELSIF NOT EXISTS (SELECT FROM "Engagement" e JOIN "Slot" s ON s."id" = e."id" WHERE s."openingId" = shared) THEN
    INSERT INTO "Engagement" ("id", "effecteurId", "groupId", "startAt", "endAt")
      SELECT s."id", s."effecteurId", COALESCE(home."rootId", home."id"), home."startAt", home."endAt" FROM "Slot" s
      WHERE s."openingId" = shared AND s."state" = 'booked' ORDER BY s."updatedAt" DESC, s."id" DESC LIMIT 1;
  END IF;
END $$;

CREATE OR REPLACE FUNCTION "slot_engages"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."state" = 'booked' THEN
    DELETE FROM "Engagement" WHERE "id" = OLD."id";
  END IF;
  IF TG_OP <> 'DELETE' AND NEW."state" = 'booked' THEN
    INSERT INTO "Engagement" ("id", "effecteurId", "groupId", "startAt", "endAt")
      SELECT NEW."id", NEW."effecteurId", COALESCE(o."rootId", o."id"), core."from", core."to" FROM "Opening" o,
        LATERAL (SELECT
          CASE WHEN o."capacity" IS NULL THEN NEW."startAt" ELSE GREATEST(NEW."startAt", NEW."endAt" - interval '15 minutes') END AS "from",
          CASE WHEN o."capacity" IS NULL THEN NEW."endAt" ELSE LEAST(NEW."endAt", NEW."startAt" + interval '15 minutes') END AS "to") AS core
      WHERE o."id" = NEW."openingId" AND core."from" < core."to";
  END IF;
  IF TG_OP <> 'INSERT' AND OLD."state" = 'booked' THEN PERFORM "range_is_filled"(OLD."openingId"); END IF;
  IF TG_OP <> 'DELETE' AND NEW."state" = 'booked' THEN PERFORM "range_is_filled"(NEW."openingId"); END IF;
  RETURN NULL;
END $$;

-- Those that are full already, unless somebody else has an hour in them.
INSERT INTO "Engagement" ("id", "effecteurId", "groupId", "startAt", "endAt")
  SELECT max(s."id"), o."effecteurId", COALESCE(o."rootId", o."id"), o."startAt", o."endAt"
  FROM "Opening" o JOIN "Slot" s ON s."openingId" = o."id" AND s."state" = 'booked'
  WHERE o."capacity" IS NOT NULL AND o."endAt" > now() AND o."endAt" - o."startAt" >= interval '30 minutes'
  GROUP BY o."id" HAVING count(*) * interval '15 minutes' >= o."endAt" - o."startAt"
  ON CONFLICT DO NOTHING;
