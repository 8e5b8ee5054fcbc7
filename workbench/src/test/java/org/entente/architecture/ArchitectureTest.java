package org.entente.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of the layout hold; and the rules that say so would notice if they did not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private final JavaClasses program = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.entente");
    private final JavaClasses wrong = new ClassFileImporter().importPackages("org.entente.architecture.wrong");

    static List<Arguments> rules() {
        return new Rules("org.entente")
                .all().entrySet().stream()
                        .map(rule -> Arguments.of(rule.getKey(), rule.getValue()))
                        .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String name, ArchRule rule) {
        rule.check(program);
    }

    @Test
    void theProgramIsThere() {
        assertThat(program.size()).isGreaterThan(50);
    }

    /** The small wrong tree breaks these rules, each at the one place that was made to break it. */
    @Test
    void theRulesNoticeWhatIsWrong() {
        Map<String, String> found = new TreeMap<>();
        new Rules("org.entente.architecture.wrong").all().forEach((name, rule) -> {
            String report =
                    String.join(" ", rule.evaluate(wrong).getFailureReport().getDetails());
            if (!report.isEmpty()) {
                found.put(name, report);
            }
        });

        assertThat(found)
                .containsOnlyKeys(
                        "arrows of country",
                        "arrows of measure",
                        "database in store",
                        "known packages",
                        "no cycles",
                        "null-marked",
                        "packaged modules",
                        "sources apart",
                        "streams in cli");
        assertThat(found.get("arrows of country")).contains("wrong.country.Upward", "wrong.provenance.Below");
        assertThat(found.get("arrows of measure")).contains("wrong.measure.Reads", "wrong.source.one.First");
        assertThat(found.get("database in store")).contains("wrong.measure.Reads", "java.sql.Connection");
        assertThat(found.get("known packages")).contains("wrong.stray.Stray");
        assertThat(found.get("no cycles")).contains("Slice country", "Slice provenance");
        assertThat(found.get("null-marked")).contains("wrong.stray.Stray").doesNotContain("Upward");
        assertThat(found.get("packaged modules")).contains("wrong.measure.Reads");
        assertThat(found.get("sources apart")).contains("wrong.source.one.First", "wrong.source.two.Second");
        assertThat(found.get("streams in cli")).contains("wrong.measure.Reads").doesNotContain("wrong.cli");
    }
}
