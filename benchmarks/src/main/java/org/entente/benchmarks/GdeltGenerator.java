package org.entente.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/**
 * Writes a file in the layout of GDELT 1.0 with 58 fields: a year of made-up events whose pairs are
 * as unequal as real ones (a few are in the news daily, most hardly ever). One line in twenty is an
 * earlier one again, with the same number; many acts are reported more than once or from both
 * sides; most lines lack one of the two states; one in a thousand is broken: too few fields, a tab
 * within a field, no such day, bytes that are not UTF-8, or nothing at all.
 *
 * <p>usage: GdeltGenerator ROWS SEED FILE
 */
public final class GdeltGenerator {
    private static final String[] STATES = {
        "USA", "CHN", "RUS", "GBR", "FRA", "DEU", "IRN", "ISR", "TUR", "PAK", "IND", "JPN", "KOR", "PRK", "SYR", "IRQ",
                "UKR", "SAU", "EGY",
        "AFG", "ITA", "ESP", "CAN", "AUS", "BRA", "MEX", "ZAF", "NGA", "KEN", "IDN", "PHL", "VNM", "THA", "MYS", "POL",
                "GRC", "SWE", "NOR",
        "ARG", "VEN", "COL", "CUB", "LBN", "JOR", "YEM", "QAT", "ARE", "KWT", "AZE", "ARM", "GEO", "KAZ", "UZB", "BGD",
                "LKA", "NPL", "ETH",
        "ERI", "SOM", "SDN", "LBY", "TUN", "DZA", "MAR", "FIN", "DNK", "NLD", "BEL", "AUT", "CHE", "HUN", "ROM", "BGR",
                "SRB", "FJI"
    };

    private static final String[] CODES = {
        "010", "020", "036", "040", "042", "043", "051", "046", "057", "071", "111", "112", "120", "130", "138", "173",
        "190", "193"
    };

    /** Lines from which one is drawn to be written again. */
    private static final int RECENT = 4096;

    /** One in so many lines is broken, in one of several ways. */
    private static final int DIRT = 5000;

    private static final int AGAIN = 20;

    private GdeltGenerator() {}

    public static void main(String[] args) throws IOException {
        long rows = Long.parseLong(args[0]);
        Random random = new Random(Long.parseLong(args[1]));
        String[] recent = new String[RECENT];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])), 1 << 16)) {
            for (long id = 1; id <= rows; id++) {
                int place = random.nextInt(RECENT);
                String line = random.nextInt(AGAIN) == 0 && recent[place] != null ? recent[place] : line(id, random);
                recent[(int) (id % RECENT)] = line;
                out.write(dirty(line, random.nextInt(DIRT)));
                out.write('\n');
            }
        }
    }

    /** The line as bytes, broken where the dice say so. */
    private static byte[] dirty(String line, int dice) {
        return switch (dice) {
            case 0 -> "broken\tline".getBytes(StandardCharsets.UTF_8);
            case 1 -> line.replace("/story-", "/story\t").getBytes(StandardCharsets.UTF_8);
            case 2 -> line.replaceFirst("\t2014\\d{4}\t", "\t20141399\t").getBytes(StandardCharsets.UTF_8);
            case 3 -> line.replace("Town", "T\u00f6wn").getBytes(StandardCharsets.ISO_8859_1);
            case 4 -> new byte[0];
            default -> line.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String line(long id, Random random) {
        LocalDate day = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(365));
        String date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        String actor = random.nextInt(4) == 0 ? "" : state(random);
        String other = random.nextInt(2) == 0 ? "" : state(random);
        String code = CODES[(int) (CODES.length * random.nextDouble() * random.nextDouble())];
        StringBuilder line = new StringBuilder(420);
        add(line, String.valueOf(id), date, date.substring(0, 6), date.substring(0, 4), "2014.5000");
        add(line, actor + "GOV", "SOME GOVERNMENT", actor, "", "", "", "", "GOV", "", "");
        add(line, other + "MIL", "SOME MILITARY", other, "", "", "", "", "MIL", "", "");
        int root = Integer.parseInt(code.substring(0, 2));
        add(line, "1", code, code, code.substring(0, 2), root < 6 ? "1" : root < 9 ? "2" : root < 14 ? "3" : "4");
        add(
                line,
                (root - 10) * -0.5 + "",
                1 + random.nextInt(40) + "",
                "1",
                1 + random.nextInt(40) + "",
                "-2.0277481323");
        for (int place = 0; place < 3; place++) {
            add(
                    line,
                    "4",
                    "Town " + random.nextInt(5000) + ", Province, Country",
                    "TU",
                    "TU68",
                    "39.9272",
                    "32.8644",
                    "-735338");
        }
        add(line, date);
        return line.append("https://example.org/news/")
                .append(date)
                .append("/story-")
                .append(random.nextInt(1_000_000))
                .append("-about-two-states.html")
                .toString();
    }

    /** By Zipf's law: the second state is drawn half as often as the first, the tenth a tenth. */
    private static String state(Random random) {
        return STATES[(int) Math.pow(STATES.length + 1, random.nextDouble()) - 1];
    }

    private static void add(StringBuilder line, String... fields) {
        for (String field : fields) {
            line.append(field).append('\t');
        }
    }
}
