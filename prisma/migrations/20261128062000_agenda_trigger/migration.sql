-- A trigger that names columns forbids to change their type, which is how instants written in another zone are mended.
DROP TRIGGER "Slot_engages" ON "Slot";
CREATE TRIGGER "Slot_engages" AFTER UPDATE ON "Slot"
  FOR EACH ROW WHEN (NEW."state" = 'booked' OR OLD."state" = 'booked') EXECUTE FUNCTION "slot_engages"();

DROP TRIGGER "Opening_over_nobody" ON "Opening";
CREATE OR REPLACE FUNCTION "opening_over_nobody"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."closedAt" IS NULL AND EXISTS (SELECT FROM "Engagement" e WHERE e."effecteurId" = NEW."effecteurId"
    AND tstzrange(e."startAt", e."endAt") && tstzrange(NEW."startAt", NEW."endAt")) THEN
    RAISE EXCEPTION 'an accepted patient is there' USING ERRCODE = '23P01', CONSTRAINT = 'Opening_over_nobody';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Opening_over_nobody" BEFORE INSERT ON "Opening"
  FOR EACH ROW WHEN (NEW."rootId" IS NULL) EXECUTE FUNCTION "opening_over_nobody"();
