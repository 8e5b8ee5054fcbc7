package org.entente.measure.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.measure.base.SourceRows;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Subjects;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/**
 * The rows of ATOP's members behind the alliances of many pairs, from one query: the spells of two
 * members of one treaty that share a day of the year, and the treaty. The same as the lineage of
 * {@code alliance.type}, which reads pair by pair.
 */
final class AllianceRows {
    private static final String SQL = """
            SELECT p.member AS one, q.member AS other, p.file, p.line, q.line AS other_line, t.file AS treaty_file,
                t.line AS treaty_line, year(greatest(p.first_day, q.first_day)) AS first_year,
                year(least(coalesce(p.last_day, DATE '9999-12-31'), coalesce(q.last_day, DATE '9999-12-31'))) AS last_year
            FROM alliance_member p
            JOIN alliance_member q ON q.snapshot = p.snapshot AND q.alliance = p.alliance AND p.member < q.member
                AND p.first_day <= coalesce(q.last_day, DATE '9999-12-31')
                AND q.first_day <= coalesce(p.last_day, DATE '9999-12-31')
            LEFT JOIN alliance t ON t.snapshot = p.snapshot AND t.alliance = p.alliance
            WHERE p.snapshot = ?
            ORDER BY p.alliance, p.line, q.line
            """;

    private AllianceRows() {}

    /** A year of a pair, the lower number first. */
    record Tie(int year, int low, int high) {}

    /** The rows behind some figures of one snapshot of ATOP's members. */
    static Map<Tie, List<RowRef>> read(List<Figure> figures, Store store) {
        Map<Tie, List<RowRef>> found = new HashMap<>();
        if (figures.isEmpty()) {
            return found;
        }
        Snapshot snapshot = SourceRows.snapshot(store, figures.get(0));
        Map<Subjects.Pair, Set<Integer>> years = new HashMap<>();
        for (Figure figure : figures) {
            int low = Math.min(figure.id().from(), figure.id().to());
            int high = Math.max(figure.id().from(), figure.id().to());
            years.computeIfAbsent(new Subjects.Pair(low, high), k -> new HashSet<>())
                    .add(figure.id().getPeriod().first());
        }
        Columns rows = store.cached().query(SQL, snapshot.id());
        for (int i = 0; i < rows.rows(); i++) {
            Subjects.Pair pair = new Subjects.Pair(rows.getInt("one", i), rows.getInt("other", i));
            for (int year : years.getOrDefault(pair, Set.of())) {
                if (year >= rows.getInt("first_year", i) && year <= rows.getInt("last_year", i)) {
                    List<RowRef> refs =
                            found.computeIfAbsent(new Tie(year, pair.from(), pair.to()), k -> new ArrayList<>());
                    refs.add(ref(snapshot, "alliance_member", rows, i, "file", "line"));
                    refs.add(ref(snapshot, "alliance_member", rows, i, "file", "other_line"));
                    if (!rows.isNull("treaty_line", i)) {
                        refs.add(ref(snapshot, "alliance", rows, i, "treaty_file", "treaty_line"));
                    }
                }
            }
        }
        return found;
    }

    private static RowRef ref(Snapshot snapshot, String table, Columns rows, int i, String file, String line) {
        return new RowRef(snapshot.ref(), table, rows.getInt(file, i), List.of(rows.getLong(line, i)));
    }
}
