package org.entente.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileScanTest {
    @TempDir
    Path folder;

    private long[] blank(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("text.csv"), text, StandardCharsets.ISO_8859_1);
        return FileScan.of(new EventFile(file, EventLayout.GDELT_58, false, EventFile.Packing.NONE))
                .blank();
    }

    @Test
    void aLineOfNothingOrOfACarriageReturnIsBlank() throws IOException {
        assertThat(blank("\na\n\n\r\n\tb\n\n")).containsExactly(1, 3, 4, 6);
        assertThat(blank("12345678\n12345678\r\n\n1234567\n\n")).containsExactly(3, 5);
        assertThat(blank("no end")).isEmpty();
        assertThat(blank("")).isEmpty();
    }

    @Test
    void aFileThatChangesBetweenItsTwoPassesIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("text.csv"), "a\n");
        PendingScan scan = PendingScan.begin(new EventFile(file, EventLayout.GDELT_58, false, EventFile.Packing.NONE));
        scan.get();
        scan.requireUnchanged();

        Files.writeString(file, "b\nc\n");

        assertThatThrownBy(scan::requireUnchanged)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed while it was read");
    }

    /**
     * Lines of every length around the eight bytes that are looked at together, and across the
     * buffer.
     */
    @Test
    void whateverTheLengthsTheSameLinesAreBlankAsOneByOne() throws IOException {
        Random random = new Random(8);
        StringBuilder text = new StringBuilder();
        LongStream.Builder expected = LongStream.builder();
        for (long line = 1; line <= 20_000; line++) {
            String body = "\u00e9".repeat(random.nextInt(5) == 0 ? 0 : random.nextInt(40));
            String end = random.nextInt(4) == 0 ? "\r\n" : "\n";
            if (body.isEmpty()) {
                expected.add(line);
            }
            text.append(body).append(end);
        }
        assertThat(blank(text.toString())).containsExactly(expected.build().toArray());
    }
}
