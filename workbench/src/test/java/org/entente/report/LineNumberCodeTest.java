package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineNumberCodeTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /** Reads as the page's script does. */
    private static List<Long> decode(String code) {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < code.length(); ) {
            long value = 0;
            int shift = 0;
            int digit;
            do {
                digit = ALPHABET.indexOf(code.charAt(i++));
                value |= (long) (digit & 31) << shift;
                shift += 5;
            } while ((digit & 32) != 0);
            numbers.add(value);
        }
        List<Long> lines = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < numbers.size(); i++) {
            long run = numbers.get(i) == 0 ? numbers.get(++i) : 1;
            at += run > 1 || numbers.get(i - (run > 1 ? 1 : 0)) == 0 ? 1 : numbers.get(i);
            for (long k = 0; k < run; k++) {
                lines.add(at + k);
            }
            at += run - 1;
        }
        return lines;
    }

    static Stream<List<Long>> lists() {
        Random random = new Random(7);
        Stream<List<Long>> made = Stream.generate(() -> {
                    TreeSet<Long> lines = new TreeSet<>();
                    long at = 1;
                    for (int i = 0; i < 200; i++) {
                        at += random.nextInt(4) == 0 ? random.nextInt(100_000) : 1 + random.nextInt(2);
                        lines.add(at);
                    }
                    return List.copyOf(lines);
                })
                .limit(50);
        return Stream.concat(
                Stream.of(
                        List.of(),
                        List.of(1L),
                        List.of(1L, 2L),
                        List.of(31L, 32L, 33L, 1024L),
                        LongStream.rangeClosed(5, 5000).boxed().toList()),
                made);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void linesReadBack(List<Long> lines) {
        assertThat(decode(LineNumberCode.encode(lines))).isEqualTo(lines);
    }

    @Test
    void aRunTakesFewCharacters() {
        assertThat(LineNumberCode.encode(List.of(12L, 13L, 14L, 15L, 40L))).isEqualTo("MADZ");
        assertThat(LineNumberCode.encode(
                        LongStream.rangeClosed(1, 100_000).boxed().toList()))
                .hasSizeLessThan(8);
    }
}
