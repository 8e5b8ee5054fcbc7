package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.dossier.Dossier;
import org.entente.dossier.writing.SampleDossier;
import org.junit.jupiter.api.Test;

/** The published schema of the JSON form: dossiers follow it, and it notices what is wrong. */
class DossierSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonSchema schema() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path file = here.resolve("docs/dossier.schema.json");
        Path found = Files.exists(file) ? file : here.resolve("../docs/dossier.schema.json");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(found));
    }

    private static JsonNode json(Dossier dossier) throws IOException {
        return JSON.readTree(DossierJson.render(dossier));
    }

    @Test
    void dossiersWithAndWithoutCaseAndFiguresFollowTheSchema() throws IOException {
        JsonSchema schema = schema();
        for (Dossier dossier : List.of(
                SampleDossier.write("TUR", "PAK"),
                SampleDossier.write("FJI", "NOR"),
                SampleDossier.from("GRC", "TUR", 1990),
                SampleDossier.bare("ETH", "ERI"))) {
            assertThat(schema.validate(json(dossier))).as(dossier.code()).isEmpty();
        }
    }

    @Test
    void aMissingKeyAndAValueWithoutStatusAreNoticed() throws IOException {
        ObjectNode dossier = (ObjectNode) json(SampleDossier.write("TUR", "PAK"));
        List<ObjectNode> observed = new ArrayList<>();
        for (JsonNode figure : dossier.get("figures")) {
            if ("observed".equals(figure.path("status").asText())) {
                observed.add((ObjectNode) figure);
            }
        }
        assertThat(observed).isNotEmpty();
        observed.get(0).putNull("value");
        assertThat(schema().validate(dossier)).isNotEmpty();
        ObjectNode other = (ObjectNode) json(SampleDossier.write("TUR", "PAK"));
        other.remove("gaps");
        assertThat(schema().validate(other)).hasSize(1);
    }
}
