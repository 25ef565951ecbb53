-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "lookedAt" TIMESTAMPTZ(3),
ADD COLUMN     "lookedOutcome" TEXT,
ADD COLUMN     "watch" TEXT;

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "importedId" TEXT;

-- AlterTable
ALTER TABLE "ImportBody" ADD COLUMN     "fetchedAt" TIMESTAMPTZ(3),
ADD COLUMN     "url" TEXT;

-- AlterTable
ALTER TABLE "Placement" ADD COLUMN     "settled" TEXT;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "decidedAt" TIMESTAMPTZ(3),
ADD COLUMN     "decidedById" TEXT,
ADD COLUMN     "diff" JSONB,
ADD COLUMN     "noteId" TEXT,
ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'import';

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "linkCheckedAt" TIMESTAMPTZ(3),
ADD COLUMN     "linkState" TEXT,
ADD COLUMN     "linkTextSha256" TEXT;

-- AlterTable
ALTER TABLE "SourceFile" ADD COLUMN     "snapshotOf" TEXT;

-- AlterTable
ALTER TABLE "Thread" ADD COLUMN     "importedId" TEXT;

-- CreateTable
CREATE TABLE "CheckWorthyDecision" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "decision" TEXT NOT NULL,
    "claimId" TEXT,
    "decidedById" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CheckWorthyDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimTerms" (
    "claimId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "config" TEXT NOT NULL,
    "terms" TEXT[],
    "length" INTEGER NOT NULL,
    "madeOf" TEXT NOT NULL,

    CONSTRAINT "ClaimTerms_pkey" PRIMARY KEY ("claimId")
);

-- CreateTable
CREATE TABLE "TermFrequency" (
    "teamId" TEXT NOT NULL,
    "config" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "claims" INTEGER NOT NULL,

    CONSTRAINT "TermFrequency_pkey" PRIMARY KEY ("teamId","config","term")
);

-- CreateIndex
CREATE INDEX "CheckWorthyDecision_articleId_idx" ON "CheckWorthyDecision"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "CheckWorthyDecision_revisionId_start_end_key" ON "CheckWorthyDecision"("revisionId", "start", "end");

-- CreateIndex
CREATE INDEX "ClaimTerms_terms_idx" ON "ClaimTerms" USING GIN ("terms");

-- CreateIndex
CREATE INDEX "ClaimTerms_teamId_config_idx" ON "ClaimTerms"("teamId", "config");

-- CreateIndex
CREATE INDEX "Span_threadId_idx" ON "Span"("threadId");

-- AddForeignKey
ALTER TABLE "CheckWorthyDecision" ADD CONSTRAINT "CheckWorthyDecision_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimTerms" ADD CONSTRAINT "ClaimTerms_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;
