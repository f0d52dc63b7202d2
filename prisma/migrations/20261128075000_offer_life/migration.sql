-- A landline gets its code by a call: the call's address carries this handle.
ALTER TABLE "Enrolment" ADD COLUMN "voiceToken" TEXT;

CREATE UNIQUE INDEX "Enrolment_voiceToken_key" ON "Enrolment"("voiceToken");
