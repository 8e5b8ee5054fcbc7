package org.entente.measure.politics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.entente.TestData;
import org.entente.measure.RealStore;
import org.entente.measure.model.Period;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;

/** Against values that R computed from the same files (shared/reference/un-similarity*.csv). */
class UnReferenceTest {
    private static final Map<String, SimilarityIndex> COLUMNS = Map.of(
            "agree3", SimilarityIndex.AGREEMENT,
            "agree_half", SimilarityIndex.AGREEMENT_HALF,
            "S_abs", SimilarityIndex.S,
            "S_sq", SimilarityIndex.S_SQUARED,
            "kappa", SimilarityIndex.KAPPA,
            "kappa_w1", SimilarityIndex.KAPPA_LINEAR,
            "kappa_w2", SimilarityIndex.KAPPA_SQUARED,
            "pi", SimilarityIndex.PI,
            "pi_w1", SimilarityIndex.PI_LINEAR,
            "pi_w2", SimilarityIndex.PI_SQUARED);
    private static final int LAST_FULL_YEAR = 2019;

    private static Snapshot snapshot(Store store) {
        return store.listSnapshots().get(0);
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        Path path = TestData.requireReference(file);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(path, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    private static int member(VoteMatrix votes, Map<String, Integer> numbers, String name) {
        return votes.findMember(Objects.requireNonNull(numbers.get(name), name)).orElseThrow();
    }

    @Test
    void everyRowOfTheNineDyadsIsEqual() throws IOException {
        List<CSVRecord> reference = rows("un-similarity.csv");
        try (Store store = RealStore.votes()) {
            Columns members = store.query("SELECT name, member FROM un_member");
            Map<String, Integer> numbers = new HashMap<>();
            for (int i = 0; i < members.rows(); i++) {
                numbers.put(members.getText("name", i), members.getInt("member", i));
            }
            VoteMatrix votes = VoteMatrix.read(store, snapshot(store), null, Period.Kind.YEAR, null);
            ChoiceTable table = new ChoiceTable();
            assertThat(reference).hasSizeGreaterThan(500);
            for (CSVRecord row : reference) {
                votes.tally(
                        member(votes, numbers, row.get("country1")),
                        member(votes, numbers, row.get("country2")),
                        votes.findPeriod(Integer.parseInt(row.get("year"))).orElseThrow(),
                        table);
                assertThat(table.items()).as(row.toString()).isEqualTo(Integer.parseInt(row.get("n")));
                assertThat(table.count(0, 1)).as(row.toString()).isEqualTo(Integer.parseInt(row.get("nya")));
                COLUMNS.forEach((column, index) -> {
                    if (row.get(column).isEmpty()) {
                        assertThat(index.isDefined(table)).as(column + row).isFalse();
                    } else {
                        assertThat(index.value(table))
                                .as(column + row)
                                .isCloseTo(Double.parseDouble(row.get(column)), within(1e-9));
                    }
                });
            }
        }
    }

    @Test
    void theSumsOverAllPairsAreEqual() throws IOException {
        CSVRecord sums = rows("un-similarity-checksums.csv").get(0);
        try (Store store = RealStore.votes()) {
            VoteMatrix votes = VoteMatrix.read(store, snapshot(store), null, Period.Kind.YEAR, null);
            SimilarityPanel panel = SimilarityPanel.compute(votes, 1946, LAST_FULL_YEAR, SimilarityIndex.all());
            long rows = 0;
            long items = 0;
            long undefined = 0;
            Set<Long> pairs = new HashSet<>();
            Map<SimilarityIndex, Double> total = new HashMap<>();
            for (int row = 0; row < panel.size(); row++) {
                if (panel.items(row) == 0) {
                    continue;
                }
                rows++;
                items += panel.items(row);
                pairs.add(panel.first(row) * 1000L + panel.second(row));
                for (SimilarityIndex index : SimilarityIndex.all()) {
                    if (panel.isDefined(index.ordinal(), row)) {
                        total.merge(index, panel.value(index.ordinal(), row), Double::sum);
                    } else if (index == SimilarityIndex.KAPPA) {
                        undefined++;
                    }
                }
            }
            assertThat(rows).isEqualTo(Long.parseLong(sums.get("rows")));
            assertThat(pairs).hasSize(Integer.parseInt(sums.get("pairs")));
            assertThat(items).isEqualTo(Long.parseLong(sums.get("n")));
            assertThat(undefined).isEqualTo(Long.parseLong(sums.get("NAkappa")));
            COLUMNS.forEach((column, index) -> {
                double expected = Double.parseDouble(sums.get(column));
                assertThat(total.get(index)).as(column).isCloseTo(expected, within(1e-9 * expected));
            });
        }
    }
}
