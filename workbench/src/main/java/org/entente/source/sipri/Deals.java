package org.entente.source.sipri;

import java.io.IOException;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.entente.source.intake.Intake;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/** Reads the deals of a register. */
final class Deals {
    private static final Set<String> CONDITIONS = Set.of("New", "Second hand", "Second hand but modernized");

    private final int width;
    private final Column recipient;
    private final Column supplier;
    private final Column orderYear;
    private final Column orderYearMark;
    private final Column ordered;
    private final Column orderedMark;
    private final Column designation;
    private final Column kind;
    private final Column delivered;
    private final Column deliveredMark;
    private final Column deliveryYears;
    private final Column condition;
    private final Column comments;
    private final Column unitTiv;
    private final Column orderedTiv;
    private final Column deliveredTiv;
    private final Intake intake;
    private final TableRows deals;
    private final YearSpan years = new YearSpan();
    private final Set<String> recipients = new HashSet<>();

    Deals(TextTable table, Intake intake) throws IOException {
        this.intake = intake;
        deals = intake.table("arms_deal");
        width = table.columns().size();
        recipient = table.column("Recipient");
        supplier = table.column("Supplier");
        orderYear = table.column("Year of order");
        orderYearMark = table.after(orderYear);
        ordered = table.column("Number ordered");
        orderedMark = table.after(ordered);
        designation = table.column("Weapon designation");
        kind = table.column("Weapon description");
        delivered = table.column("Number delivered");
        deliveredMark = table.after(delivered);
        deliveryYears = table.column("Year(s) of delivery");
        condition = table.column("status");
        comments = table.column("Comments");
        unitTiv = table.column("SIPRI TIV per unit");
        orderedTiv = table.column("SIPRI TIV for total order");
        deliveredTiv = table.column("SIPRI TIV of delivered weapons");
    }

    /** Years in which there is any delivery. */
    YearSpan years() {
        return years;
    }

    /** How many parties receive something. */
    int recipients() {
        return recipients.size();
    }

    void read(Row row) {
        if (row.width() == RegisterRows.PIECE) {
            throw new BadField(
                    comments.name(),
                    null,
                    "is the rest of the deal above, cut off by a line end in its comment; joined to it");
        }
        if (row.width() != width) {
            throw new BadField(null, Integer.toString(row.width()), "has not " + width + " fields as the header has");
        }
        String to = row.required(recipient);
        String from = row.required(supplier);
        int order = row.year(orderYear);
        boolean orderUncertain = isMarked(row, orderYearMark);
        @Nullable Integer numberOrdered = row.isEmpty(ordered) ? null : row.integer(ordered);
        boolean orderedUncertain = isMarked(row, orderedMark);
        @Nullable Integer numberDelivered = row.isEmpty(delivered) ? null : row.integer(delivered);
        boolean deliveredUncertain = isMarked(row, deliveredMark);
        short[] when = years(row);
        String state = row.required(condition);
        if (!CONDITIONS.contains(state)) {
            throw new BadField(
                    condition,
                    row,
                    "is none of "
                            + String.join(", ", CONDITIONS.stream().sorted().toList()));
        }
        @Nullable Double unit = tiv(row, unitTiv);
        @Nullable Double total = tiv(row, orderedTiv);
        @Nullable Double done = tiv(row, deliveredTiv);
        boolean valueUnknown = total != null && total == 0 && (numberOrdered == null || (unit != null && unit == 0));
        if (valueUnknown && unit != null && unit == 0) {
            unit = null;
        }
        int judged = when.length > 0 ? when[when.length - 1] : order;
        for (short year : when) {
            years.add(year);
        }
        recipients.add(to);
        party(deals.begin(), from, judged);
        party(deals, to, judged);
        deals.add(order)
                .add(orderUncertain)
                .addOrNull(numberOrdered)
                .add(orderedUncertain)
                .add(row.text(designation))
                .add(row.text(kind))
                .addOrNull(numberDelivered)
                .add(deliveredUncertain)
                .add(when)
                .add(state)
                .add(row.text(comments))
                .addOrNull(unit)
                .addOrNull(valueUnknown ? null : total)
                .addOrNull(when.length == 0 ? null : done)
                .end();
    }

    private static void party(TableRows deals, String name, int year) {
        OptionalInt number = SipriParties.find(name, year);
        if (number.isPresent()) {
            deals.add(number.getAsInt());
        } else {
            deals.addNull();
        }
        deals.add(name);
    }

    private static boolean isMarked(Row row, Column mark) {
        String text = row.text(mark);
        if (!text.isEmpty() && !text.equals("?")) {
            throw new BadField("(column of question marks)", text, "is no question mark");
        }
        return !text.isEmpty();
    }

    /** The years, each once and in order; the register has a few deals that name one twice. */
    private short[] years(Row row) {
        String text = row.text(deliveryYears);
        if (text.isEmpty()) {
            return new short[0];
        }
        TreeSet<Short> found = new TreeSet<>();
        String[] parts = text.split(";", -1);
        for (String part : parts) {
            if (!part.strip().matches("[12]\\d{3}")) {
                throw new BadField(deliveryYears, row, "is no list of years");
            }
            found.add(Short.parseShort(part.strip()));
        }
        if (found.size() < parts.length) {
            intake.remark(deliveryYears, row, "names a year twice; it counts once");
        }
        short[] years = new short[found.size()];
        for (short year : found) {
            years[found.headSet(year).size()] = year;
        }
        return years;
    }

    private static @Nullable Double tiv(Row row, Column column) {
        if (row.isEmpty(column)) {
            return null;
        }
        double value = row.number(column);
        if (value < 0) {
            throw new BadField(column, row, "is negative");
        }
        return value;
    }
}
