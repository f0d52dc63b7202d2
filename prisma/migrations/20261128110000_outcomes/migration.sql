-- How visits ended is counted whenever /metrics is read: among those of which it is known, not among all offers.
CREATE INDEX "Offer_outcome_known" ON "Offer" ("outcome") WHERE "status" = 'accepted' AND "outcome" IS NOT NULL;
