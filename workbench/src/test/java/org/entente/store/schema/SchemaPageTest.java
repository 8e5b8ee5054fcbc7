package org.entente.store.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;

/** docs/sql.md is what the scripts of the schema say. */
class SchemaPageTest {
    private static final Path PAGE = Path.of("..", "docs", "sql.md");
    private static final String TABLES = "## The tables";

    private static final SchemaDescription SCHEMA = SchemaDescription.current();

    @Test
    void thePageHasTheTablesOfTheScripts() throws IOException {
        String there = Files.readString(PAGE);
        String beginning = there.substring(0, there.indexOf("\n* [`"));
        String page = SchemaPage.markdown(beginning, SCHEMA.tables());
        if ("write".equals(System.getProperty("entente.docs"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(beginning).contains(TABLES);
        assertThat(PAGE).as("write it with -Dentente.docs=write").content().isEqualTo(page);
    }

    @Test
    void everyTableAndItsKeyAreDescribed() {
        assertThat(SCHEMA.tables()).extracting(TableDescription::name).containsExactlyElementsOf(Store.listTables());
        assertThat(SCHEMA.tables()).allSatisfy(table -> {
            assertThat(table.meaning()).as(table.name()).isNotBlank();
            assertThat(table.columns()).as(table.name()).isNotEmpty();
            assertThat(table.columns()).extracting(ColumnDescription::name).containsAll(table.key());
        });
        assertThat(SCHEMA.find("snapshot_file")
                        .orElseThrow()
                        .find("role")
                        .orElseThrow()
                        .meaning())
                .startsWith("what the file is");
        assertThat(SCHEMA.find("arms_deal")
                        .orElseThrow()
                        .find("ordered_tiv")
                        .orElseThrow()
                        .unit())
                .isEqualTo("TIV million");
        assertThat(SCHEMA.find("nothing")).isEmpty();
    }
}
