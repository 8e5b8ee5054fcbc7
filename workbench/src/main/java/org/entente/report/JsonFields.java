package org.entente.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of JSON; an absent value is null, never 0 or an empty number. */
abstract class JsonFields {
    final JsonGenerator json;

    JsonFields(JsonGenerator json) {
        this.json = json;
    }

    final <T> void array(String name, List<T> items, Writer<T> writer) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            writer.write(item);
        }
        json.writeEndArray();
    }

    final void texts(String name, List<String> values) throws IOException {
        array(name, values, json::writeString);
    }

    final void text(String name, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    final void number(String name, @Nullable Double value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }

    /** Writes one item of a list. */
    @FunctionalInterface
    interface Writer<T> {
        void write(T item) throws IOException;
    }
}
