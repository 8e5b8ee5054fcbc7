package org.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.entente.provenance.Snapshot;
import org.entente.source.imports.ImportBench;
import org.entente.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second workbench reads the store of the first. */
class SecondWorkbenchTest {
    private static final String ROWS = "SELECT count(*) AS n FROM trade_flow";

    @TempDir
    Path folder;

    @BeforeEach
    void severalProcessors() {
        assumeTrue(
                Runtime.getRuntime().availableProcessors() > 1, "a single processor has no use for a second workbench");
    }

    private static void trade(ImportBench bench, int year) throws Exception {
        bench.one(bench.file("trade.csv", "ccode1,ccode2,year,flow1,flow2", "2,20," + year + ",1,2"));
    }

    @Test
    void itReadsTheStoreOfTheFirstAlsoAfterItWasReplaced() throws Exception {
        ImportBench bench = new ImportBench(folder);
        trade(bench, 1950);
        try (Workbench first = Workbench.open(bench.home())) {
            trade(bench, 1951);
            try (SecondWorkbench second = SecondWorkbench.open(first)) {
                Store store = Objects.requireNonNull(second.find()).store();
                assertThat(store).isNotSameAs(first.store());
                assertThat(store.listSnapshots())
                        .isEqualTo(first.store().listSnapshots())
                        .hasSize(1);
                assertThat(store.query(ROWS).getLong("n", 0))
                        .isEqualTo(first.store().query(ROWS).getLong("n", 0))
                        .isPositive();
            }
        }
    }

    @Test
    void thereIsNoneWhereThereIsNoStore() {
        try (Workbench first = Workbench.open(new ImportBench(folder).home());
                SecondWorkbench second = SecondWorkbench.open(first)) {
            assertThat(second.find()).isNull();
        }
    }

    @Test
    void whatOpeningItThrewIsThrown() throws Exception {
        ImportBench bench = new ImportBench(folder);
        trade(bench, 1950);
        try (Workbench first = Workbench.open(bench.home())) {
            first.store().addBeside(new Snapshot(0, "case", "a case", Instant.EPOCH, 0, 0, 0, List.of()));
            try (SecondWorkbench second = SecondWorkbench.open(first)) {
                assertThatThrownBy(second::find)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("opened again");
            }
        }
    }
}
