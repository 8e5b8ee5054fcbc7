package org.entente.source.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.source.files.FileProbe;
import org.entente.source.files.SourceFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTest {

    private static TextTable table(String text) throws IOException {
        return new DelimitedTable(new StringReader(text), new FileProbe.Header(1, ',', List.of()));
    }

    private static List<String> read(String text) throws IOException {
        List<String> rows = new ArrayList<>();
        TextTable table = table(text);
        for (Row row = table.next(); row != null; row = table.next()) {
            rows.add(row.line() + " " + row.fields());
        }
        return rows;
    }

    @Test
    void lineEndsWithinQuotesBelongToTheFieldAndCountAsLines() throws IOException {
        assertThat(read("a,b\n1,\"x\ny\"\r\n\n2,\"say \"\"so\"\"\"\n3,"))
                .containsExactly("2 [1, x\ny]", "5 [2, say \"so\"]", "6 [3, ]");
    }

    @Test
    void aQuoteThatIsNeverClosedIsAnError() {
        assertThatThrownBy(() -> read("a,b\n1,2\n3,\"4\n5,6\n"))
                .isInstanceOf(SourceFileException.class)
                .hasMessageContaining("begins in line 3");
    }

    @Test
    void anAbsentColumnIsAnErrorThatNamesTheOnesThereAre() throws IOException {
        TextTable table = table("One, Two \n1,2\n");

        assertThat(table.column("two").name()).isEqualTo("Two");
        assertThatThrownBy(() -> table.column("three"))
                .isInstanceOf(SourceFileException.class)
                .hasMessage("has no column three; its columns are One, Two");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsWrittenAsAStandardTableIsReadBackWithItsLines(long seed) throws IOException {
        Random random = new Random(seed);
        String alphabet = "ab,\"\n 1é";
        List<String> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder("c1,c2,c3\n");
        long line = 2;
        for (int r = 0; r < 20_000; r++) {
            List<String> fields = new ArrayList<>();
            long breaks = 0;
            for (int f = 0; f < 3; f++) {
                StringBuilder field = new StringBuilder("x");
                for (int i = random.nextInt(6); i > 0; i--) {
                    field.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                fields.add(field.toString());
                breaks += field.chars().filter(c -> c == '\n').count();
                text.append(f == 0 ? "" : ",")
                        .append('"')
                        .append(field.toString().replace("\"", "\"\""))
                        .append('"');
            }
            text.append(random.nextBoolean() ? "\n" : "\r\n");
            expected.add(line + " " + fields);
            line += 1 + breaks;
        }

        assertThat(read(text.toString())).isEqualTo(expected);
    }
}
