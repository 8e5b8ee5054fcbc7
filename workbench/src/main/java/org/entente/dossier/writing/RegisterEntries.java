package org.entente.dossier.writing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.chronology.ArmsOrder;
import org.entente.dossier.Arguments;
import org.entente.dossier.DealEntry;
import org.entente.dossier.EventEntry;
import org.entente.dossier.Span;
import org.jspecify.annotations.Nullable;

/** Orders of the imported arms register as deals and as events. */
final class RegisterEntries {
    private final Context context;

    RegisterEntries(Context context) {
        this.context = context;
    }

    List<DealEntry> deals() {
        return context.orders().stream().map(this::deal).toList();
    }

    /** An order is notable when none in its direction has a greater TIV, and background otherwise. */
    List<EventEntry> events() {
        return context.orders().stream()
                .filter(o -> context.years().contains(o.year()))
                .map(this::event)
                .toList();
    }

    private boolean isGreatest(ArmsOrder order) {
        Optional<ArmsOrder> greatest = context.orders().stream()
                .filter(o -> o.supplier() == order.supplier() && o.orderedTiv() != null)
                .max(Comparator.comparingDouble(RegisterEntries::tiv));
        return greatest.isPresent() && greatest.get().equals(order);
    }

    private static double tiv(ArmsOrder order) {
        Double value = order.orderedTiv();
        return value == null ? 0 : value;
    }

    private EventEntry event(ArmsOrder order) {
        Integer ordered = order.ordered();
        Arguments arguments = Arguments.none()
                .with("recipient", context.name(order.recipient()))
                .with("supplier", context.name(order.supplier()))
                .with("item", item(order))
                .choose("known", ordered == null ? "no" : "yes")
                .with("count", ordered == null ? "" : context.numbers().count(ordered))
                .choose("sure", order.orderedUncertain() ? "no" : "yes");
        return new EventEntry(
                key(order),
                Integer.toString(order.year()),
                order.yearUncertain()
                        ? context.texts().get("date.about", Arguments.none().year("year", order.year()))
                        : Integer.toString(order.year()),
                LocalDate.of(order.year(), 1, 1),
                LocalDate.of(order.year(), 12, 31),
                false,
                context.texts().word("event", "ARMS"),
                "defence",
                List.of(context.name(order.supplier()), context.name(order.recipient())),
                null,
                context.texts().get("register.order", arguments),
                isGreatest(order) ? 2 : 1,
                order.row().snapshot(),
                List.of(),
                null,
                where(order));
    }

    private DealEntry deal(ArmsOrder order) {
        String key = key(order);
        Integer ordered = order.ordered();
        Integer delivered = order.delivered();
        return new DealEntry(
                key,
                code(order.supplier()),
                code(order.recipient()),
                context.texts()
                        .get(
                                "deal.direction",
                                Arguments.none()
                                        .with("from", context.name(order.supplier()))
                                        .with("to", context.name(order.recipient()))),
                item(order),
                order.condition(),
                number(order, "ordered", ordered),
                Integer.toString(order.year()),
                number(order, "delivered", delivered),
                deliveryYears(order.deliveryYears()),
                ordered == null || delivered == null || ordered == 0 || delivered > ordered
                        ? null
                        : (Double) (delivered / (double) ordered),
                null,
                status(ordered, delivered),
                context.texts().word("dealstatus", status(ordered, delivered)),
                List.of(),
                order.orderedUncertain() || order.yearUncertain() || order.deliveredUncertain()
                        ? context.texts().get("register.uncertain")
                        : "",
                List.of(),
                null,
                where(order));
    }

    private DealEntry.@Nullable Number number(ArmsOrder order, String part, @Nullable Integer count) {
        if (count == null) {
            return null;
        }
        Span.FigureValue shown = context.ledger()
                .read(
                        "row:" + key(order) + ":" + part,
                        context.texts()
                                .get("deal." + part + ".label", Arguments.none().with("item", item(order))),
                        count,
                        "units",
                        order.row());
        return new DealEntry.Number(count, shown);
    }

    private static String status(@Nullable Integer ordered, @Nullable Integer delivered) {
        if (delivered == null) {
            return "unclear";
        }
        if (delivered > 0 && ordered == null) {
            return "some_delivered";
        }
        if (delivered == 0) {
            return "ordered";
        }
        return ordered != null && delivered >= ordered ? "delivered" : "partly_delivered";
    }

    private String item(ArmsOrder order) {
        return context.texts()
                .get(
                        "register.item",
                        Arguments.none()
                                .with("designation", order.designation())
                                .with("description", order.description()));
    }

    private String code(int cow) {
        return cow == context.first().cow()
                ? context.first().code()
                : context.second().code();
    }

    private static String deliveryYears(List<Integer> years) {
        if (years.isEmpty()) {
            return "";
        }
        return org.entente.dossier.Numbers.years(years.get(0), years.get(years.size() - 1));
    }

    private static String key(ArmsOrder order) {
        return order.row().snapshot() + ":" + order.row().file() + ":"
                + order.row().lines().get(0);
    }

    private String where(ArmsOrder order) {
        return context.texts()
                .get(
                        "register.where",
                        Arguments.none()
                                .with("snapshot", order.row().snapshot())
                                .with("line", order.row().lines().get(0).toString()));
    }
}
