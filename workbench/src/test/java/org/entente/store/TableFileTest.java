package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One table as text, gzipped text and Parquet: the same columns. */
class TableFileTest {
    private static final String TEXT = "y,code,name,real\n1.5,2,Türkiye,0.5\n,3,NA,1\n-4,2,\"a, b\",\n0,,x,2.25\n";

    @TempDir
    Path folder;

    private List<Path> files = List.of();

    @BeforeEach
    void write() throws IOException {
        Path text = folder.resolve("it's a table.csv");
        Files.writeString(text, TEXT);
        Path gzipped = folder.resolve("table.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzipped))) {
            out.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        Path parquet = folder.resolve("table.PARQUET");
        try (Database database = Database.inMemory()) {
            database.execute(
                    "COPY (SELECT * FROM read_csv('%s', header = true, nullstr = ['', 'NA'])) TO '%s' (FORMAT parquet)"
                            .formatted(gzipped, parquet));
        }
        files = List.of(text, gzipped, parquet);
    }

    @Test
    void theFormDoesNotMatter() {
        for (Path file : files) {
            TableFile table = TableFile.open(file);
            assertThat(table.columns()).as("%s", file).containsExactly("y", "code", "name", "real");
            TableFile.Content content = table.read(List.of("y", "real"), List.of("code", "name", "real"));

            assertThat(content.rows()).isEqualTo(4);
            assertThat(content.numbers("y")).containsExactly(1.5, 0, -4, 0);
            assertThat(content.missingNumbers("y")).isEqualTo(bits(1));
            assertThat(content.missingNumbers("real")).isEqualTo(bits(2));
            assertThat((long[]) content.keys("code")).containsExactly(2, 3, 2, 0);
            assertThat(content.missingKeys("code")).isEqualTo(bits(3));
            assertThat((Object[]) content.keys("name")).containsExactly("Türkiye", "", "a, b", "x");
            assertThat(content.missingKeys("name")).isEqualTo(bits(1));
            assertThat((double[]) content.keys("real")).containsExactly(0.5, 1, 0, 2.25);
        }
    }

    @Test
    void aTextWhereANumberIsNeededIsNamedByItsRow() {
        for (Path file : files) {
            assertThat(TableFile.open(file).findNoNumber("name")).contains(new TableFile.OddCell(1, "Türkiye"));
            assertThat(TableFile.open(file).findNoNumber("y")).isEmpty();
        }
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        for (int bit : set) {
            bits.set(bit);
        }
        return bits;
    }
}
