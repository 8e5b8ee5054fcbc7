package org.entente.measure.defence;

import static java.util.stream.Collectors.joining;
import static org.entente.measure.defence.ArmsReckoning.name;
import static org.entente.measure.defence.ArmsReckoning.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.entente.measure.defence.ArmsFiles.Deal;
import org.entente.measure.defence.ArmsFiles.Party;
import org.entente.measure.defence.ArmsReckoning.Expected;
import org.entente.measure.defence.ArmsReckoning.Files;
import org.entente.measure.defence.ArmsReckoning.Sum;
import org.entente.measure.model.Period;
import org.entente.measure.model.Status;
import org.entente.provenance.RowRef;
import org.jspecify.annotations.Nullable;

/** What each measure of arms must answer about a pair or a state, by {@link ArmsReckoning}. */
final class ArmsAnswers {
    private final Files files;
    private final ArmsReckoning reckoning;

    ArmsAnswers(Files files) {
        this.files = files;
        this.reckoning = new ArmsReckoning(files);
    }

    /** The answer about a subject; {@code b} is 0 for one state, {@code weapon} in capitals. */
    Expected answer(String id, int a, int b, Period period, String weapon) {
        if (period.first() < files.first() || files.last() < period.last()) {
            return new Expected(
                    Status.OUT_OF_COVERAGE,
                    null,
                    null,
                    null,
                    null,
                    "",
                    note("the files cover %d-%d".formatted(files.first(), files.last())),
                    note("the files cover %d-%d".formatted(files.first(), files.last())),
                    List.of());
        }
        String outsider = ArmsReckoning.outsider(a, b, period);
        if (outsider != null && !isThere(id, a, b, period, weapon)) {
            return absent(Status.NOT_A_STATE, 0, outsider, rows(id, a, b, period, weapon));
        }
        List<RowRef> rows = rows(id, a, b, period, weapon);
        return switch (id) {
            case "arms.tiv" -> tiv(a, b, period, rows);
            case "arms.supplier_share" -> share(id, true, a, b, period, rows);
            case "arms.recipient_share" -> share(id, false, a, b, period, rows);
            case "arms.supplier_rank" -> rank(id, true, a, b, period, rows);
            case "arms.recipient_rank" -> rank(id, false, a, b, period, rows);
            case "arms.exports", "arms.imports" -> total(id, a, period, rows);
            case "arms.export_share", "arms.import_share" -> worldShare(id, a, period, rows);
            case "arms.export_rank", "arms.import_rank" -> worldRank(id, a, period, rows);
            case "arms.concentration" -> concentration(a, period, rows);
            default -> units(id, a, b, period, weapon, rows);
        };
    }

    private String note(String more) {
        return more.isEmpty() || files.basis().isEmpty() ? more + files.basis() : more + "; " + files.basis();
    }

    private Expected absent(Status status, long n, String why, List<RowRef> rows) {
        return new Expected(status, null, null, null, n, files.ref(), note(why), note(why), rows);
    }

    /**
     * A volume or share with all that no split excludes as its bounds; the figure's interval is
     * narrower, and the bounds are in its note.
     */
    private Expected split(Sum sum, long n, String worked, List<RowRef> rows) {
        return value(Status.OBSERVED, sum, n, BOUNDS, worked, rows);
    }

    /** Stands in a note for the bounds, which it has where the figure's interval is narrower. */
    static final String BOUNDS = "(bounds)";

    private Expected value(Status status, Sum sum, @Nullable Long n, String more, String worked, List<RowRef> rows) {
        return new Expected(
                status,
                sum.value(),
                Math.min(sum.low(), sum.value()),
                Math.max(sum.high(), sum.value()),
                n,
                files.ref(),
                note(more),
                worked,
                rows);
    }

    private boolean isThere(String id, int a, int b, Period period, String weapon) {
        return switch (id) {
            case "arms.exports", "arms.export_share", "arms.export_rank" ->
                reckoning.total(true, a, period).deals() > 0;
            case "arms.imports", "arms.import_share", "arms.import_rank" ->
                reckoning.total(false, a, period).deals() > 0;
            case "arms.concentration" -> reckoning.flow(0, a, period).deals() > 0;
            case "arms.ordered", "arms.delivered" ->
                reckoning.flow(a, b, period).deals() > 0
                        || !reckoning.orders(a, b, period, weapon).isEmpty();
            default -> reckoning.flow(a, b, period).deals() > 0;
        };
    }

    private List<RowRef> rows(String id, int a, int b, Period period, String weapon) {
        boolean published = files.totals() != null;
        List<RowRef> rows = new ArrayList<>();
        switch (id) {
            case "arms.tiv" -> rows.addAll(reckoning.dealRows(reckoning.delivering(a, b, period)));
            case "arms.supplier_rank" -> rows.addAll(reckoning.dealRows(reckoning.delivering(0, b, period)));
            case "arms.recipient_rank" -> rows.addAll(reckoning.dealRows(reckoning.delivering(a, 0, period)));
            case "arms.concentration" -> rows.addAll(reckoning.dealRows(reckoning.delivering(0, a, period)));
            case "arms.ordered", "arms.delivered" ->
                rows.addAll(reckoning.dealRows(reckoning.orders(a, b, period, weapon)));
            case "arms.supplier_share", "arms.recipient_share" -> {
                boolean ofSupplier = id.equals("arms.supplier_share");
                int supplier = published || !ofSupplier ? a : 0;
                int recipient = published || ofSupplier ? b : 0;
                rows.addAll(reckoning.dealRows(reckoning.delivering(supplier, recipient, period)));
                if (published) {
                    rows.addAll(reckoning.totalRows(!ofSupplier, ofSupplier ? b : a, period));
                }
            }
            default -> {
                boolean share = id.endsWith("_share");
                boolean rank = share || id.endsWith("_rank");
                boolean exports = id.startsWith("arms.export");
                if (published && share) {
                    rows.addAll(reckoning.worldRows(exports, a, period));
                } else if (published) {
                    rows.addAll(reckoning.totalRows(exports, rank ? 0 : a, period));
                } else {
                    rows.addAll(reckoning.dealRows(
                            reckoning.delivering(rank || !exports ? 0 : a, rank || exports ? 0 : a, period)));
                }
            }
        }
        return rows;
    }

    private Expected tiv(int a, int b, Period period, List<RowRef> rows) {
        Sum sum = reckoning.flow(a, b, period);
        String worked = "arms.tiv = Σ D·k/m = " + reckoning.split(a, b, period) + " = " + number(sum.value());
        return sum.deals() == 0
                ? value(Status.ZERO, sum, 0L, "no deliveries", worked, rows)
                : split(sum, sum.deals(), worked, rows);
    }

    private Expected share(String id, boolean ofSupplier, int a, int b, Period period, List<RowRef> rows) {
        int whole = ofSupplier ? b : a;
        String did = ofSupplier ? "imports" : "exports";
        Sum part = reckoning.flow(a, b, period);
        Sum total = reckoning.total(!ofSupplier, whole, period);
        String owner = name(whole);
        if (total.deals() == 0) {
            return absent(
                    Status.UNDEFINED,
                    part.deals(),
                    part.deals() == 0
                            ? owner + " has no " + did + " in " + period.code() + ": 0/0"
                            : "no " + did + " of " + owner + " are published in " + period.code()
                                    + ", though the register has " + number(part.value()),
                    rows);
        }
        if (total.value() == 0) {
            return absent(Status.UNDEFINED, part.deals(), below(did, owner, period, total), rows);
        }
        double share = part.value() / total.value();
        String worked = id + " = (" + reckoning.split(a, b, period) + ") / " + number(total.value()) + " = "
                + number(part.value()) + " / " + number(total.value()) + " = " + number(share);
        if (files.totals() == null) {
            worked += "; the denominator is the even split of all deals, unknown parties among them";
        } else {
            double split = (ofSupplier ? reckoning.flow(0, b, period) : reckoning.flow(a, 0, period)).value();
            worked += "; the even split of the register gives " + number(split) + " in all, a residual of "
                    + number(total.value() - split) + " against the published " + number(total.value());
        }
        if (part.deals() == 0) {
            return value(Status.ZERO, new Sum(0, 0, 0, 0), 0L, "no deliveries", worked, rows);
        }
        if (files.totals() != null && share > 1) {
            return absent(
                    Status.UNDEFINED,
                    part.deals(),
                    "the even split of the register, " + number(part.value()) + ", exceeds the " + did + " of " + owner
                            + " that SIPRI publishes in " + period.code() + ", " + number(total.value())
                            + "; see basis register",
                    rows);
        }
        if (files.totals() != null) {
            double high = total.low() > 0 ? Math.min(1, part.high() / total.low()) : 1;
            return split(new Sum(share, part.low() / total.high(), high, 0), part.deals(), worked, rows);
        }
        List<Sum> others = new ArrayList<>(reckoning.others(ofSupplier, whole, ofSupplier ? a : b, period));
        others.add(reckoning.unknown(ofSupplier, whole, period));
        Sum rest = Sum.of(others);
        double low = part.low() == 0 ? 0 : part.low() / (part.low() + rest.high());
        return split(new Sum(share, low, part.high() / (part.high() + rest.low()), 0), part.deals(), worked, rows);
    }

    private static String below(String did, String name, Period period, Sum total) {
        return "the " + did + " of " + name + " in " + period.code() + " are below " + number(total.high());
    }

    /** The place of a volume among others, with the places that the intervals allow. */
    private static Sum place(Sum own, List<Sum> others) {
        return new Sum(
                1 + others.stream().filter(o -> o.value() > own.value()).count(),
                1 + others.stream().filter(o -> o.low() > own.high()).count(),
                1 + others.stream().filter(o -> o.high() > own.low()).count(),
                1 + others.size());
    }

    private Expected rank(String id, boolean ofSupplier, int a, int b, Period period, List<RowRef> rows) {
        Sum own = reckoning.flow(a, b, period);
        int whole = ofSupplier ? b : a;
        if (own.deals() == 0) {
            return absent(
                    Status.UNDEFINED,
                    0,
                    name(a) + " delivered nothing to " + name(b) + " in " + period.code() + ", so that it has no rank",
                    rows);
        }
        Sum place = place(own, reckoning.others(ofSupplier, whole, ofSupplier ? a : b, period));
        boolean unknown = reckoning.unknown(ofSupplier, whole, period).deals() > 0;
        return value(
                Status.OBSERVED,
                place,
                (long) place.deals(),
                unknown ? "unknown parties are not ranked" : "",
                ranked(id, place, own),
                rows);
    }

    private static String ranked(String id, Sum place, Sum own) {
        int value = (int) place.value();
        return id + " = 1 + " + (value - 1) + " of " + (place.deals() - 1) + " others with more than "
                + number(own.value()) + " = " + value;
    }

    private Expected worldShare(String id, int a, Period period, List<RowRef> rows) {
        boolean exports = id.equals("arms.export_share");
        boolean published = files.totals() != null;
        Sum own = reckoning.total(exports, a, period);
        Sum world = reckoning.world(exports, period);
        Long n = published ? null : Long.valueOf(own.deals());
        if (world.value() == 0) {
            return new Expected(
                    Status.UNDEFINED,
                    null,
                    null,
                    null,
                    n,
                    files.ref(),
                    note("the world's total in " + period.code() + " is 0"),
                    note("the world's total in " + period.code() + " is 0"),
                    rows);
        }
        double share = own.value() / world.value();
        String worked = id + " = " + number(own.value()) + " / " + number(world.value()) + " = " + number(share);
        if (own.deals() == 0) {
            return value(Status.ZERO, new Sum(0, 0, 0, 0), n, "no deliveries", worked, rows);
        }
        if (published) {
            double high = world.low() > 0 ? Math.min(1, own.high() / world.low()) : 1;
            return value(Status.OBSERVED, new Sum(share, own.low() / world.high(), high, 0), n, "", worked, rows);
        }
        double low = own.low() == 0 ? 0 : own.low() / (own.low() + world.high() - own.high());
        double high = own.high() == 0 ? 0 : own.high() / (own.high() + world.low() - own.low());
        return own.value() == 0
                ? value(Status.OBSERVED, new Sum(share, low, high, 0), n, "", worked, rows)
                : split(new Sum(share, low, high, 0), own.deals(), worked, rows);
    }

    private Expected worldRank(String id, int a, Period period, List<RowRef> rows) {
        boolean exports = id.equals("arms.export_rank");
        Sum own = reckoning.total(exports, a, period);
        if (own.deals() == 0) {
            return absent(
                    Status.UNDEFINED,
                    0,
                    name(a) + (exports ? " exported" : " imported") + " nothing in " + period.code()
                            + ", so that it has no rank",
                    rows);
        }
        List<Sum> others = new ArrayList<>();
        if (files.totals() == null) {
            others.addAll(reckoning.others(exports, 0, a, period));
        } else {
            for (int state : ArmsFiles.STATES) {
                Sum other = reckoning.total(exports, state, period);
                if (state != a && other.deals() > 0) {
                    others.add(other);
                }
            }
        }
        Sum place = place(own, others);
        return value(Status.OBSERVED, place, (long) place.deals(), "", ranked(id, place, own), rows);
    }

    private Expected total(String id, int a, Period period, List<RowRef> rows) {
        Sum sum = reckoning.total(id.equals("arms.exports"), a, period);
        boolean published = files.totals() != null;
        Long n = published ? null : Long.valueOf(sum.deals());
        String worked = published
                ? id + " = " + number(sum.value()) + " as published"
                : id + " = Σ D·k/m over " + sum.deals() + " deals = " + number(sum.value());
        if (sum.deals() == 0) {
            return value(Status.ZERO, sum, n, "no deliveries", worked, rows);
        }
        return value(Status.OBSERVED, sum, n, published && sum.value() == 0 ? "rounded" : "", worked, rows);
    }

    private Expected concentration(int a, Period period, List<RowRef> rows) {
        Sum total = reckoning.flow(0, a, period);
        if (total.value() == 0) {
            return absent(
                    Status.UNDEFINED,
                    total.deals(),
                    total.deals() == 0
                            ? name(a) + " has no imports in " + period.code() + ": 0/0"
                            : below("imports", name(a), period, total),
                    rows);
        }
        double value = 0;
        double low = 0;
        double high = 0;
        double greatest = 0;
        List<String> squares = new ArrayList<>();
        List<Party> suppliers = reckoning.suppliersInOrder(a, period);
        for (Party supplier : suppliers) {
            Sum part = supplier.number() == 0
                    ? reckoning.flow(d -> d.supplier().name().equals(supplier.name()), 0, a, period)
                    : reckoning.flow(supplier.number(), a, period);
            double most = part.high() / (part.high() + total.low() - part.low());
            value += Math.pow(part.value() / total.value(), 2);
            low += part.low() == 0 ? 0 : Math.pow(part.low() / (part.low() + total.high() - part.high()), 2);
            high += most * most;
            greatest = Math.max(greatest, most);
            squares.add("(" + number(part.value()) + "/" + number(total.value()) + ")² "
                    + (supplier.number() == 0 ? supplier.name() : name(supplier.number())));
        }
        Sum unknown = reckoning.unknown(true, a, period);
        if (unknown.deals() > 0) {
            // All that is unknown may be the largest supplier's.
            double most = unknown.high() / (unknown.high() + total.low() - unknown.low());
            high += Math.pow(greatest + most, 2) - greatest * greatest;
        }
        return value(
                Status.OBSERVED,
                new Sum(value, low, Math.min(1, high), 0),
                (long) suppliers.size(),
                unknown.deals() == 0
                        ? ""
                        : "unknown suppliers hold " + number(unknown.value() / total.value()) + " of the total",
                "arms.concentration = Σ s² = "
                        + (squares.isEmpty() ? "no known supplier" : String.join(" + ", squares)) + " = "
                        + number(value),
                rows);
    }

    private Expected units(String id, int a, int b, Period period, String weapon, List<RowRef> rows) {
        boolean ordered = id.equals("arms.ordered");
        List<Deal> orders = reckoning.orders(a, b, period, weapon);
        if (orders.isEmpty()) {
            return value(
                    Status.ZERO,
                    new Sum(0, 0, 0, 0),
                    0L,
                    "no such order in " + period.code(),
                    id + " = no such order = 0",
                    rows);
        }
        int sum = 0;
        for (Deal deal : orders) {
            Integer number = ordered ? deal.ordered() : deal.delivered();
            if (number == null && (ordered || !deal.years().isEmpty())) {
                return absent(
                        Status.NOT_REPORTED,
                        orders.size(),
                        "the register gives no number " + (ordered ? "ordered" : "delivered") + " for " + deal.weapon(),
                        rows);
            }
            sum += Objects.requireNonNullElse(number, 0);
        }
        return value(
                sum == 0 ? Status.ZERO : Status.OBSERVED,
                new Sum(sum, sum, sum, 0),
                (long) orders.size(),
                orders.stream().anyMatch(Deal::marked) ? "uncertain" : "",
                String.format(
                        Locale.ROOT,
                        "%s = %s = %d",
                        id,
                        orders.stream()
                                .map(d -> Objects.requireNonNullElse(ordered ? d.ordered() : d.delivered(), 0) + " ("
                                        + d.weapon() + ")")
                                .collect(joining(" + ")),
                        sum),
                rows);
    }
}
