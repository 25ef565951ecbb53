-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "archiveUrl" TEXT,
ADD COLUMN     "publicUrl" TEXT,
ADD COLUMN     "restoredParts" JSONB;

-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "gate" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "publication" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "Edition" (
    "id" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "data" JSONB,
    "html" TEXT,
    "sha256" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "claims" JSONB NOT NULL,
    "note" TEXT,
    "overrides" JSONB NOT NULL DEFAULT '[]',
    "revision" INTEGER NOT NULL,
    "publishedById" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "redactedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "edition" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "summary" TEXT,
    "reason" TEXT,
    "claims" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "madeById" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "salt" TEXT,
    "redactedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewNotice" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "claim" INTEGER NOT NULL,
    "startedById" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Challenge" (
    "id" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "edition" INTEGER NOT NULL,
    "claim" INTEGER,
    "body" TEXT,
    "name" TEXT,
    "email" TEXT,
    "salt" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "answer" TEXT,
    "correction" INTEGER,
    "answeredById" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "redactedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Challenge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Edition_teamId_publishedAt_idx" ON "Edition"("teamId", "publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_articleId_number_key" ON "Edition"("articleId", "number");

-- CreateIndex
CREATE INDEX "Correction_teamId_madeAt_idx" ON "Correction"("teamId", "madeAt");

-- CreateIndex
CREATE UNIQUE INDEX "Correction_articleId_number_key" ON "Correction"("articleId", "number");

-- CreateIndex
CREATE INDEX "ReviewNotice_articleId_idx" ON "ReviewNotice"("articleId");

-- CreateIndex
CREATE INDEX "Challenge_teamId_state_receivedAt_idx" ON "Challenge"("teamId", "state", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Challenge_articleId_number_key" ON "Challenge"("articleId", "number");

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewNotice" ADD CONSTRAINT "ReviewNotice_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Challenge" ADD CONSTRAINT "Challenge_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
