package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.store.OlderStore;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A home that an earlier version of the program filled, opened by this one: the same figures, the
 * same rows behind them, nothing to be repaired, and the next import brings it forward.
 */
class UpgradeTest {
    private static final List<String> FIGURES = List.of(
            "measure trade.exports,trade.total TUR PAK --format csv",
            "measure un.agreement TUR PAK --format csv",
            "trace trade.exports/TUR>PAK/2010 --format json",
            "sources --format csv");

    @TempDir
    static Path folder;

    @BeforeAll
    static void typeStore() throws IOException {
        EstimateSweepTest.typeStore(folder);
    }

    static IntStream earlierVersions() {
        return IntStream.range(1, OlderStore.currentVersion());
    }

    private static String print(CommandBench bench, String command) {
        assertThat(bench.run(false, command.split(" ")))
                .as(command + "\n" + bench.err())
                .isLessThan(2);
        return bench.out();
    }

    @ParameterizedTest
    @MethodSource("earlierVersions")
    void anEarlierHomeGivesTheSameFiguresBeforeAndAfterItIsBroughtForward(int version) throws IOException {
        CommandBench current = new CommandBench(folder);
        Path place = folder.resolve("earlier " + version);
        StoreHome home = new StoreHome(place.resolve("home"));
        OlderStore.copy(new StoreHome(folder.resolve("home")), home, version);
        CommandBench earlier = new CommandBench(place);
        List<String> expected =
                FIGURES.stream().map(command -> print(current, command)).toList();
        assertThat(expected.get(0)).contains("trade.exports/TUR>PAK/2010");

        assertThat(FIGURES.stream().map(command -> print(earlier, command))).containsExactlyElementsOf(expected);
        assertThat(earlier.run(false, "check"))
                .as(earlier.out() + earlier.err())
                .isZero();
        assertThat(OlderStore.version(home)).isEqualTo(version);

        Path another = Files.writeString(place.resolve("capabilities.csv"), """
                stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version
                TUR,640,2010,1,2,3,4,5,6,0.01,2021
                """);
        assertThat(earlier.run(false, "import", "-q", "--vintage", "6.0", another.toString()))
                .as(earlier.err())
                .isZero();

        assertThat(OlderStore.version(home)).isEqualTo(OlderStore.currentVersion());
        assertThat(FIGURES.subList(0, 3).stream().map(command -> print(earlier, command)))
                .containsExactlyElementsOf(expected.subList(0, 3));
        assertThat(print(earlier, "sources --format csv")).contains("nmc");
        assertThat(earlier.run(false, "check"))
                .as(earlier.out() + earlier.err())
                .isZero();
    }
}
