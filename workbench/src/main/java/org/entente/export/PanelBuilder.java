package org.entente.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Builds a panel: the units first, and beside them the cells of each column, so that there is
 * exactly one row a unit whether or not data exist. Columns of canonical tables are joined by the
 * engine; those of measures are computed in the order of the units, many in one table.
 */
final class PanelBuilder {
    private static final YearRange ALL_LISTED = new YearRange(StateSystem.FIRST_YEAR, PanelRequest.LAST_LISTED_YEAR);

    private final Store store;
    private final Measures measures;

    PanelBuilder(Store store, Measures measures) {
        this.store = store;
        this.measures = measures;
    }

    /** One requested column before the years of the panel are known. */
    private record Found(
            ColumnName name,
            Shape shape,
            List<YearRange> covered,
            @Nullable MeasureCells measured,
            @Nullable RawCells raw) {}

    /**
     * Builds the tables of a panel on the connection of the store.
     *
     * @throws QuestionException when a column does not exist, does not fit the unit or is requested
     *     twice
     * @throws org.entente.measure.model.UnknownMeasureException when a column is neither a measure
     *     nor of a canonical table
     */
    Panel build(PanelRequest request) {
        List<Found> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String text : request.columns()) {
            ColumnName name = ColumnName.parse(text);
            if (!names.add(name.written())) {
                throw new QuestionException(name.written() + " is asked for twice");
            }
            Found one = find(name);
            requireFitting(request.unit(), one);
            found.add(one);
        }
        YearRange years = years(request, found);
        UnitTable units = new UnitTable(store);
        units.createCodes();
        // Cells of measures come in the order of the units, so that they alone are a panel already.
        boolean joined = request.unit() == Unit.LEADER_DYAD_YEAR
                || found.stream().anyMatch(one -> one.raw() != null)
                || found.isEmpty();
        List<PanelColumn> keys = new ArrayList<>(KeyColumns.list());
        if (joined) {
            units.create(request.unit(), request.states(), years);
        }
        if (request.unit() == Unit.LEADER_DYAD_YEAR) {
            keys.addAll(new LeaderUnits(store).add(years));
        }
        PanelSql sql = new PanelSql(request.unit(), keys);
        MeasureBlock block = new MeasureBlock(store, request, years);
        for (Found one : found) {
            if (one.raw() != null) {
                sql.add(one.raw().cells(years));
            } else if (one.measured() != null) {
                block.add(one.measured(), sql);
            }
        }
        if (!joined) {
            block.write(Panel.TABLE);
            return new Panel(store, request, years, count(Panel.TABLE), keys, sql.asked());
        }
        if (!block.isEmpty()) {
            block.write(MeasureBlock.TABLE);
        }
        store.execute(sql.text(), sql.parameters());
        long rows = count(Panel.TABLE);
        long expected = count("panel_unit");
        if (rows != expected) {
            throw new IllegalStateException(
                    "a column has two cells for one unit: %d units gave %d rows".formatted(expected, rows));
        }
        return new Panel(store, request, years, rows, keys, sql.asked());
    }

    private long count(String table) {
        return store.query("SELECT count(*) AS n FROM " + table).getLong("n", 0);
    }

    private Found find(ColumnName name) {
        Optional<Measure> measure = measures.find(name.head());
        Optional<RawTable> table = RawTables.find(name.table());
        if (measure.isEmpty() && table.isPresent()) {
            RawCells raw = RawCells.of(store, table.get(), name);
            return new Found(name, table.get().shape(), raw.listCovered(), null, raw);
        }
        Measure known = measure.isPresent() ? measure.get() : measures.get(name.head());
        MeasureCells cells = new MeasureCells(store, known, name);
        return new Found(
                name, known.definition().shape(), cells.findSpan().stream().toList(), cells, null);
    }

    private static void requireFitting(Unit unit, Found found) {
        if (!unit.isDyadic() && found.shape().states() == 2) {
            throw new QuestionException(
                    "%s is about two states and cannot be a column of a panel of state-years: ask for --unit dyad-year or directed-dyad-year"
                            .formatted(found.name().written()));
        }
    }

    private static YearRange years(PanelRequest request, List<Found> found) {
        @Nullable YearRange covered = null;
        for (Found one : found) {
            for (YearRange range : one.covered()) {
                covered = covered == null
                        ? range
                        : new YearRange(Math.min(covered.from(), range.from()), Math.max(covered.to(), range.to()));
            }
        }
        return request.within(covered == null ? ALL_LISTED : covered);
    }
}
