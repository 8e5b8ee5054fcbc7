package org.entente.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.store.RowAppender;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Fills the canonical tables of a store in memory by hand, row by row with ascending line numbers.
 * Rows are written some at a time until the store is asked for, and at once from then on.
 */
public final class CanonicalRows {
    private static final int TOGETHER = 16;

    private final Store store = Store.empty();
    private final Map<String, List<@Nullable Object[]>> waiting = new LinkedHashMap<>();
    private boolean given;
    private final Map<String, Integer> snapshots = new LinkedHashMap<>();
    private long line = 1;

    public Store store() {
        given = true;
        waiting.forEach(this::write);
        waiting.clear();
        return store;
    }

    /** A row of a table; {@code values} is its expression in SQL with question marks. */
    private void insert(String table, String values, @Nullable Object... parameters) {
        String into = table + " VALUES " + values;
        List<@Nullable Object[]> rows = waiting.computeIfAbsent(into, key -> new ArrayList<>());
        rows.add(parameters);
        if (given || rows.size() == TOGETHER) {
            waiting.remove(into);
            write(into, rows);
        }
    }

    private void write(String into, List<@Nullable Object[]> rows) {
        String values = into.substring(into.indexOf('('));
        store.execute(
                "INSERT INTO " + into + (", " + values).repeat(rows.size() - 1),
                rows.stream().flatMap(Arrays::stream).toArray());
    }

    /** Declares a snapshot with one file and the years it covers of each table. */
    public CanonicalRows snapshot(String source, String vintage, int first, int last, String... tables) {
        int id = snapshots.size() + 1;
        snapshots.put(source + ":" + vintage, id);
        insert(
                "snapshot",
                "(?, ?, ?, 'typed', ?, TIMESTAMP '2026-01-01', 0, 0, 0)",
                id,
                source,
                vintage,
                "content-" + id);
        insert("snapshot_file", "(?, 1, ?, 'data', repeat('ab', 32), 100, 0)", id, source + ".csv");
        Arrays.stream(tables).forEach(table -> covers(table, "", first, last));
        return this;
    }

    /** Years of a part of a table of the snapshot that was declared last. */
    public CanonicalRows covers(String table, String part, int first, int last) {
        insert("coverage", "(?, ?, ?, ?, ?)", snapshots.size(), table, part, first, last);
        return this;
    }

    public CanonicalRows rollCall(int rcid, int session, String day, String resolution) {
        insert(
                "un_roll_call",
                "(?, 1, ?, ?, ?, CAST(? AS DATE), year(CAST(? AS DATE)), ?, '', '', NULL, NULL, NULL)",
                snapshots.size(),
                line++,
                rcid,
                session,
                day,
                day,
                resolution);
        return this;
    }

    public CanonicalRows issue(int rcid, String issue) {
        insert("un_issue", "(?, 1, ?, ?, ?)", snapshots.size(), line++, rcid, issue);
        return this;
    }

    /** One vote a member: 1 yes, 2 abstain, 3 no, 8 absent, 9 not a member; 0 writes no row. */
    public CanonicalRows votes(int rcid, int[] members, int... votes) {
        for (int i = 0; i < members.length; i++) {
            if (votes[i] != 0) {
                insert("un_vote", "(?, 1, ?, ?, ?, ?)", snapshots.size(), line++, rcid, members[i], votes[i]);
            }
        }
        return this;
    }

    public CanonicalRows member(int member, String name) {
        insert("un_member", "(?, 1, ?, ?, ?)", snapshots.size(), line++, member, name);
        return this;
    }

    /**
     * A flow in whole millions of US$, bounded by half a million; null for one that is listed
     * without value.
     */
    public CanonicalRows flow(int year, int exporter, int importer, @Nullable Integer millions) {
        return flow(year, exporter, importer, "importer", millions);
    }

    public CanonicalRows flow(int year, int exporter, int importer, String reporter, @Nullable Integer millions) {
        @Nullable Double value = millions == null ? null : millions * 1e6;
        insert(
                "trade_flow",
                "(?, 1, ?, ?, ?, ?, ?, ?, ?, 'total', ?, ?, ?, NULL, 0, false)",
                snapshots.size(),
                line++,
                year,
                exporter,
                String.valueOf(exporter),
                importer,
                String.valueOf(importer),
                reporter,
                value,
                value == null ? null : Math.max(0, value - 5e5),
                value == null ? null : value + 5e5);
        return this;
    }

    /**
     * A reconciled flow of one product, in US$ without bounds; the level is the number of
     * characters of the product.
     */
    public CanonicalRows product(
            int year, int exporter, int importer, String scheme, String product, @Nullable Double dollars) {
        return product(year, exporter, importer, "reconciled", scheme, product, dollars);
    }

    public CanonicalRows product(
            int year,
            int exporter,
            int importer,
            String reporter,
            String scheme,
            String product,
            @Nullable Double dollars) {
        insert(
                "trade_flow",
                "(?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                snapshots.size(),
                line++,
                year,
                exporter,
                String.valueOf(exporter),
                importer,
                String.valueOf(importer),
                reporter,
                product,
                dollars,
                dollars,
                dollars,
                scheme,
                product.length(),
                exporter == importer);
        return this;
    }

    /**
     * A deal whose number ordered and delivered are the same, without marks of uncertainty.
     *
     * @param supplier COW number, or 0 for unknown supplier(s)
     */
    public CanonicalRows deal(
            int supplier, int recipient, int orderYear, String designation, int number, double unitTiv, int... years) {
        return deal(
                supplier,
                recipient,
                orderYear,
                designation,
                number,
                number,
                unitTiv,
                Math.round(number * unitTiv * 100) / 100.0,
                years);
    }

    /** A deal with everything that shares depend on. */
    public CanonicalRows deal(
            int supplier,
            int recipient,
            int orderYear,
            String designation,
            @Nullable Integer ordered,
            @Nullable Integer delivered,
            @Nullable Double unitTiv,
            @Nullable Double deliveredTiv,
            int... years) {
        try (RowAppender rows = store.appender("arms_deal")) {
            rows.begin().add(snapshots.size()).add((short) 1).add(line++);
            number(rows, supplier == 0 ? null : supplier).add(supplier == 0 ? "unknown supplier(s)" : "S" + supplier);
            number(rows, recipient).add("R" + recipient);
            rows.add((short) orderYear).add(false);
            whole(rows, ordered).add(false).add(designation).add("weapon");
            whole(rows, delivered).add(false);
            short[] list = new short[years.length];
            for (int i = 0; i < years.length; i++) {
                list[i] = (short) years[i];
            }
            rows.add(list).add("New").add("");
            real(rows, unitTiv);
            real(rows, ordered == null || unitTiv == null ? null : ordered * unitTiv);
            real(rows, deliveredTiv).end();
        }
        return this;
    }

    /** SIPRI's published total of a party and year: below 0.5 where {@code value} is 0. */
    public CanonicalRows armsTotal(String role, int party, int year, int value) {
        insert(
                "arms_total",
                "(?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
                snapshots.size(),
                line++,
                role,
                party,
                "P" + party,
                year,
                (double) value,
                Math.max(0, value - 0.5),
                value + 0.5);
        return this;
    }

    /** Whoever leads a state from one day to another, both ISO dates. */
    public CanonicalRows leader(int state, String name, String first, String last) {
        return row(
                "leader_spell",
                state,
                state,
                name,
                name,
                first,
                "day",
                last,
                "day",
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * A row of any table of the snapshot that was declared last: its columns after the line, in
     * their order.
     */
    public CanonicalRows row(String table, @Nullable Object... values) {
        return rowOfFile(1, table, values);
    }

    /** As {@link #row}, in a file of the snapshot. */
    public CanonicalRows rowOfFile(int file, String table, @Nullable Object... values) {
        @Nullable Object[] all = new @Nullable Object[values.length + 3];
        all[0] = snapshots.size();
        all[1] = file;
        all[2] = line++;
        System.arraycopy(values, 0, all, 3, values.length);
        insert(table, "(" + "?, ".repeat(all.length - 1) + "?)", all);
        return this;
    }

    private static RowAppender number(RowAppender rows, @Nullable Integer value) {
        return value == null ? rows.addNull() : rows.add(value.shortValue());
    }

    private static RowAppender whole(RowAppender rows, @Nullable Integer value) {
        return value == null ? rows.addNull() : rows.add(value.intValue());
    }

    private static RowAppender real(RowAppender rows, @Nullable Double value) {
        return value == null ? rows.addNull() : rows.add(value.doubleValue());
    }
}
