package org.entente.measure.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of influence, a line of {@code influence.tsv}, which says what the columns mean.
 *
 * @param of the part that it belongs to
 * @param measure id of the measure that gives the value
 * @param argument of it, or null
 * @param source that must answer
 * @param direction in which the measure is computed
 * @param window number of years that a value spans
 * @param scale that brings the value to 0–1
 * @param unit of a logarithm
 * @param full the value that counts as 1
 * @param weight within its part
 */
record InfluenceIndicator(
        Part of,
        String measure,
        @Nullable String argument,
        String source,
        Direction direction,
        int window,
        Scale scale,
        double unit,
        double full,
        double weight) {
    private static final String FILE = "influence.tsv";
    private static final int COLUMNS = 11;

    /** The measure with its argument. */
    String name() {
        return argument == null ? measure : measure + ":" + argument;
    }

    /** What indicators are summed up to. */
    enum Part {
        BANDWIDTH,
        DEPENDENCE
    }

    /** In which direction a measure is computed for A and B. */
    enum Direction {
        PAIR,
        SUM,
        MAX,
        FORTH,
        BACK
    }

    /** How a value becomes a number from 0 to 1. */
    enum Scale {
        SHARE,
        LOG,
        LINEAR
    }

    /** A value of the measure as a number from 0 to 1. */
    double scaled(double value) {
        double part = switch (scale) {
            case SHARE -> value;
            case LINEAR -> value / full;
            case LOG -> Math.log1p(value / unit) / Math.log1p(full / unit);
        };
        return Math.min(1, part);
    }

    InfluenceIndicator {
        if (!(weight > 0 && unit > 0 && full > 0) || window < 1) {
            throw new IllegalArgumentException(measure + ": weight, unit, full and window are above 0");
        }
    }

    /** The indicators of the file, in its order. */
    static List<InfluenceIndicator> listAll() {
        try (InputStream in = Objects.requireNonNull(InfluenceIndicator.class.getResourceAsStream(FILE), FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<InfluenceIndicator> all = new ArrayList<>();
            boolean header = true;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                if (!header) {
                    all.add(parse(line));
                }
                header = false;
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InfluenceIndicator parse(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != COLUMNS) {
            throw new IllegalStateException(FILE + ": not " + COLUMNS + " columns: " + line);
        }
        int colon = fields[1].indexOf(':');
        return new InfluenceIndicator(
                Part.valueOf(fields[0].toUpperCase(Locale.ROOT)),
                colon < 0 ? fields[1] : fields[1].substring(0, colon),
                colon < 0 ? null : fields[1].substring(colon + 1),
                fields[2],
                Direction.valueOf(fields[3].toUpperCase(Locale.ROOT)),
                Integer.parseInt(fields[4]),
                Scale.valueOf(fields[5].toUpperCase(Locale.ROOT)),
                Double.parseDouble(fields[6]),
                Double.parseDouble(fields[7]),
                Double.parseDouble(fields[8]));
    }
}
