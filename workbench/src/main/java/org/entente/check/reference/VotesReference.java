package org.entente.check.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.entente.country.YearRange;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.FigureSink;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/** Similarity of votes in the UN General Assembly, by R (data.table) from the same roll calls. */
final class VotesReference {
    private static final MessageBundle MESSAGES = MessageBundle.english(VotesReference.class);

    private static final String SOURCE = "un-votes";
    private static final String FIRST = "un.agreement";
    private static final int FROM = 1946;
    private static final int LAST_FULL_YEAR = 2019;
    private static final int LAST_YEAR = 2020;

    /** Columns of the reference and the measures that they are. */
    private static final Map<String, String> COLUMNS = Map.of(
            "agree3", FIRST,
            "agree_half", "un.agreement_half",
            "S_abs", "un.s",
            "S_sq", "un.s_squared",
            "kappa", "un.kappa",
            "kappa_w1", "un.kappa_linear",
            "kappa_w2", "un.kappa_squared",
            "pi", "un.pi",
            "pi_w1", "un.pi_linear",
            "pi_w2", "un.pi_squared");

    private final Store store;
    private final Measures measures;

    VotesReference(Store store, Measures measures) {
        this.store = store;
        this.measures = measures;
    }

    private Optional<Snapshot> findNewest() {
        return store.listSnapshots().stream()
                .filter(snapshot -> snapshot.source().equals(SOURCE))
                .reduce((older, newer) -> newer);
    }

    /** Every year of some pairs. */
    void pairs(ValueComparison agreement, Path file) throws IOException {
        Optional<Snapshot> snapshot = findNewest();
        if (snapshot.isEmpty()) {
            agreement.remark(MESSAGES.fill("needs", "source", SOURCE));
            return;
        }
        agreement.remark(MESSAGES.fill("votes", "vintage", snapshot.get().vintage()));
        Columns members = store.query(
                "SELECT name, member FROM un_member WHERE snapshot = ?",
                snapshot.get().id());
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < members.rows(); i++) {
            numbers.put(members.getText("name", i), members.getInt("member", i));
        }
        List<CSVRecord> rows = ReferenceRows.read(file);
        for (Map.Entry<String, String> column : COLUMNS.entrySet()) {
            Map<String, FigureColumns> known = new HashMap<>();
            for (CSVRecord row : rows) {
                String pair = row.get("country1") + "–" + row.get("country2");
                FigureColumns figures = known.computeIfAbsent(
                        pair,
                        key -> compute(
                                column.getValue(),
                                numbers.getOrDefault(row.get("country1"), 0),
                                numbers.getOrDefault(row.get("country2"), 0)));
                compare(agreement, row, column.getKey(), figures);
            }
        }
    }

    private FigureColumns compute(String measure, int first, int second) {
        Question question = Question.of(Subjects.pair(first, second), new YearRange(FROM, LAST_YEAR));
        return measures.get(measure).compute(question, store);
    }

    private static void compare(ValueComparison agreement, CSVRecord row, String column, FigureColumns figures) {
        int at = Integer.parseInt(row.get("year")) - FROM;
        String where = "%s %s–%s %s".formatted(column, row.get("country1"), row.get("country2"), row.get("year"));
        agreement.same(where + " n", figures.count(at), Long.parseLong(row.get("n")));
        if (ReferenceRows.has(row, column) && figures.hasValue(at)) {
            agreement.number(where, figures.value(at), ReferenceRows.number(row, column));
        } else {
            agreement.same(where + " has a value", figures.hasValue(at), ReferenceRows.has(row, column));
        }
    }

    /** Sums over all pairs and years. */
    void sums(ValueComparison agreement, Path file) throws IOException {
        if (findNewest().isEmpty()) {
            agreement.remark(MESSAGES.fill("needs", "source", SOURCE));
            return;
        }
        CSVRecord expected = ReferenceRows.read(file).get(0);
        List<String> columns = COLUMNS.keySet().stream().sorted().toList();
        List<Measure> all = columns.stream()
                .map(column -> measures.get(COLUMNS.getOrDefault(column, FIRST)))
                .toList();
        List<Sum> sums = columns.stream().map(column -> new Sum()).toList();
        Question question = Question.of(new Subjects.AllPairs(), new YearRange(FROM, LAST_FULL_YEAR));
        all.get(0).computeTogether(all, question, store, List.copyOf(sums));
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            agreement.number(column, sums.get(i).sum, ReferenceRows.number(expected, column));
            agreement.same(column + " n", sums.get(i).items, Long.parseLong(expected.get("n")));
            agreement.same(column + " rows", sums.get(i).rows, Long.parseLong(expected.get("rows")));
            agreement.same(column + " pairs", (long) sums.get(i).pairs.size(), Long.parseLong(expected.get("pairs")));
            if (column.equals("kappa")) {
                agreement.same(column + " undefined", sums.get(i).undefined, Long.parseLong(expected.get("NAkappa")));
            }
        }
    }

    /** Adds up the figures of one measure. */
    private static final class Sum implements FigureSink {
        private final Set<Long> pairs = new HashSet<>();
        private long rows;
        private long items;
        private long undefined;
        private double sum;

        @Override
        public boolean wantsNotes() {
            return false;
        }

        @Override
        public void interval(
                int a,
                int b,
                @Nullable Period period,
                Status s,
                double value,
                double low,
                double high,
                long n,
                String ref,
                String note) {
            count(a, b, n);
            sum += value;
        }

        @Override
        public void absent(int a, int b, @Nullable Period period, Status s, long n, String ref, String reason) {
            if (n > 0) {
                count(a, b, n);
                undefined++;
            }
        }

        private void count(int a, int b, long n) {
            rows++;
            items += n;
            pairs.add(1000L * a + b);
        }
    }
}
