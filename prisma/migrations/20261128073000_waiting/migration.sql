-- The one question open for a person; "suspended" and "draft" are read from older rows and written no more.
ALTER TABLE "Conversation" ADD COLUMN "waiting" JSONB;
