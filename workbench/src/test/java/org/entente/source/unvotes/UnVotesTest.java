package org.entente.source.unvotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.entente.source.imports.ImportProblem;
import org.entente.source.imports.ImportReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnVotesTest {
    private static final String PUBLISHED =
            "\"rcid\",\"session\",\"vote\",\"ccode\",\"member\",\"importantvote\",\"date\",\"unres\",\"me\",\"nu\",\"di\",\"hr\",\"co\",\"ec\",\"year\"";
    private static final String VOTES = "\"rcid\",\"country\",\"country_code\",\"vote\"";
    private static final String ROLL_CALLS =
            "\"rcid\",\"session\",\"importantvote\",\"date\",\"unres\",\"amend\",\"para\",\"short\",\"descr\"";
    private static final String ISSUES = "\"rcid\",\"short_name\",\"issue\"";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    private Path rollCalls() {
        return bench.file(
                "un_roll_calls.csv",
                ROLL_CALLS,
                "7,44,0,1990-01-30,\"R/44/1\",1,0,\"A TITLE\",\"TWO LINES,",
                "THE SECOND \"\"QUOTED\"\"\"",
                "8,45,,1990-12-12,\"R/45/2\",,,,\"\"");
    }

    private Path votes() {
        return bench.file(
                "un_votes.csv",
                VOTES,
                "7,\"Federal Republic of Germany\",,\"yes\"",
                "7,\"Yemen Arab Republic\",,\"no\"",
                "7,\"Yugoslavia\",\"YU\",\"abstain\"",
                "8,\"Russia\",\"RU\",\"yes\"",
                "8,\"Federal Republic of Germany\",,\"no\"");
    }

    private Path issues() {
        return bench.file(
                "un_roll_call_issues.csv", ISSUES, "7,\"me\",\"Palestinian conflict\"", "7,\"co\",\"Colonialism\"");
    }

    @Test
    void theCleanedFormIsJoinedByCountryNameAndNotByCode() {
        ImportOutcome.Imported done = bench.one(votes(), rollCalls(), issues());

        assertThat(done.ref()).isEqualTo("un-votes:1990-12-12");
        assertThat(done.read()).isEqualTo(9);
        assertThat(done.kept()).isEqualTo(9);
        assertThat(bench.rows("SELECT rcid, member, vote FROM un_vote ORDER BY line"))
                .containsExactly("7 260 1", "7 678 3", "7 345 2", "8 365 1", "8 260 3");
        assertThat(bench.rows("SELECT member, name FROM un_member ORDER BY member"))
                .containsExactly(
                        "260 Federal Republic of Germany", "345 Yugoslavia", "365 Russia", "678 Yemen Arab Republic");
    }

    @Test
    void aRollCallKeepsItsLineYearAndTexts() {
        bench.one(votes(), rollCalls(), issues());

        assertThat(bench.rows("SELECT line, rcid, session, day, year, resolution FROM un_roll_call ORDER BY rcid"))
                .containsExactly("2 7 44 1990-01-30 1990 R/44/1", "4 8 45 1990-12-12 1990 R/45/2");
        assertThat(bench.rows(
                        "SELECT title, description, amendment, paragraph, important FROM un_roll_call ORDER BY rcid"))
                .containsExactly("A TITLE TWO LINES,\nTHE SECOND \"QUOTED\" true false false", "- - - - -");
        assertThat(bench.rows("SELECT rcid, issue FROM un_issue ORDER BY issue"))
                .containsExactly("7 co", "7 me");
    }

    @Test
    void votesWithoutRollCallsSayWhatIsMissing() {
        ImportReport report = bench.run(votes());

        assertThat(report.outcomes()).isEmpty();
        assertThat(report.hasFailed()).isTrue();
        assertThat(report.problems())
                .extracting(ImportProblem::text)
                .containsExactly("is the file of votes of un-votes and cannot be read without its roll calls:"
                        + " name all its files together, or their folder");
    }

    @Test
    void withoutTheIssuesOnlyTheIssuesAreNotCovered() {
        ImportOutcome.Imported done = bench.one(votes(), rollCalls());

        assertThat(done.remarks()).hasSize(1);
        assertThat(bench.rows("SELECT table_name FROM coverage ORDER BY 1")).containsExactly("un_roll_call", "un_vote");
    }

    @Test
    void badVotesAreRejectedOneByOne() {
        Path votes = bench.file(
                "un_votes.csv",
                VOTES,
                "7,\"Turkey\",\"TR\",\"yes\"",
                "7,\"Turkey\",\"TR\",\"no\"",
                "9,\"Turkey\",\"TR\",\"no\"",
                "8,\"Ruritania\",\"RR\",\"no\"",
                "8,\"Pakistan\",\"PK\",\"maybe\"",
                "8,\"Pakistan\",\"PK\",\"no\"");
        bench.one(votes, rollCalls(), issues());

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue WHERE NOT kept ORDER BY line"))
                .containsExactly(
                        "3 country Turkey votes a second time on this roll call",
                        "4 rcid 9 is not among the roll calls",
                        "5 country Ruritania is no name of a member that is known",
                        "6 vote maybe is none of yes, abstain, no");
        assertThat(bench.rows("SELECT member, vote FROM un_vote ORDER BY line")).containsExactly("640 1", "770 3");
    }

    @Test
    void thePublishedFormGivesRollCallsIssuesAndAllFiveCodes() {
        ImportOutcome.Imported done = bench.one(bench.file(
                "UNVotesPublished.csv",
                PUBLISHED,
                "3,1,1,2,1,0,\"1/2/1946\",\"R/1/66\",1,0,0,0,1,\"0\",1946",
                "3,1,3,20,1,0,\"1/2/1946\",\"R/1/66\",1,0,0,0,1,\"0\",1946",
                "3,1,9,31,,0,\"1/2/1946\",\"R/1/66\",1,0,0,0,1,\"0\",1946",
                "3,1,8,40,1,0,\"1/2/1946\",\"R/1/66\",1,0,0,0,1,\"0\",1946",
                "4,1,2,2,1,1,\"12/31/1946\",\"R/1/67\",0,0,0,0,0,\"0\\\"\"\",1947"));

        assertThat(done.ref()).isEqualTo("un-votes:1946-12-31");
        assertThat(bench.rows("SELECT rcid, member, vote FROM un_vote ORDER BY line"))
                .containsExactly("3 2 1", "3 20 3", "3 31 9", "3 40 8", "4 2 2");
        assertThat(bench.rows("SELECT line, rcid, session, day, year, important FROM un_roll_call ORDER BY rcid"))
                .containsExactly("2 3 1 1946-01-02 1946 false", "6 4 1 1946-12-31 1946 true");
        assertThat(bench.rows("SELECT rcid, issue FROM un_issue ORDER BY issue"))
                .containsExactly("3 co", "3 me");
        assertThat(bench.rows("SELECT line, field, value, kept FROM row_issue")).containsExactly("6 ec 0\\\" true");
    }

    @Test
    void aPublishedRollCallWithoutADateIsRejected() {
        ImportOutcome.Imported done = bench.one(bench.file(
                "UNVotesPublished.csv",
                PUBLISHED,
                "3,1,1,2,1,0,\"1/2/1946\",\"R/1/66\",0,0,0,0,0,\"0\",1946",
                "5,1,1,2,1,,,,,,,,,,1946"));

        assertThat(done.rejected()).isEqualTo(1);
        assertThat(bench.rows("SELECT line, field, reason FROM row_issue")).containsExactly("3 date is empty");
    }

    @Test
    void theRealFilesAreTwoSnapshotsThatAgreeVoteByVote() {
        ImportReport report = bench.run(TestData.requireData("un-votes"));

        assertThat(report.imported())
                .extracting(ImportOutcome.Imported::ref, ImportOutcome.Imported::read, ImportOutcome.Imported::kept)
                .containsExactlyInAnyOrder(
                        tuple("un-votes:2015-12-23", 1_066_613L, 1_066_416L),
                        tuple("un-votes:2020-01-14", 882_057L, 882_057L));
        assertThat(bench.rows("SELECT role, rows_read FROM snapshot_file WHERE role <> 'data' ORDER BY role"))
                .containsExactly("issues 5745", "roll_calls 6203", "votes 870109");
        // One roll call of the published file has neither date nor resolution.
        assertThat(bench.rows("SELECT DISTINCT field, value, reason FROM row_issue WHERE NOT kept"))
                .containsExactly("date  is empty");
        assertThat(bench.rows("""
                        SELECT count(*) FROM un_vote a JOIN un_vote b USING (rcid, member)
                        WHERE a.snapshot < b.snapshot AND a.vote <> b.vote
                        """)).containsExactly("0");
        // What only one of them has: the votes of Germany in 1990, 255 there and 260 here.
        assertThat(bench.rows("""
                        SELECT a.member, count(*), min(r.year), max(r.year) FROM un_vote a
                        JOIN un_roll_call r USING (snapshot, rcid)
                        JOIN un_roll_call o ON o.rcid = a.rcid AND o.snapshot <> a.snapshot
                        LEFT JOIN un_vote b ON b.snapshot = o.snapshot AND b.rcid = a.rcid AND b.member = a.member
                        WHERE a.vote <= 3 AND b.rcid IS NULL GROUP BY a.member ORDER BY a.member
                        """)).containsExactly("255 84 1990 1990", "260 84 1990 1990");
    }

    @Test
    void theTablesOfChoicesEqualTheReference() throws IOException {
        Path reference = TestData.requireReference("un-similarity.csv");
        bench.one(
                TestData.requireData("un-votes/un_votes.csv.gz"),
                TestData.requireData("un-votes/un_roll_calls.csv.gz"),
                TestData.requireData("un-votes/un_roll_call_issues.csv"));
        List<String> expected = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(reference)) {
            String[] fields = line.split(",", -1);
            if (!fields[0].equals("year")) {
                names.add("'" + fields[1].replace("'", "''") + "'");
                names.add("'" + fields[2].replace("'", "''") + "'");
                expected.add(String.join(" ", List.of(fields).subList(0, 13)));
            }
        }
        List<String> pairs = expected.stream()
                .map(line -> line.replaceAll("[-0-9. ]+$", "").replaceAll("^\\d+ ", ""))
                .distinct()
                .toList();
        assertThat(pairs).hasSize(9);
        List<String> found = bench.rows("""
                WITH v AS (
                    SELECT r.year, m.name, v.rcid, v.vote FROM un_vote v
                    JOIN un_roll_call r USING (snapshot, rcid) JOIN un_member m USING (snapshot, member)
                    WHERE m.name IN (%s)
                )
                SELECT a.year, a.name, b.name AS other,
                       count(*) FILTER (a.vote = 1 AND b.vote = 1), count(*) FILTER (a.vote = 1 AND b.vote = 2),
                       count(*) FILTER (a.vote = 1 AND b.vote = 3), count(*) FILTER (a.vote = 2 AND b.vote = 1),
                       count(*) FILTER (a.vote = 2 AND b.vote = 2), count(*) FILTER (a.vote = 2 AND b.vote = 3),
                       count(*) FILTER (a.vote = 3 AND b.vote = 1), count(*) FILTER (a.vote = 3 AND b.vote = 2),
                       count(*) FILTER (a.vote = 3 AND b.vote = 3), count(*) AS n
                FROM v a JOIN v b USING (year, rcid)
                WHERE a.name <> b.name
                GROUP BY a.year, a.name, b.name
                """.formatted(String.join(", ", names)));
        assertThat(found).containsAll(expected);
    }
}
