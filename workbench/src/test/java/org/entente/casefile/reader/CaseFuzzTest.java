package org.entente.casefile.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is done to a sound case, reading it ends in problems with a file and a line, never in an
 * exception.
 */
class CaseFuzzTest {
    private static final int ROUNDS = 25;
    private static final List<String> SPLINTERS = List.of(
            ":",
            "- ",
            "\n",
            "  ",
            "\t",
            "[",
            "]",
            "{",
            "}",
            "'",
            "\"",
            "*a",
            "&a ",
            "!!int ",
            "|",
            ">-",
            "#",
            "? ",
            "---\n",
            "null",
            "~",
            "1e999",
            "-1",
            "99999999999",
            "2023-02-30",
            "true",
            "\u0000",
            "\ud83d",
            "\ufeff",
            "%",
            "@",
            "..");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomDamageIsReportedNotThrown(long seed) {
        Random random = new Random(seed);
        for (String file : CaseReader.FILES) {
            CaseFolders.write(folder.resolve(file), original(file));
        }
        assertThat(CaseReader.readFolder(folder).problems()).isEmpty();
        for (int round = 0; round < ROUNDS; round++) {
            String file = CaseReader.FILES.get(random.nextInt(CaseReader.FILES.size()));
            byte[] damaged = damage(original(file), random);
            CaseFolders.write(folder.resolve(file), damaged);

            CaseReading reading = CaseReader.readFolder(folder);

            int lines =
                    (int) new String(damaged, StandardCharsets.UTF_8).lines().count();
            assertThat(reading.problems()).allSatisfy(problem -> {
                assertThat(problem.message()).isNotBlank().doesNotContain("Exception");
                assertThat(CaseReader.FILES).contains(problem.file());
                if (problem.file().equals(file)) {
                    assertThat(problem.line()).isBetween(0, lines + 1);
                }
            });
            assertThat(reading.findCase().isPresent() || reading.hasErrors()).isTrue();
            CaseFolders.write(folder.resolve(file), original(file));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void noiseIsReportedNotThrown(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            CaseFolders.write(folder.resolve("case.yaml"), noise);

            CaseReading reading = CaseReader.readFolder(folder);

            assertThat(reading.hasErrors()).isTrue();
            assertThat(reading.problems()).hasSizeGreaterThanOrEqualTo(1);
        }
    }

    private static byte[] damage(byte[] original, Random random) {
        StringBuilder text = new StringBuilder(new String(original, StandardCharsets.UTF_8));
        int wounds = 1 + random.nextInt(4);
        for (int i = 0; i < wounds; i++) {
            int at = random.nextInt(text.length());
            int length = Math.min(1 + random.nextInt(40), text.length() - at);
            String splinter = SPLINTERS.get(random.nextInt(SPLINTERS.size()));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, at + length);
                case 1 -> text.insert(at, splinter);
                case 2 -> text.replace(at, at + length, splinter);
                case 3 -> text.insert(at, text.substring(at, at + length));
                default -> text.setLength(Math.max(at, 1));
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(5) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] original(String file) {
        try (InputStream in = CaseFuzzTest.class.getResourceAsStream("/cases/pakistan-turkiye/" + file)) {
            List<byte[]> bytes = new ArrayList<>();
            if (in != null) {
                bytes.add(in.readAllBytes());
            }
            assertThat(bytes).as(file).hasSize(1);
            return bytes.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
