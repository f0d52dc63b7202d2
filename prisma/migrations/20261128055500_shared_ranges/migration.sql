-- Patients who share a range have no hour each: as before an hour is agreed, only what every visit of 15 minutes inside
-- it would cover is taken, nothing of a range of half an hour or more.
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
  RETURN NULL;
END $$;

DELETE FROM "Engagement" e USING "Slot" s, "Opening" o
  WHERE s."id" = e."id" AND o."id" = s."openingId" AND o."capacity" IS NOT NULL;
