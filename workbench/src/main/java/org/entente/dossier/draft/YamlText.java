package org.entente.dossier.draft;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of YAML, written so that no text of a source can be taken for syntax. */
final class YamlText {
    private final StringBuilder text = new StringBuilder();
    private boolean first;

    /** Lines of guidance for the person who goes on; each becomes a comment. */
    YamlText comment(String lines) {
        lines.lines()
                .forEach(line -> text.append(line.isEmpty() ? "#" : "# " + line).append('\n'));
        return this;
    }

    YamlText row() {
        first = true;
        return this;
    }

    YamlText text(String key, String value) {
        return raw(key, quoted(value));
    }

    YamlText list(String key, List<String> values) {
        return raw(key, values.stream().map(YamlText::quoted).collect(Collectors.joining(", ", "[", "]")));
    }

    /** A value that is already YAML: a number, a date, a code, a short map. */
    YamlText raw(String key, String value) {
        text.append(first ? "- " : "  ").append(key).append(": ").append(value).append('\n');
        first = false;
        return this;
    }

    /** A key of the file itself, not of a row. */
    YamlText top(String key, String value) {
        text.append(key).append(": ").append(value).append('\n');
        return this;
    }

    static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
