package org.entente.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Seeded files of GDELT with what real ones have: the same act reported again, both sides of a
 * visit, one report in two files, dirt.
 */
final class MadeUpEvents {
    private static final List<String> ACTORS = List.of("TUR", "PAK", "IND", "DEU", "ROM", "EUR", "");
    private static final List<String> CODES =
            List.of("010", "020", "040", "042", "043", "046", "057", "112", "1712", "190");

    private MadeUpEvents() {}

    static void write(Path folder, int files, int lines, long seed) throws IOException {
        Random random = new Random(seed);
        Files.createDirectories(folder);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < files * lines; i++) {
            all.add(line(i + 1, random));
        }
        for (int file = 0; file < files; file++) {
            List<String> some = new ArrayList<>(all.subList(file * lines, (file + 1) * lines));
            some.addAll(all.subList(0, Math.min(all.size(), lines / 10)));
            Collections.shuffle(some, random);
            Files.write(folder.resolve("day%d.CSV".formatted(file)), some);
        }
    }

    /**
     * Mostly the day itself; else a later one, none, or one from before the daily files. The fourth
     * of a month is never covered.
     */
    private static String added(String day, Random random) {
        if (day.endsWith("04")) {
            return "20140101";
        }
        return switch (random.nextInt(20)) {
            case 0 -> "20140101";
            case 1 -> "";
            case 2 -> "20130203";
            default -> day;
        };
    }

    private static String line(long id, Random random) {
        switch (random.nextInt(200)) {
            case 0:
                return "broken\tline";
            case 1:
                return "";
            default:
                break;
        }
        String[] fields = new String[58];
        java.util.Arrays.fill(fields, "");
        fields[0] = String.valueOf(id);
        fields[1] = random.nextInt(300) == 0
                ? "20181340"
                : "%d%02d%02d".formatted(1989 + random.nextInt(3), 1 + random.nextInt(3), 1 + random.nextInt(4));
        fields[7] = ACTORS.get(random.nextInt(ACTORS.size()));
        fields[17] = ACTORS.get(random.nextInt(ACTORS.size()));
        fields[26] = random.nextInt(300) == 0 ? "x" : CODES.get(random.nextInt(CODES.size()));
        fields[29] = String.valueOf(1 + random.nextInt(4));
        fields[30] = random.nextInt(50) == 0 ? "" : String.valueOf(random.nextInt(200) / 10.0 - 10);
        fields[31] = String.valueOf(1 + random.nextInt(20));
        fields[50] = random.nextBoolean() ? "Ankara" : "";
        fields[56] = added(fields[1], random);
        fields[57] = "https://example.org/" + id;
        return String.join("\t", fields);
    }
}
