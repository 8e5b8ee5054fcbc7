package org.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.entente.measure.QuestionException;
import org.entente.source.ImportBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second workbench is used beside a first one over the same store, and beside no other. */
class SecondWorkbenchTest {
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
    void itIsTheSameStore() throws Exception {
        ImportBench bench = new ImportBench(folder);
        trade(bench, 1950);
        try (SecondWorkbench second = SecondWorkbench.open(bench.home());
                Workbench first = Workbench.open(bench.home())) {
            assertThat(second.find(first)).isNotNull().isNotSameAs(first);
        }
    }

    @Test
    void aStoreThatWasReplacedMeanwhileIsAnother() throws Exception {
        ImportBench bench = new ImportBench(folder);
        trade(bench, 1950);
        try (Workbench first = Workbench.open(bench.home())) {
            trade(bench, 1951);
            try (SecondWorkbench second = SecondWorkbench.open(bench.home())) {
                assertThat(second.find(first)).isNull();
            }
        }
    }

    @Test
    void whatOpeningItThrewIsThrown() {
        try (Workbench first = Workbench.open(new ImportBench(folder).home());
                SecondWorkbench second = SecondWorkbench.open(() -> {
                    throw new QuestionException("no");
                })) {
            assertThatThrownBy(() -> second.find(first))
                    .isInstanceOf(QuestionException.class)
                    .hasMessage("no");
        }
    }
}
