package org.entente.mcp;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.Workbench;

/**
 * One tool of the server. It only reads.
 *
 * @param name as it is called
 * @param title for people
 * @param description for the assistant: what it answers and what to do with the answer
 * @param parameters in the order in which they are shown
 * @param handler answers a call
 */
record Tool(String name, String title, String description, List<Parameter> parameters, Handler handler) {
    Tool {
        parameters = List.copyOf(parameters);
    }

    /** Answers a call: a text as it is, anything else as JSON. */
    @FunctionalInterface
    interface Handler {
        Object answer(ToolArguments arguments, Workbench workbench) throws IOException;
    }

    /** The JSON schema of the arguments. */
    Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        parameters.forEach(parameter -> properties.put(parameter.name(), parameter.schema()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                parameters.stream()
                        .filter(Parameter::required)
                        .map(Parameter::name)
                        .collect(Collectors.toList()));
        schema.put("additionalProperties", false);
        return schema;
    }
}
