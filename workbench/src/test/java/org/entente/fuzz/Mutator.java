package org.entente.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Damages bytes in the ways in which files are damaged by accident or by intent; the same seed does
 * the same.
 */
public final class Mutator {
    private static final List<String> SPLINTERS = List.of(
            "",
            "-",
            "-0",
            "NaN",
            "Infinity",
            "1e999",
            "-1e-999",
            "99999999999999999999",
            "2147483648",
            "0x10",
            "1,000",
            "1.2.3",
            "\"",
            "\"\"",
            "'",
            "`",
            ",",
            ";",
            "\t",
            "|",
            "\n",
            "\r",
            "\r\n\r\n",
            "\u0000",
            "\u001b[2J\u001b]0;x\u0007",
            "\u202e",
            "\ufeff",
            "\ud83d\ude00",
            "é",
            "=1+1",
            "@SUM(A1)",
            "<script>alert(1)</script>",
            "' OR 1=1 --",
            "${x}",
            "%s%n",
            "{{x}}",
            "../../etc/passwd",
            "&a *a",
            "!!java.net.URL",
            "[[[[",
            "))))",
            "NULL",
            "NA",
            "null",
            "true",
            "31.02.2020",
            "0000-00-00");

    private final Random random;

    public Mutator(long seed) {
        random = new Random(seed);
    }

    /** Between one and four damages. */
    public byte[] damage(byte[] whole) {
        byte[] damaged = whole;
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            damaged = once(damaged);
        }
        return damaged;
    }

    public String damage(String whole) {
        return new String(damage(whole.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private byte[] once(byte[] bytes) {
        int length = bytes.length;
        int at = random.nextInt(length + 1);
        int size = Math.min(length - at, 1 + random.nextInt(1 + Math.min(length, 40)));
        byte[] splinter = SPLINTERS.get(random.nextInt(SPLINTERS.size())).getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> replace(bytes, at, size, new byte[0]);
            case 2 -> replace(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + size));
            case 3 -> replace(bytes, at, size, splinter);
            case 4 -> flip(bytes, at);
            case 5 -> field(bytes, at, splinter);
            case 6 -> replace(bytes, at, 0, repeat(splinter, 1 + random.nextInt(3000)));
            case 7 -> exchange(bytes);
            default -> replace(bytes, at, 0, splinter);
        };
    }

    private static byte[] flip(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        if (at < copy.length) {
            copy[at] ^= (byte) (1 << (at % 8));
        }
        return copy;
    }

    /** Replaces what stands between two separators. */
    private static byte[] field(byte[] bytes, int at, byte[] splinter) {
        int from = at;
        while (from > 0 && !isSeparator(bytes[from - 1])) {
            from--;
        }
        int to = at;
        while (to < bytes.length && !isSeparator(bytes[to])) {
            to++;
        }
        return replace(bytes, from, to - from, splinter);
    }

    private static boolean isSeparator(byte b) {
        return b == ',' || b == ';' || b == '\t' || b == '\n' || b == ' ' || b == ':';
    }

    /** Exchanges two lines. */
    private byte[] exchange(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
        int one = random.nextInt(lines.length);
        int other = random.nextInt(lines.length);
        String kept = lines[one];
        lines[one] = lines[other];
        lines[other] = kept;
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] repeat(byte[] part, int times) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] replace(byte[] bytes, int at, int removed, byte[] inserted) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, at);
        all.writeBytes(inserted);
        all.write(bytes, at + removed, bytes.length - at - removed);
        return all.toByteArray();
    }
}
