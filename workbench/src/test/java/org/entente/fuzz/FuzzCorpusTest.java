package org.entente.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.regression.FormulaTarget;
import org.entente.source.CowTradeTarget;
import org.entente.source.NmcTarget;
import org.entente.source.SipriTransfersTarget;
import org.entente.web.http.AddressTarget;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The files that {@code tools/fuzz/run} begins with, each once through its target: sound ones to
 * start from, and whatever a search found that went wrong and was mended. A new finding is a file
 * in {@code fuzz/corpus/TARGET}.
 */
class FuzzCorpusTest {
    private static final Map<String, Consumer<byte[]>> TARGETS = new TreeMap<>(Map.of(
            "formula", FormulaTarget::fuzzerTestOneInput,
            "claims", ClaimsTarget::fuzzerTestOneInput,
            "case", CaseTarget::fuzzerTestOneInput,
            "paper", PaperTarget::fuzzerTestOneInput,
            "cow-trade", CowTradeTarget::fuzzerTestOneInput,
            "nmc", NmcTarget::fuzzerTestOneInput,
            "sipri-transfers", SipriTransfersTarget::fuzzerTestOneInput,
            "address", AddressTarget::fuzzerTestOneInput));

    static Stream<String> targets() {
        return TARGETS.keySet().stream();
    }

    private static List<Path> files(String target) throws IOException {
        Path folder = Path.of("src/test/resources/org/entente/fuzz/corpus", target);
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @AfterAll
    static void close() {
        CowTradeTarget.close();
        NmcTarget.close();
        SipriTransfersTarget.close();
        AddressTarget.close();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatWasFoundStaysMended(String target) throws IOException {
        List<Path> files = files(target);
        assertThat(files).isNotEmpty();
        List<String> failures = new ArrayList<>();
        for (Path file : files) {
            try {
                Objects.requireNonNull(TARGETS.get(target)).accept(Files.readAllBytes(file));
            } catch (RuntimeException | AssertionError e) {
                failures.add(file.getFileName() + ": " + e);
            }
        }
        assertThat(failures).isEmpty();
    }
}
