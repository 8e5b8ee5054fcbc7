package org.entente.measure.economy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.entente.country.YearRange;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What states sell to (or buy from) each of their partners in some years, in columns sorted by year
 * and state: territories are partners like states, and what goes to a partner that the source does
 * not know is kept apart.
 */
final class PartnerFlows {
    /** Names by which sources list a partner that they do not know. */
    private static final Set<String> UNSPECIFIED = Set.of(
            "unspecified",
            "areas, nes",
            "areas nes",
            "special categories",
            "free zones",
            "bunkers",
            "neutral zone",
            "uns",
            "spe",
            "fre",
            "bun");

    private static final String FLOWS = """
            SELECT year, %1$s AS state, %2$s IS NULL AS stateless, %2$s_name AS partner, value,
                   coalesce(low, value) AS low, coalesce(high, value) AS high
            FROM trade_flow
            WHERE snapshot = ? AND reporter = ? AND product = 'total' AND year BETWEEN ? AND ? AND NOT domestic
              AND %1$s IS NOT NULL AND (%2$s IS NULL OR %1$s <> %2$s)
              AND (CAST(? AS VARCHAR) IS NULL OR list_contains(CAST(string_split(?, ',') AS SMALLINT[]), %1$s))
            ORDER BY year, state, file, line
            """;

    private final Snapshot snapshot;
    private final String side;
    private final double[] value;
    private final double[] low;
    private final double[] high;
    private final boolean[] reported;
    private final boolean[] unspecified;
    private final Map<Long, Span> spans = new HashMap<>();
    private final List<long[]> listed = new ArrayList<>();

    /** Rows from the first to before the end. */
    private record Span(int first, int end) {}

    /**
     * How concentrated a state's trade is.
     *
     * @param index Σ s² over the known partners, s of all trade
     * @param low with every value at the end of its bounds that makes for less, and nothing of the
     *     unspecified with one partner
     * @param high the other way, and all of the unspecified with the largest partner
     * @param unspecified share of the partners that the source does not know
     * @param partners number of known partners with a value
     * @param missing number of partners listed without a value
     */
    record Concentration(double index, double low, double high, double unspecified, long partners, long missing) {}

    private PartnerFlows(Snapshot snapshot, String side, Columns rows) {
        this.snapshot = snapshot;
        this.side = side;
        value = rows.doubles("value");
        low = rows.doubles("low");
        high = rows.doubles("high");
        reported = new boolean[rows.rows()];
        unspecified = new boolean[rows.rows()];
        long[] year = rows.longs("year");
        long[] state = rows.longs("state");
        int start = 0;
        for (int i = 0; i < rows.rows(); i++) {
            reported[i] = !rows.isNull("value", i);
            unspecified[i] = rows.getBoolean("stateless", i)
                    && UNSPECIFIED.contains(rows.getText("partner", i).toLowerCase(Locale.ROOT));
            if (i + 1 == rows.rows() || year[i + 1] != year[i] || state[i + 1] != state[i]) {
                spans.put(key(year[i], state[i]), new Span(start, i + 1));
                listed.add(new long[] {year[i], state[i]});
                start = i + 1;
            }
        }
    }

    static PartnerFlows read(
            Store store,
            Snapshot snapshot,
            String side,
            YearRange years,
            @Nullable SortedSet<Integer> states,
            boolean sells) {
        @Nullable String asked =
                states == null ? null : states.stream().map(String::valueOf).collect(Collectors.joining(","));
        return new PartnerFlows(
                snapshot,
                side,
                store.query(
                        sells ? FLOWS.formatted("exporter", "importer") : FLOWS.formatted("importer", "exporter"),
                        snapshot.id(),
                        side,
                        years.from(),
                        years.to(),
                        asked,
                        asked));
    }

    private static long key(long year, long state) {
        return year * 1000 + state;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    String side() {
        return side;
    }

    /** Year and state of all that is listed, by year and state. */
    List<long[]> listStateYears() {
        return List.copyOf(listed);
    }

    /** Whether any flow is listed with a value, which may be 0. */
    boolean hasValues(int year, int state) {
        Span span = spans.get(key(year, state));
        if (span == null) {
            return false;
        }
        for (int i = span.first(); i < span.end(); i++) {
            if (reported[i]) {
                return true;
            }
        }
        return false;
    }

    /** Empty when nothing is listed with a value, or the values sum to 0. */
    Optional<Concentration> find(int year, int state) {
        Span span = spans.get(key(year, state));
        Flow all = span == null ? Flow.NOTHING : sum(span, false);
        return span == null || all.value() == 0 ? Optional.empty() : Optional.of(of(span, all));
    }

    private Concentration of(Span span, Flow all) {
        double index = 0;
        double least = 0;
        double most = 0;
        double largest = 0;
        long partners = 0;
        long missing = 0;
        for (int i = span.first(); i < span.end(); i++) {
            if (!reported[i]) {
                missing++;
            } else if (!unspecified[i]) {
                Flow part = Flow.of(value[i], low[i], high[i]);
                Flow others = all.without(part);
                double share = part.value() / all.value();
                double lower = part.shareLow(others);
                double upper = part.shareHigh(others);
                index += share * share;
                least += lower * lower;
                most += upper * upper;
                largest = Math.max(largest, upper);
                partners++;
            }
        }
        Flow unknown = sum(span, true);
        double unknownMost = unknown.high() == 0 ? 0 : unknown.shareHigh(all.without(unknown));
        most += (largest + unknownMost) * (largest + unknownMost) - largest * largest;
        return new Concentration(
                index,
                Math.min(index, least),
                Math.max(index, Math.min(1, most)),
                unknown.value() / all.value(),
                partners,
                missing);
    }

    private Flow sum(Span span, boolean unknownOnly) {
        double sum = 0;
        double least = 0;
        double most = 0;
        for (int i = span.first(); i < span.end(); i++) {
            if (reported[i] && (unspecified[i] || !unknownOnly)) {
                sum += value[i];
                least += low[i];
                most += high[i];
            }
        }
        return Flow.of(sum, least, most);
    }
}
