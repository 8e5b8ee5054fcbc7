package org.entente.dossier.evidence;

import java.util.Locale;
import org.entente.casefile.model.Deal;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.Money;
import org.entente.casefile.model.UnitCount;
import org.entente.dossier.DealEntry;
import org.entente.text.Arguments;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** Arms deals of the case; a number that the text does not give stays absent. */
final class DealEntries {
    private final Context context;

    DealEntries(Context context) {
        this.context = context;
    }

    DealEntry of(Deal d) {
        UnitCount ordered = d.ordered();
        UnitCount delivered = d.delivered();
        return new DealEntry(
                d.id(),
                d.supplier(),
                d.recipient(),
                direction(d.supplier(), d.recipient()),
                d.item(),
                context.texts().word("dealform", d.form().name()),
                number(d, ordered, "ordered"),
                when(ordered),
                number(d, delivered, "delivered"),
                when(delivered),
                fraction(ordered, delivered),
                money(d),
                d.status().name().toLowerCase(Locale.ROOT),
                context.texts().word("dealstatus", d.status().name()),
                d.history().stream()
                        .map(s -> new DealEntry.Step(display(s.date()), s.what(), s.refs()))
                        .toList(),
                d.note() == null ? "" : d.note(),
                d.refs(),
                d.locator(),
                d.where().toString());
    }

    private String direction(String supplier, String recipient) {
        return context.texts()
                .get(
                        "deal.direction",
                        Arguments.none().with("from", context.name(supplier)).with("to", context.name(recipient)));
    }

    private DealEntry.@Nullable Number number(Deal d, @Nullable UnitCount quantity, String part) {
        if (quantity == null) {
            return null;
        }
        Integer count = quantity.number();
        if (count == null) {
            return null;
        }
        Span.FigureValue shown = context.collector()
                .stated(
                        "deal:" + d.id() + ":" + part,
                        context.texts()
                                .get("deal." + part + ".label", Arguments.none().with("item", d.item())),
                        context.numbers().count(count),
                        (double) count,
                        "units",
                        d.refs(),
                        d.locator(),
                        d.where());
        return new DealEntry.Number(count, shown);
    }

    private Span.@Nullable FigureValue money(Deal d) {
        Money value = d.value();
        if (value == null) {
            return null;
        }
        String unit = value.currency();
        return context.collector()
                .stated(
                        "deal:" + d.id() + ":value",
                        context.texts().get("deal.value.label", Arguments.none().with("item", d.item())),
                        context.numbers().value(value.amount(), unit),
                        value.amount(),
                        unit,
                        d.refs(),
                        d.locator(),
                        d.where());
    }

    private static @Nullable Double fraction(@Nullable UnitCount ordered, @Nullable UnitCount delivered) {
        if (ordered == null || delivered == null) {
            return null;
        }
        Integer all = ordered.number();
        Integer some = delivered.number();
        return all == null || some == null || all == 0 || some > all ? null : (Double) (some / (double) all);
    }

    private String when(@Nullable UnitCount quantity) {
        return quantity == null ? "" : display(quantity.date());
    }

    private String display(@Nullable EdtfDate date) {
        return date == null ? "" : context.texts().date(date.display());
    }
}
