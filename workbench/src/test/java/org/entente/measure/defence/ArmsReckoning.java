package org.entente.measure.defence;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.measure.defence.ArmsFiles.Deal;
import org.entente.measure.defence.ArmsFiles.Party;
import org.entente.measure.defence.ArmsFiles.Total;
import org.entente.measure.model.Period;
import org.entente.measure.model.Status;
import org.entente.provenance.RowRef;
import org.jspecify.annotations.Nullable;

/**
 * The measures of arms a second time: every figure from all deals and totals, one by one, in whole
 * hundredths.
 */
final class ArmsReckoning {
    private static final Map<Integer, String> NAMES = Map.of(
            2, "United States", 255, "Germany", 260, "West Germany", 565, "Namibia", 640, "Türkiye", 770, "Pakistan");

    /** Years of membership among those of the files. */
    private static final Map<Integer, int[]> MEMBERS =
            Map.of(255, new int[] {1990, 2000}, 260, new int[] {1955, 1990}, 565, new int[] {1990, 2000});

    /** What a figure must be; the numbers null where it must have none. */
    record Expected(
            Status status,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Long n,
            String ref,
            String note,
            String worked,
            List<RowRef> rows) {}

    /** A volume in TIV. */
    record Sum(double value, double low, double high, int deals) {
        static Sum of(List<Sum> parts) {
            double value = parts.stream().mapToDouble(Sum::value).sum();
            return new Sum(
                    value,
                    Math.min(value, parts.stream().mapToDouble(Sum::low).sum()),
                    Math.max(value, parts.stream().mapToDouble(Sum::high).sum()),
                    parts.stream().mapToInt(Sum::deals).sum());
        }
    }

    /**
     * The files that answer.
     *
     * @param deals of the register; null where only totals answer
     * @param totals null on the register basis
     */
    record Files(
            @Nullable List<Deal> deals,
            @Nullable String register,
            @Nullable List<Total> totals,
            @Nullable String published,
            String basis,
            int first,
            int last) {
        String ref() {
            return deals == null ? "sipri-tiv:" + published : "sipri-transfers:" + register;
        }
    }

    private record Flow(int supplier, int recipient, Period period) {}

    private final Files files;

    /** What was reckoned before. */
    private final Map<Flow, Sum> flows = new HashMap<>();

    ArmsReckoning(Files files) {
        this.files = files;
    }

    private List<Deal> deals() {
        return Objects.requireNonNull(files.deals());
    }

    static String name(int state) {
        return Objects.requireNonNull(NAMES.get(state));
    }

    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /**
     * The delivery years of a deal in a period in which its parties are these; any where a number
     * is 0.
     */
    private static int years(Deal deal, int supplier, int recipient, Period period) {
        return (int) deal.years().stream()
                .filter(y -> period.first() <= y && y <= period.last())
                .filter(y -> supplier == 0 || deal.supplier().in(y) == supplier)
                .filter(y -> recipient == 0 || deal.recipient().in(y) == recipient)
                .count();
    }

    /**
     * What k of the delivery years of a deal hold: every split of whole units where the unit and
     * the number give the total.
     */
    static Sum part(Deal deal, int k) {
        int m = deal.years().size();
        int total = deal.total() == null ? 0 : deal.total();
        double value = total / 100.0 * k / m;
        int most = total == 0 ? 50 : total;
        if (k == m) {
            return new Sum(value, total / 100.0, most / 100.0, 1);
        }
        Integer unit = deal.unit();
        Integer number = deal.delivered();
        if (unit != null && number != null && m * unit <= total && 2 * Math.abs(total - number * unit) <= number + 1) {
            return new Sum(value, k * unit / 100.0, (most - (m - k) * unit) / 100.0, 1);
        }
        return new Sum(value, 0, most / 100.0, 1);
    }

    List<Deal> delivering(int supplier, int recipient, Period period) {
        return deals().stream()
                .filter(d -> years(d, supplier, recipient, period) > 0)
                .toList();
    }

    /**
     * A deal counts once for each two numbers that its parties bear in the period: Germany bears
     * two.
     */
    Sum flow(Predicate<Deal> among, int supplier, int recipient, Period period) {
        List<Sum> parts = new ArrayList<>();
        for (Deal deal : deals()) {
            if (among.test(deal)) {
                TreeSet<Integer> pairs = new TreeSet<>();
                for (int year : deal.years()) {
                    int from = deal.supplier().in(year);
                    int to = deal.recipient().in(year);
                    if (period.first() <= year
                            && year <= period.last()
                            && (supplier == 0 || supplier == from)
                            && (recipient == 0 || recipient == to)) {
                        pairs.add(from * 1000 + to);
                    }
                }
                for (int pair : pairs) {
                    parts.add(part(deal, years(deal, pair / 1000, pair % 1000, period)));
                }
            }
        }
        return Sum.of(parts);
    }

    Sum flow(int supplier, int recipient, Period period) {
        return flows.computeIfAbsent(
                new Flow(supplier, recipient, period), f -> flow(d -> true, supplier, recipient, period));
    }

    Sum total(boolean exports, int state, Period period) {
        List<Total> totals = files.totals();
        if (totals == null) {
            return exports ? flow(state, 0, period) : flow(0, state, period);
        }
        return Sum.of(totals.stream()
                .filter(t -> t.role().equals(exports ? "supplier" : "recipient") && t.party() == state)
                .filter(t -> period.first() <= t.year() && t.year() <= period.last())
                .map(t -> new Sum(t.value(), Math.max(0, t.value() - 0.5), t.value() + 0.5, 1))
                .toList());
    }

    /** What all parties exported, or imported: SIPRI's row of the world, else the sum of all others. */
    Sum world(boolean exports, Period period) {
        if (files.totals() == null) {
            return flow(0, 0, period);
        }
        List<Sum> years = new ArrayList<>();
        for (int year = period.first(); year <= period.last(); year++) {
            Period one = Period.year(year);
            Sum row = total(exports, ArmsFiles.WORLD, one);
            years.add(
                    row.deals() > 0
                            ? row
                            : Sum.of(Arrays.stream(ArmsFiles.STATES)
                                    .mapToObj(state -> total(exports, state, one))
                                    .toList()));
        }
        return Sum.of(years);
    }

    /**
     * Volumes of all parties that have any, each party by one number or name; unknown ones are
     * none.
     */
    List<Sum> others(boolean suppliers, int whole, int own, Period period) {
        List<Sum> sums = new ArrayList<>();
        for (int state : ArmsFiles.STATES) {
            if (state != own) {
                sums.add(suppliers ? flow(state, whole, period) : flow(whole, state, period));
            }
        }
        for (String name : deals().stream()
                .map(d -> suppliers ? d.supplier() : d.recipient())
                .filter(p -> p.number() == 0 && !p.isUnknown())
                .map(Party::name)
                .distinct()
                .toList()) {
            Predicate<Deal> of =
                    d -> (suppliers ? d.supplier() : d.recipient()).name().equals(name);
            sums.add(suppliers ? flow(of, 0, whole, period) : flow(of, whole, 0, period));
        }
        return sums.stream().filter(s -> s.deals() > 0).toList();
    }

    Sum unknown(boolean suppliers, int whole, Period period) {
        Predicate<Deal> of = d -> (suppliers ? d.supplier() : d.recipient()).isUnknown();
        return suppliers ? flow(of, 0, whole, period) : flow(of, whole, 0, period);
    }

    /**
     * Names of parties with a number of their own, as the sum of squares lists them: by first
     * delivery in the order of the file.
     */
    List<Party> suppliersInOrder(int recipient, Period period) {
        List<Party> all = new ArrayList<>();
        for (Deal deal : deals()) {
            for (int year : deal.years()) {
                if (period.first() <= year
                        && year <= period.last()
                        && deal.recipient().in(year) == recipient) {
                    Party party =
                            new Party(deal.supplier().in(year), deal.supplier().name());
                    boolean listed = all.stream()
                            .anyMatch(p -> p.number() == party.number()
                                    && (p.number() != 0 || p.name().equals(party.name())));
                    if (!listed && !party.isUnknown()) {
                        all.add(party);
                    }
                }
            }
        }
        return all;
    }

    String split(int supplier, int recipient, Period period) {
        List<Deal> deals = delivering(supplier, recipient, period);
        return deals.isEmpty()
                ? "no deliveries"
                : deals.stream()
                        .map(d -> {
                            int k = years(d, supplier, recipient, period);
                            int m = d.years().size();
                            return number((d.total() == null ? 0 : d.total()) / 100.0)
                                    + (k == m ? "" : "·" + k + "/" + m) + " (" + d.weapon() + ", ordered "
                                    + d.orderYear() + ")";
                        })
                        .collect(joining(" + "));
    }

    List<Deal> orders(int supplier, int recipient, Period period, String weapon) {
        return deals().stream()
                .filter(d -> d.supplier().in(d.orderYear()) == supplier)
                .filter(d -> d.recipient().in(d.orderYear()) == recipient)
                .filter(d -> period.first() <= d.orderYear() && d.orderYear() <= period.last())
                .filter(d -> d.weapon().toUpperCase(Locale.ROOT).contains(weapon))
                .toList();
    }

    /**
     * Why two states, or one where the second is 0, were none in a period; null where they were.
     */
    static @Nullable String outsider(int a, int b, Period period) {
        for (int state : b == 0 ? new int[] {a} : new int[] {a, b}) {
            int[] years = MEMBERS.getOrDefault(state, new int[] {1950, 2000});
            if (period.last() < years[0] || years[1] < period.first()) {
                return name(state) + " was not a member of the state system in " + period.code();
            }
        }
        // Germany follows the Federal Republic on a day of 1990; Namibia came before that day.
        return a + b == 515
                ? "%s and %s were not members of the state system on a common day of %s"
                        .formatted(name(a), name(b), period.code())
                : null;
    }

    List<RowRef> dealRows(List<Deal> deals) {
        List<RowRef> refs = new ArrayList<>();
        for (int file : new int[] {1, 2}) {
            List<Long> lines =
                    deals.stream().filter(d -> d.file() == file).map(Deal::line).toList();
            if (!lines.isEmpty()) {
                refs.add(new RowRef("sipri-transfers:" + files.register(), "arms_deal", file, lines));
            }
        }
        return refs;
    }

    /** Lines of the totals of a state, or of all for 0. */
    List<RowRef> totalRows(boolean exports, int state, Period period) {
        return totalRows(exports, t -> state == 0 ? t.party() != ArmsFiles.WORLD : t.party() == state, period);
    }

    /** Lines of the totals of a state and of the world, or in a year without it of all. */
    List<RowRef> worldRows(boolean exports, int state, Period period) {
        return totalRows(
                exports,
                t -> t.party() == state || t.party() == ArmsFiles.WORLD || t.year() != ArmsFiles.YEAR_OF_WORLD,
                period);
    }

    private List<RowRef> totalRows(boolean exports, Predicate<Total> wanted, Period period) {
        List<Long> lines = Objects.requireNonNull(files.totals()).stream()
                .filter(t -> t.role().equals(exports ? "supplier" : "recipient"))
                .filter(wanted)
                .filter(t -> period.first() <= t.year() && t.year() <= period.last())
                .map(Total::line)
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new RowRef("sipri-tiv:" + files.published(), "arms_total", 1, lines));
    }
}
