package org.entente.measure.defence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.entente.store.Columns;

/**
 * Rows of the register as deals. What many deals have in common, such as their weapon or their
 * delivery years, is there once: tens of thousands of them are kept in memory, where it would take
 * twice the room of the deals themselves.
 */
final class ArmsDealRows {
    private final Columns rows;
    private final Map<String, String> designations = new HashMap<>();
    private final Map<String, int[]> years = new HashMap<>();
    private final Map<Integer, OptionalInt> numbers = new HashMap<>();
    private final Map<Double, OptionalDouble> units = new HashMap<>();

    private ArmsDealRows(Columns rows) {
        this.rows = rows;
    }

    /** @param rows with the columns of a deal, in the order of the file */
    static List<ArmsDeal> list(Columns rows) {
        return new ArmsDealRows(rows).list();
    }

    private List<ArmsDeal> list() {
        List<ArmsDeal> deals = new ArrayList<>(rows.rows());
        double[] unit = rows.doubles("unit_tiv");
        double[] total = rows.doubles("delivered_tiv");
        for (int i = 0; i < rows.rows(); i++) {
            deals.add(new ArmsDeal(
                    rows.getInt("file", i),
                    rows.getLong("line", i),
                    party("supplier", "supplier_name", i),
                    party("recipient", "recipient_name", i),
                    rows.getInt("order_year", i),
                    whole("ordered", i),
                    whole("delivered", i),
                    rows.getBoolean("uncertain", i),
                    designations.computeIfAbsent(rows.getText("designation", i), text -> text),
                    years.computeIfAbsent(rows.getText("delivery_years", i), ArmsDealRows::years),
                    rows.isNull("unit_tiv", i)
                            ? OptionalDouble.empty()
                            : units.computeIfAbsent(unit[i], OptionalDouble::of),
                    total[i]));
        }
        return deals;
    }

    private int party(String column, String named, int row) {
        if (!rows.isNull(column, row)) {
            return rows.getInt(column, row);
        }
        String name = rows.getText(named, row);
        return name.toLowerCase(Locale.ROOT).startsWith("unknown") ? ArmsRegister.UNKNOWN : ArmsParties.number(name);
    }

    private OptionalInt whole(String column, int row) {
        return rows.isNull(column, row)
                ? OptionalInt.empty()
                : numbers.computeIfAbsent(rows.getInt(column, row), OptionalInt::of);
    }

    private static int[] years(String list) {
        int[] years = new int
                [list.isEmpty()
                        ? 0
                        : 1 + (int) list.chars().filter(c -> c == ' ').count()];
        int from = 0;
        for (int i = 0; i < years.length; i++) {
            int end = list.indexOf(' ', from);
            years[i] = Integer.parseInt(list, from, end < 0 ? list.length() : end, 10);
            from = end + 1;
        }
        return years;
    }
}
