package org.entente.measure.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.country.YearRange;
import org.entente.measure.RealStore;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is read for one pair alone gives the figures, and the rows behind them, that come of reading
 * a table for all; on the publishers' files.
 */
class OneOrAllTest {
    private static final Measures MEASURES = StandardMeasures.create();
    private static final List<Subjects.Pair> PAIRS = Stream.of(
                    new int[] {2, 200},
                    new int[] {640, 770},
                    new int[] {255, 365},
                    new int[] {260, 220},
                    new int[] {950, 385},
                    new int[] {70, 20},
                    new int[] {771, 750},
                    new int[] {900, 920},
                    new int[] {530, 531})
            .map(pair -> new Subjects.Pair(pair[0], pair[1]))
            .toList();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "arms.tiv,,1",
        "arms.tiv,,5",
        "arms.supplier_share,register,1",
        "arms.recipient_share,register,1",
        "arms.supplier_rank,,1",
        "arms.recipient_rank,,3",
        "treaty.count,trade,1",
        "treaty.count,nuclear,1"
    })
    void ofAPair(String id, @Nullable String argument, int window) throws IOException {
        Measure measure = MEASURES.get(id);
        Map<FigureId, Figure> alone = new HashMap<>();
        Map<FigureId, Lineage> behind = new HashMap<>();
        // A copy of the store has nothing in memory yet.
        StoreHome copy = new StoreHome(Files.createDirectories(folder.resolve("copy")));
        Files.copy(RealStore.home().storeFile(), copy.storeFile());
        try (Store store = Store.open(copy)) {
            for (Subjects.Pair pair : PAIRS) {
                for (Figure figure : measure.compute(
                                question(new Subjects.Pairs(List.of(pair)), argument, window), store)
                        .figures()) {
                    alone.put(figure.id(), figure);
                    behind.put(figure.id(), measure.lineage(figure, store));
                }
            }
        }
        List<Figure> found = new ArrayList<>();
        try (Store store = Store.open(copy)) {
            for (Figure figure : measure.compute(question(new Subjects.AllPairs(), argument, window), store)
                    .figures()) {
                if (alone.containsKey(figure.id())) {
                    found.add(figure);
                    assertThat(figure).isEqualTo(alone.get(figure.id()));
                    assertThat(measure.lineage(figure, store)).isEqualTo(behind.get(figure.id()));
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(PAIRS.size());
    }

    private static Question question(Subjects subjects, @Nullable String argument, int window) {
        Question asked = Question.of(subjects, new YearRange(1985, 2020)).withArgument(argument);
        return window == 1 ? asked : asked.withWindow(window);
    }
}
