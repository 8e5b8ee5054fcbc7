package org.entente.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;

/**
 * Each function of the engine is either offered or was looked at and is not; a newer engine's new
 * ones fail here until they are.
 */
class OfferedFunctionsTest {
    @Test
    void everyFunctionOfTheEngineWasLookedAt() throws IOException {
        Set<String> engine;
        try (Store store = Store.empty()) {
            Columns names = store.query("""
                    SELECT DISTINCT lower(function_name) AS name FROM duckdb_functions()
                    WHERE function_type IN ('scalar', 'aggregate', 'macro', 'window')
                    """);
            engine = IntStream.range(0, names.rows())
                    .mapToObj(i -> names.getText("name", i))
                    .filter(name -> !name.contains(" ")
                            && !name.startsWith("__internal")
                            && !name.startsWith("collate_")
                            && !name.startsWith("icu_collate_"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        Set<String> rest = new TreeSet<>(engine);
        rest.removeAll(AllowedFunctions.names());
        assertThat(rest).isEqualTo(refused());
        assertThat(refused())
                .contains("getvariable", "current_setting", "write_log", "sleep_ms", "nextval", "json_serialize_sql");
    }

    @Test
    void namesAreInLowerCaseAndFoundInAny() {
        assertThat(AllowedFunctions.names())
                .allSatisfy(name -> assertThat(name).isEqualTo(name.toLowerCase(Locale.ROOT)));
        assertThat(AllowedFunctions.isScalar("Regr_Slope")).isTrue();
        assertThat(AllowedFunctions.isTable("UNNEST")).isTrue();
        assertThat(AllowedFunctions.isTable("read_csv")).isFalse();
    }

    private static Set<String> refused() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(OfferedFunctionsTest.class.getResourceAsStream("not-offered-functions.txt"))) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\s+"))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
