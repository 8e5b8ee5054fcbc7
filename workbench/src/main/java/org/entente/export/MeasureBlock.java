package org.entente.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.model.Shape;
import org.entente.store.MadeColumn;
import org.entente.store.Store;

/**
 * All columns of a panel that measures fill, as one wide table in the order of the units: measures
 * that share a computation are computed in one go, a generation of years at a time to bound the
 * memory, and each unit is written once with all its cells.
 */
final class MeasureBlock {
    /** The table when others are joined to it. */
    static final String TABLE = "panel_measured";

    private static final int YEARS_AT_ONCE = 25;
    private static final int STATES = 1000;
    /** The codes of all states, which the engine numbers from 1. */
    private static final String CODES = "enum_range(NULL::panel_code)";

    private final Store store;
    private final PanelRequest request;
    private final YearRange years;
    private final List<Filled> filled = new ArrayList<>();
    /** The number of a state's code by its COW number; 0 for none. */
    private final int[] codes = new int[STATES];

    /** A column with where its cells go. */
    private record Filled(MeasureCells cells, Map<String, ColumnCells.Use> uses, List<Target> targets) {}

    /** Columns {@code v} and {@code s} of this number, filled from this side. */
    private record Target(int number, Side.Key key) {}

    MeasureBlock(Store store, PanelRequest request, YearRange years) {
        this.store = store;
        this.request = request;
        this.years = years;
        int number = 0;
        for (State state : StateSystem.standard().listAll()) {
            codes[state.cow()] = ++number;
        }
    }

    /** Adds a column, and names it to the statement and to the panel. */
    void add(MeasureCells cells, PanelSql sql) {
        Map<String, ColumnCells.Use> uses = new LinkedHashMap<>();
        PanelColumn.About about = cells.about();
        List<Target> targets = Side.list(request.unit(), cells.shape()).stream()
                .map(side -> new Target(sql.add(cells, about, side, uses), side.key()))
                .toList();
        filled.add(new Filled(cells, uses, targets));
    }

    boolean isEmpty() {
        return filled.isEmpty();
    }

    /** Computes all columns and writes them into a table, which is rebuilt. */
    void write(String table) {
        StringBuilder columns = new StringBuilder(
                "year SMALLINT, from_code panel_code, to_code panel_code, cow_from SMALLINT, cow_to SMALLINT");
        for (Filled one : filled) {
            for (Target target : one.targets()) {
                columns.append(", v%1$d DOUBLE, s%1$d TINYINT".formatted(target.number()));
            }
        }
        store.execute("CREATE OR REPLACE TEMP TABLE %s (%s)".formatted(table, columns));
        Map<Shape, UnitGrid> grids = new EnumMap<>(Shape.class);
        Shape unit = request.unit().isDyadic()
                ? request.unit().isDirected() ? Shape.DIRECTED_DYAD : Shape.DYAD
                : Shape.STATE;
        grids.put(unit, new UnitGrid(unit, request.states(), years));
        for (Filled one : filled) {
            grids.computeIfAbsent(one.cells().shape(), shape -> new UnitGrid(shape, request.states(), years));
        }
        for (int from = years.from(); from <= years.to(); from += YEARS_AT_ONCE) {
            YearRange span = new YearRange(from, Math.min(years.to(), from + YEARS_AT_ONCE - 1));
            Map<Shape, UnitGrid.Places> places = new EnumMap<>(Shape.class);
            grids.forEach((shape, grid) -> places.put(shape, grid.places(span)));
            UnitGrid.Places units = Objects.requireNonNull(places.get(unit));
            append(table, units, sources(places, span));
        }
    }

    /**
     * One pair of columns to write: where its cells are, and which of them stands beside a unit.
     */
    private record Source(CellColumn cells, UnitGrid.Places places, Side.Key key) {

        int place(UnitGrid.Places units, int unit) {
            // Most columns stand where the unit stands.
            if (places == units && (key == Side.Key.PAIR || key == Side.Key.FIRST)) {
                return unit;
            }
            int a = units.first(unit);
            int b = units.second(unit);
            return places.find(units.year(unit), key.first(a, b), key.second(a, b));
        }
    }

    private List<Source> sources(Map<Shape, UnitGrid.Places> places, YearRange span) {
        CellColumn[] columns = new CellColumn[filled.size()];
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] != null) {
                continue;
            }
            MeasureCells first = filled.get(i).cells();
            UnitGrid.Places at = Objects.requireNonNull(places.get(first.shape()));
            List<MeasureCells> together = new ArrayList<>();
            List<CellColumn> into = new ArrayList<>();
            for (int j = i; j < columns.length; j++) {
                MeasureCells other = filled.get(j).cells();
                if (columns[j] == null && (j == i || first.isComputedWith(other))) {
                    columns[j] = new CellColumn(at, filled.get(j).uses());
                    together.add(other);
                    into.add(columns[j]);
                }
            }
            MeasureCells.compute(together, into, at, request.states(), span);
            into.forEach(CellColumn::finish);
        }
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            Filled one = filled.get(i);
            for (Target target : one.targets()) {
                sources.add(new Source(
                        columns[i],
                        Objects.requireNonNull(places.get(one.cells().shape())),
                        target.key()));
            }
        }
        return sources;
    }

    private void append(String table, UnitGrid.Places units, List<Source> sources) {
        List<MadeColumn> columns = new ArrayList<>();
        columns.add(shorts("year", units::year));
        columns.add(shorts("f", unit -> codes[units.first(unit)]));
        columns.add(shorts("t", unit -> codes[units.second(unit)]));
        columns.add(shorts("a", units::first));
        columns.add(shorts("b", units::second));
        StringBuilder select = new StringBuilder("year, %1$s[f], %1$s[t], a, b".formatted(CODES));
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            columns.add(new MadeColumn("v" + i, MadeColumn.Type.DOUBLE, (first, count, out) -> {
                for (int k = 0; k < count; k++) {
                    int place = source.place(units, first + k);
                    if (source.cells().hasValue(place)) {
                        out.set(k, source.cells().value(place));
                    } else {
                        out.setNull(k);
                    }
                }
            }));
            columns.add(new MadeColumn("s" + i, MadeColumn.Type.TINYINT, (first, count, out) -> {
                for (int k = 0; k < count; k++) {
                    out.set(k, source.cells().code(source.place(units, first + k)));
                }
            }));
            select.append(", v%1$d, s%1$d".formatted(i));
        }
        store.add(table, select.toString(), columns, units.size());
    }

    /** A column of numbers above 0, where 0 is none. */
    private static MadeColumn shorts(String name, IntUnaryOperator number) {
        return new MadeColumn(name, MadeColumn.Type.SMALLINT, (first, count, out) -> {
            for (int k = 0; k < count; k++) {
                int value = number.applyAsInt(first + k);
                if (value == 0) {
                    out.setNull(k);
                } else {
                    out.set(k, (short) value);
                }
            }
        });
    }
}
