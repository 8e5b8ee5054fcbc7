package org.entente.dossier.evidence;

import java.util.List;
import org.entente.chronology.ArmsOrder;
import org.entente.dossier.DealEntry;
import org.entente.text.Arguments;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** Orders of the imported arms register as deals. */
final class RegisterEntries {
    private final Context context;

    RegisterEntries(Context context) {
        this.context = context;
    }

    List<DealEntry> deals() {
        return context.orders().stream().map(this::deal).toList();
    }

    private DealEntry deal(ArmsOrder order) {
        String key = order.key();
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
                context.texts().word("condition", order.condition().replace(' ', '_')),
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
        Span.FigureValue shown = context.collector()
                .read(
                        "row:" + order.key() + ":" + part,
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

    /**
     * Designation and kind; the register names some, such as "vehicle engine", twice by the same
     * words.
     */
    private String item(ArmsOrder order) {
        if (order.description().equalsIgnoreCase(order.designation())) {
            return order.designation();
        }
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

    private String where(ArmsOrder order) {
        return context.texts()
                .get(
                        "register.where",
                        Arguments.none()
                                .with("snapshot", order.row().snapshot())
                                .with("line", order.row().lines().get(0).toString()));
    }
}
