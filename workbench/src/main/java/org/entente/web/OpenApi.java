package org.entente.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.web.http.Form;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.entente.web.http.WebTexts;

/** The description of the interface (OpenAPI 3.1), made from the list of pages. */
final class OpenApi {
    private static final Map<String, Object> ERROR = Map.of("$ref", "#/components/responses/error");

    private OpenApi() {}

    static Map<String, Object> describe(List<Resource> resources, String version) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("openapi", "3.1.0");
        all.put(
                "info",
                Map.of(
                        "title",
                        "Entente",
                        "version",
                        version,
                        "summary",
                        "How two countries get along, from the files that the field publishes.",
                        "license",
                        Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Resource resource : resources) {
            paths.put(resource.path().replace('<', '{').replace('>', '}'), Map.of("get", operation(resource)));
        }
        all.put("paths", paths);
        all.put("components", components());
        return all;
    }

    private static Map<String, Object> operation(Resource resource) {
        Map<String, Object> content = new LinkedHashMap<>();
        if (resource.fileTypes().isEmpty()) {
            resource.forms().forEach(form -> content.put(form.mediaType(), schema(form)));
        }
        resource.fileTypes().forEach(type -> content.put(type, Map.of()));
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", Map.of("description", resource.summary(), "content", content));
        responses.put("304", Map.of("description", "Not changed since the entity tag that was sent."));
        responses.put("default", ERROR);
        List<Object> parameters = new ArrayList<>();
        resource.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        parameters.add(Map.of("$ref", "#/components/parameters/lang"));
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", resource.summary());
        operation.put(
                "description",
                "The form is chosen by Accept, or by the suffix .json or .csv of the path where it is given in that form.");
        operation.put("parameters", parameters);
        operation.put("responses", responses);
        return operation;
    }

    private static Map<String, Object> schema(Form form) {
        return switch (form) {
            case HTML, CSV -> Map.of("schema", Map.of("type", "string"));
            case JSON -> Map.of("schema", Map.of("type", List.of("object", "array")));
        };
    }

    private static Map<String, Object> parameter(Parameter p) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", p.type() == Parameter.Type.INTEGER ? "integer" : "string");
        if (!p.choices().isEmpty()) {
            schema.put("enum", p.choices());
        }
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", p.name());
        one.put("in", p.place() == Parameter.Place.PATH ? "path" : "query");
        one.put("required", p.place() == Parameter.Place.PATH);
        one.put("description", p.description());
        one.put("schema", schema);
        if (!p.example().isEmpty()) {
            one.put("example", p.example());
        }
        return one;
    }

    private static Map<String, Object> components() {
        Map<String, Object> error = Map.of(
                "type", "object",
                "required", List.of("status", "code", "message", "suggestions"),
                "properties",
                        Map.of(
                                "status", Map.of("type", "integer"),
                                "code", Map.of("type", "string"),
                                "message", Map.of("type", "string"),
                                "suggestions", Map.of("type", "array", "items", Map.of("type", "string"))));
        Map<String, Object> envelope =
                Map.of("type", "object", "required", List.of("error"), "properties", Map.of("error", error));
        return Map.of(
                "responses",
                Map.of(
                        "error",
                        Map.of(
                                "description",
                                "What went wrong.",
                                "content",
                                Map.of("application/json", Map.of("schema", envelope)))),
                "parameters",
                Map.of(
                        "lang",
                        Map.of(
                                "name", "lang",
                                "in", "query",
                                "required", false,
                                "description", "Language of the texts; without it Accept-Language decides.",
                                "schema", Map.of("type", "string", "enum", WebTexts.LANGUAGES))));
    }
}
