package org.entente.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The list of components that the build wrote (profile sbom): each has a licence that goes with
 * Apache-2.0, and an exact version.
 */
class ComponentsIT {
    private static final Set<String> COMPATIBLE = Set.of(
            "Apache-2.0", "OFL-1.1", "MIT", "MIT-0", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "ISC", "EPL-2.0", "Zlib");

    /**
     * Licences that a description names vaguely, so that the list has them wrong; read in the works
     * themselves.
     */
    private static final Map<String, String> READ = Map.of(
            "jline-terminal", "BSD-3-Clause",
            "jline-native", "BSD-3-Clause");

    private static final Pattern EXACT = Pattern.compile("[0-9][0-9A-Za-z.-]*");

    private static JsonNode components() throws IOException {
        Path file = Path.of("target", "entente-sbom.json");
        assumeTrue(Files.exists(file), "Skipped: the list of components is written with the profile sbom");
        return new ObjectMapper().readTree(file.toFile()).get("components");
    }

    private static List<String> licences(JsonNode component) {
        String read = READ.get(component.get("name").asText());
        if (read != null) {
            return List.of(read);
        }
        List<String> found = new ArrayList<>();
        for (JsonNode one : component.path("licenses")) {
            JsonNode licence = one.path("license");
            found.add(licence.has("id") ? licence.get("id").asText() : one.toString());
        }
        return found;
    }

    @Test
    void everyComponentHasACompatibleLicenceAndAnExactVersion() throws IOException {
        JsonNode components = components();
        assertThat(components.size()).isGreaterThan(25);
        for (JsonNode component : components) {
            if (component.path("group").asText().equals("org.entente")) {
                continue; // a module of this build, of the program's own version
            }
            String name = component.get("name").asText();
            assertThat(licences(component)).as(name).isNotEmpty().anyMatch(COMPATIBLE::contains);
            assertThat(component.get("version").asText())
                    .as(name)
                    .matches(EXACT)
                    .doesNotContain("SNAPSHOT");
        }
    }

    @Test
    void everyLibraryThatIsShippedIsInTheList() throws IOException {
        List<String> listed = new ArrayList<>();
        for (JsonNode component : components()) {
            listed.add(component.get("name").asText() + "-"
                    + component.get("version").asText() + ".jar");
        }
        try (var files = Files.list(Path.of("target", "lib"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".jar"))
                            // The launcher takes the engine's jar apart.
                            .filter(name -> !name.startsWith("duckdb_jdbc"))
                            .toList())
                    .isNotEmpty()
                    .allMatch(listed::contains);
        }
    }
}
