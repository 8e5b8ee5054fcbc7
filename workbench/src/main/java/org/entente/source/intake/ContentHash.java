package org.entente.source.intake;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.entente.source.tables.Examination;

/**
 * A hash of canonical rows that does not depend on their order, nor on the file, its compression or
 * its lines: each row is mixed into 128 bits, these are added up a table, and the sums are hashed.
 * It detects accidental differences; it does not withstand someone who wants two contents to look
 * alike, which the files' own SHA-256 are for.
 */
final class ContentHash {
    private static final long P1 = 0x9E3779B97F4A7C15L;
    private static final long P2 = 0xC2B2AE3D27D4EB4FL;

    private final Map<String, Sums> tables = new TreeMap<>();

    Sums table(String name) {
        return tables.computeIfAbsent(name, key -> new Sums());
    }

    /** The hash as 64 hexadecimal digits. */
    String value() {
        StringBuilder sums = new StringBuilder();
        tables.forEach((name, sum) -> {
            if (sum.rows > 0) {
                sums.append(name + " " + sum.rows + " " + sum.first + " " + sum.second + "\n");
            }
        });
        return HexFormat.of()
                .formatHex(Examination.newDigest().digest(sums.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The rows of one table. */
    static final class Sums {
        private long rows;
        private long first;
        private long second;
        private long a;
        private long b;

        void begin() {
            a = P1;
            b = P2;
        }

        void add(long value) {
            a = (Long.rotateLeft(a, 27) ^ value) * P1;
            b = (Long.rotateLeft(b, 31) + value) * P2;
        }

        void add(String text) {
            add(text.length());
            for (int i = 0; i < text.length(); i++) {
                a = (Long.rotateLeft(a, 5) ^ text.charAt(i)) * P1;
                b = (Long.rotateLeft(b, 7) + text.charAt(i)) * P2;
            }
        }

        void end() {
            rows++;
            first += finish(a);
            second += finish(b);
        }

        private static long finish(long x) {
            long mixed = (x ^ (x >>> 32)) * 0xD6E8FEB86659FD93L;
            return mixed ^ (mixed >>> 32);
        }
    }
}
