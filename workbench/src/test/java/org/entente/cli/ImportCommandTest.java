package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.entente.cli.shared.Exit;
import org.entente.source.imports.ImportBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String SNAPSHOTS = "source,vintage,sha256,read,kept,rejected,";

    @TempDir
    Path folder;

    private ImportBench bench;
    private String out = "";
    private String err = "";

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    private int run(String... args) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit = Main.run(
                Commands::list,
                Map.of("ENTENTE_HOME", bench.home().directory().toString()),
                folder,
                output,
                errors,
                args);
        out = output.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private Path trade(String name, String... rows) {
        return bench.file(name, "ccode1,ccode2,year,flow1,flow2\n" + String.join("\n", rows));
    }

    @Test
    void anImportEndsWithATableAndExitsZero() {
        Path file = trade("trade.csv", "2,20,1950,1,2");

        assertThat(run("import", file.toString())).isEqualTo(0);
        assertThat(out).isEmpty();
        assertThat(err).contains("trade.csv: cow-trade:1950-12-31: 1 rows kept", "read", "rejected", "seconds");
        assertThat(run("import", file.toString())).isEqualTo(0);
        assertThat(err).contains("already imported as cow-trade:1950-12-31");
    }

    @Test
    void rejectedRowsAreAFindingThatTheIssuesExplain() {
        assertThat(run(
                        "import",
                        trade("trade.csv", "2,20,1950,1,2", "2,999,1950,1,2", "2,998,1950,1,2")
                                .toString()))
                .isEqualTo(1);
        assertThat(err).contains("entente sources cow-trade --issues");
        assertThat(run("sources", "cow-trade", "--issues")).isEqualTo(0);
        assertThat(out.lines().toList()).hasSize(2);
        assertThat(out).contains("ccode2", "999", "is no COW number of a state").doesNotContain("998");
        assertThat(run("sources", "--issues", "--format", "csv")).isEqualTo(0);
        assertThat(out.lines())
                .containsExactly(
                        "source,vintage,file,line,column,value,reason,kept,alike",
                        "cow-trade,1950-12-31,trade.csv,3,ccode2,999,is no COW number of a state,false,2",
                        "cow-trade,1950-12-31,trade.csv,4,ccode2,998,is no COW number of a state,false,2");
    }

    @Test
    void aNamedFileThatCannotBeImportedFailsWithOneMessage() {
        String missing = folder.resolve("missing.csv").toString();

        assertThat(run("import", missing)).isEqualTo(3);
        assertThat(err.lines()).containsExactly(missing + " does not exist");
        assertThat(run("-q", "import", missing)).isEqualTo(3);
        assertThat(err.lines()).containsExactly(missing + " does not exist");
    }

    @Test
    void aFileOfNoSourceInAFolderIsAFinding() {
        trade("trade.csv", "2,20,1950,1,2");
        bench.file("story.txt", "Once upon a time");

        assertThat(run("import", bench.folder().toString())).isEqualTo(1);
        assertThat(err).contains("story.txt is not recognised");
    }

    @Test
    void wrongUsageIsSaidInOneLine() {
        Path file = trade("trade.csv", "2,20,1950,1,2");

        assertThat(run("import", "--as", "cow", file.toString())).isEqualTo(2);
        assertThat(err.lines()).singleElement().asString().contains("no source is called \"cow\"", "cow-trade");
        assertThat(run("import", "--vintage", "a/b", file.toString())).isEqualTo(2);
        assertThat(run("import")).isEqualTo(2);
        assertThat(run("import", "--remove", "cow-trade:1999")).isEqualTo(2);
        assertThat(err.lines()).containsExactly("entente: the store has no snapshot cow-trade:1999; it has none");
        assertThat(run("sources", "cow")).isEqualTo(2);
    }

    @Test
    void removeAndReplaceMendAWrongImport() {
        run("import", trade("trade.csv", "2,20,1950,1,2").toString());
        Path other = trade("other.csv", "2,20,1950,1,3");

        assertThat(run("import", other.toString())).isEqualTo(1);
        assertThat(run("import", "--replace", other.toString())).isEqualTo(0);
        assertThat(err).contains("replaced cow-trade:1950-12-31");
        assertThat(run("import", "--remove", "cow-trade:1950-12-31")).isEqualTo(0);
        assertThat(bench.rows("SELECT count(*) FROM snapshot")).containsExactly("0");
    }

    @Test
    void anEmptyStoreListsAHeaderForProgramsAndTheNextCommandForPeople() throws Exception {
        assertThat(run("sources", "--format", "csv")).isEqualTo(0);
        assertThat(out.lines()).singleElement().asString().startsWith(SNAPSHOTS);
        assertThat(run("sources", "--format", "json")).isEqualTo(0);
        assertThat(new ObjectMapper().readTree(out).size()).isZero();
        assertThat(run("sources")).isEqualTo(Exit.FINDINGS);
        assertThat(out).contains("Not imported:", "un-votes");
        assertThat(run("sources", "--issues", "--format", "csv")).isEqualTo(0);
        assertThat(out.lines()).hasSize(1);
    }

    @Test
    void snapshotsAreListedForPeopleAndForPrograms() throws Exception {
        run("import", trade("trade.csv", "2,20,1950,1,2").toString());

        run("sources", "--format", "csv");
        assertThat(out.lines().skip(1))
                .singleElement()
                .asString()
                .matches("cow-trade,1950-12-31,[0-9a-f]{64},1,1,0,1950,1950,.*");
        run("sources", "--format", "json");
        JsonNode row = new ObjectMapper().readTree(out).get(0);
        assertThat(row.get("vintage").asText()).isEqualTo("1950-12-31");
        assertThat(row.get("read").asLong()).isEqualTo(1);
        run("sources", "cow-trade");
        assertThat(out).contains("Correlates of War", "Licence:", "Cite:", "Barbieri", "1950-12-31");
    }
}
