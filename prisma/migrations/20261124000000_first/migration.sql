CREATE EXTENSION IF NOT EXISTS btree_gist;

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'fr',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "channels" TEXT[],
    "hours" TEXT,
    "noCalls" BOOLEAN NOT NULL DEFAULT false,
    "role" TEXT,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Phone" (
    "number" TEXT NOT NULL,
    "linkedSmsAt" TIMESTAMPTZ(3),
    "linkedVoiceAt" TIMESTAMPTZ(3),
    "optedOutAt" TIMESTAMPTZ(3),

    CONSTRAINT "Phone_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "TeamsLink" (
    "userId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "serviceUrl" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "tenantId" TEXT,
    "botId" TEXT NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TeamsLink_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Effecteur" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "rpps" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "given" TEXT NOT NULL DEFAULT '',
    "civility" TEXT,
    "territory" TEXT NOT NULL,
    "specialtyCodes" TEXT[] DEFAULT ARRAY['SM54']::TEXT[],
    "professionCode" TEXT NOT NULL DEFAULT '10',
    "participates" BOOLEAN NOT NULL DEFAULT true,
    "via" TEXT NOT NULL DEFAULT 'individuel',
    "enSusOptIn" BOOLEAN NOT NULL DEFAULT true,
    "nationalSyncOptOut" BOOLEAN NOT NULL DEFAULT false,
    "structureName" TEXT,
    "interfacedSoftware" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Effecteur_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delegation" (
    "id" TEXT NOT NULL,
    "effecteurId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "triesLeft" INTEGER NOT NULL DEFAULT 5,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Site" (
    "id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "postalCode" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "insee" TEXT,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,

    CONSTRAINT "Site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Exercice" (
    "id" TEXT NOT NULL,
    "scheduleId" TEXT NOT NULL,
    "effecteurId" TEXT NOT NULL,
    "siteId" TEXT NOT NULL,
    "structureIdType" TEXT,
    "structureIdValue" TEXT,
    "phone" TEXT,
    "agendaUrl" TEXT,

    CONSTRAINT "Exercice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Series" (
    "id" TEXT NOT NULL,
    "effecteurId" TEXT NOT NULL,
    "exerciceId" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "weekdays" INTEGER[],
    "everyWeeks" INTEGER NOT NULL DEFAULT 1,
    "startTime" TEXT NOT NULL,
    "endTime" TEXT NOT NULL,
    "minutes" INTEGER,
    "capacity" INTEGER,
    "fromDate" TEXT NOT NULL,
    "untilDate" TEXT NOT NULL,
    "exceptions" TEXT[],
    "producedTo" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Opening" (
    "id" TEXT NOT NULL,
    "effecteurId" TEXT NOT NULL,
    "exerciceId" TEXT NOT NULL,
    "seriesId" TEXT,
    "mode" TEXT NOT NULL,
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER,
    "capacity" INTEGER,
    "visibility" TEXT[] DEFAULT ARRAY['SNP']::TEXT[],
    "walkIn" BOOLEAN NOT NULL DEFAULT true,
    "motives" TEXT[],
    "origin" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Opening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Slot" (
    "id" TEXT NOT NULL,
    "openingId" TEXT NOT NULL,
    "exerciceId" TEXT NOT NULL,
    "effecteurId" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'free',
    "offerId" TEXT,
    "blockedBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unavailability" (
    "id" TEXT NOT NULL,
    "effecteurId" TEXT NOT NULL,
    "siteId" TEXT,
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3) NOT NULL,
    "origin" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Unavailability_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "effecteurId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "undo" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Orientation" (
    "id" TEXT NOT NULL,
    "osnp" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "territory" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "windowFrom" TIMESTAMPTZ(3) NOT NULL,
    "windowTo" TIMESTAMPTZ(3) NOT NULL,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "radiusKm" DOUBLE PRECISION,
    "ageBand" TEXT,
    "medecinTraitantId" TEXT,
    "targets" TEXT[],
    "wantedSlotId" TEXT,
    "strategy" TEXT NOT NULL DEFAULT 'window',
    "offerTtlS" INTEGER NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "osnpCallback" TEXT,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "acceptedById" TEXT,
    "acceptedAt" TIMESTAMPTZ(3),
    "slotId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3),

    CONSTRAINT "Orientation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Offer" (
    "id" TEXT NOT NULL,
    "orientationId" TEXT NOT NULL,
    "effecteurId" TEXT NOT NULL,
    "slotId" TEXT,
    "phone" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "statusSince" TIMESTAMPTZ(3) NOT NULL,
    "channel" TEXT NOT NULL,
    "nextChannels" TEXT[],
    "delivery" TEXT,
    "rank" INTEGER NOT NULL,
    "why" TEXT NOT NULL,
    "textVersion" INTEGER NOT NULL DEFAULT 1,
    "sentAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "voiceToken" TEXT NOT NULL,
    "counter" JSONB,
    "teamsActivity" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "id" TEXT NOT NULL,
    "suspended" JSONB,
    "draft" JSONB,
    "memory" JSONB,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Inbound" (
    "id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "reply" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Inbound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outbox" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'due',
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "lockedUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "ambiguous" BOOLEAN NOT NULL DEFAULT false,
    "carrierSid" TEXT,
    "phone" TEXT,
    "offerId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "seq" BIGSERIAL NOT NULL,
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "osnp" TEXT,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "token" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "location" TEXT,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("token","key")
);

-- CreateTable
CREATE TABLE "Audit" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "onBehalfOf" TEXT,
    "channel" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,

    CONSTRAINT "Audit_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Participation" (
    "effecteurId" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "outcome" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("effecteurId")
);

-- CreateTable
CREATE TABLE "FaqUnanswered" (
    "id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "ranked" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FaqUnanswered_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_phone_key" ON "Person"("phone");

-- CreateIndex
CREATE INDEX "TeamsLink_personId_idx" ON "TeamsLink"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Effecteur_personId_key" ON "Effecteur"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Effecteur_rpps_key" ON "Effecteur"("rpps");

-- CreateIndex
CREATE INDEX "Delegation_personId_idx" ON "Delegation"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Delegation_effecteurId_personId_key" ON "Delegation"("effecteurId", "personId");

-- CreateIndex
CREATE INDEX "Enrolment_personId_idx" ON "Enrolment"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Exercice_scheduleId_key" ON "Exercice"("scheduleId");

-- CreateIndex
CREATE UNIQUE INDEX "Exercice_effecteurId_siteId_key" ON "Exercice"("effecteurId", "siteId");

-- CreateIndex
CREATE INDEX "Series_effecteurId_idx" ON "Series"("effecteurId");

-- CreateIndex
CREATE INDEX "Opening_effecteurId_endAt_idx" ON "Opening"("effecteurId", "endAt");

-- CreateIndex
CREATE INDEX "Slot_state_startAt_idx" ON "Slot"("state", "startAt");

-- CreateIndex
CREATE INDEX "Slot_effecteurId_startAt_idx" ON "Slot"("effecteurId", "startAt");

-- CreateIndex
CREATE INDEX "Slot_openingId_idx" ON "Slot"("openingId");

-- CreateIndex
CREATE INDEX "Slot_blockedBy_idx" ON "Slot"("blockedBy");

-- CreateIndex
CREATE INDEX "Unavailability_effecteurId_endAt_idx" ON "Unavailability"("effecteurId", "endAt");

-- CreateIndex
CREATE INDEX "Change_personId_at_idx" ON "Change"("personId", "at");

-- CreateIndex
CREATE INDEX "Orientation_status_dueAt_idx" ON "Orientation"("status", "dueAt");

-- CreateIndex
CREATE INDEX "Orientation_osnp_createdAt_idx" ON "Orientation"("osnp", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Offer_voiceToken_key" ON "Offer"("voiceToken");

-- CreateIndex
CREATE INDEX "Offer_status_expiresAt_idx" ON "Offer"("status", "expiresAt");

-- CreateIndex
CREATE INDEX "Offer_effecteurId_status_idx" ON "Offer"("effecteurId", "status");

-- CreateIndex
CREATE INDEX "Offer_phone_status_idx" ON "Offer"("phone", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Offer_orientationId_effecteurId_key" ON "Offer"("orientationId", "effecteurId");

-- CreateIndex
CREATE INDEX "Inbound_sender_at_idx" ON "Inbound"("sender", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Outbox_key_key" ON "Outbox"("key");

-- CreateIndex
CREATE INDEX "Outbox_status_dueAt_idx" ON "Outbox"("status", "dueAt");

-- CreateIndex
CREATE INDEX "Outbox_carrierSid_idx" ON "Outbox"("carrierSid");

-- CreateIndex
CREATE INDEX "Outbox_offerId_idx" ON "Outbox"("offerId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_id_key" ON "Event"("id");

-- CreateIndex
CREATE INDEX "Event_osnp_seq_idx" ON "Event"("osnp", "seq");

-- CreateIndex
CREATE INDEX "Audit_at_idx" ON "Audit"("at");

-- CreateIndex
CREATE INDEX "FaqUnanswered_at_idx" ON "FaqUnanswered"("at");

-- AddForeignKey
ALTER TABLE "TeamsLink" ADD CONSTRAINT "TeamsLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Effecteur" ADD CONSTRAINT "Effecteur_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_effecteurId_fkey" FOREIGN KEY ("effecteurId") REFERENCES "Effecteur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exercice" ADD CONSTRAINT "Exercice_effecteurId_fkey" FOREIGN KEY ("effecteurId") REFERENCES "Effecteur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exercice" ADD CONSTRAINT "Exercice_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Series" ADD CONSTRAINT "Series_effecteurId_fkey" FOREIGN KEY ("effecteurId") REFERENCES "Effecteur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Series" ADD CONSTRAINT "Series_exerciceId_fkey" FOREIGN KEY ("exerciceId") REFERENCES "Exercice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_effecteurId_fkey" FOREIGN KEY ("effecteurId") REFERENCES "Effecteur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_exerciceId_fkey" FOREIGN KEY ("exerciceId") REFERENCES "Exercice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_openingId_fkey" FOREIGN KEY ("openingId") REFERENCES "Opening"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_exerciceId_fkey" FOREIGN KEY ("exerciceId") REFERENCES "Exercice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_effecteurId_fkey" FOREIGN KEY ("effecteurId") REFERENCES "Effecteur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unavailability" ADD CONSTRAINT "Unavailability_effecteurId_fkey" FOREIGN KEY ("effecteurId") REFERENCES "Effecteur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_orientationId_fkey" FOREIGN KEY ("orientationId") REFERENCES "Orientation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_effecteurId_fkey" FOREIGN KEY ("effecteurId") REFERENCES "Effecteur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_effecteurId_fkey" FOREIGN KEY ("effecteurId") REFERENCES "Effecteur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say, and what no race may break.
-- Two openings of one practice and mode never overlap (R-64 allows it across modes, R-65 asks within one).
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_no_overlap"
  EXCLUDE USING gist ("exerciceId" WITH =, "mode" WITH =, tstzrange("startAt", "endAt") WITH &&) WHERE ("closedAt" IS NULL);
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_range" CHECK ("startAt" < "endAt");
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_mode" CHECK ("mode" IN ('cabinet', 'teleconsultation', 'visite'));
-- Slots last 5 to 60 minutes, or the range is shared by N patients (R-61, R-62).
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_places" CHECK (
  ("minutes" BETWEEN 5 AND 60 AND "capacity" IS NULL) OR ("capacity" >= 1 AND "minutes" IS NULL));
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_state" CHECK ("state" IN ('free', 'held', 'booked', 'blocked', 'expired'));
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_holder" CHECK (("state" IN ('held', 'booked')) = ("offerId" IS NOT NULL));
ALTER TABLE "Unavailability" ADD CONSTRAINT "Unavailability_range" CHECK ("startAt" < "endAt");
-- A patient is given to one effecteur only.
CREATE UNIQUE INDEX "Offer_one_accepted" ON "Offer" ("orientationId") WHERE "status" = 'accepted';
-- A reply code means one thing on one phone.
CREATE UNIQUE INDEX "Offer_live_code" ON "Offer" ("phone", "code") WHERE "status" IN ('queued', 'sent', 'accepted');
CREATE UNIQUE INDEX "Slot_one_offer" ON "Slot" ("offerId") WHERE "offerId" IS NOT NULL;
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_status" CHECK (
  "status" IN ('queued', 'sent', 'accepted', 'refused', 'expired', 'superseded', 'failed'));
ALTER TABLE "Orientation" ADD CONSTRAINT "Orientation_status" CHECK (
  "status" IN ('pending', 'offered', 'accepted', 'expired', 'cancelled'));
ALTER TABLE "Orientation" ADD CONSTRAINT "Orientation_holder" CHECK (
  "status" NOT IN ('accepted') OR ("acceptedById" IS NOT NULL AND "acceptedAt" IS NOT NULL));
CREATE INDEX "Outbox_due" ON "Outbox" ("dueAt") WHERE "status" = 'due';
-- The audit is append-only, whoever asks.
CREATE FUNCTION "audit_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('relais.retention', true) = 'on' THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'the audit is append-only';
END $$;
CREATE TRIGGER "Audit_append_only" BEFORE UPDATE OR DELETE ON "Audit"
  FOR EACH ROW EXECUTE FUNCTION "audit_is_append_only"();
