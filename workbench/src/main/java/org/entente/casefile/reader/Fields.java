package org.entente.casefile.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.SourceLine;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The keys of one YAML mapping, read strictly: what is missing, of the wrong type or not requested
 * is a problem with its line. A required value that is not there comes back as a neutral stand-in,
 * and {@link #build} then drops the row, so that one pass reports every problem of the row.
 */
final class Fields {
    private static final EdtfDate ANY_DATE = EdtfDate.parse("1000");
    private static final int EXCERPT = 60;

    private final String file;
    private final int line;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> keyLines = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();
    private boolean sound = true;

    private Fields(String file, int line, Problems problems) {
        this.file = file;
        this.line = line;
        this.problems = problems;
    }

    static Optional<Fields> of(Node node, String file, Problems problems) {
        if (!(node instanceof MappingNode mapping)) {
            problems.error(file, line(node), "expected keys with values, found " + describe(node));
            return Optional.empty();
        }
        Fields fields = new Fields(file, line(node), problems);
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                fields.fail(line(tuple.getKeyNode()), "a key is a word, found " + describe(tuple.getKeyNode()));
            } else if (fields.values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                fields.fail(line(key), "the key '" + excerpt(key.getValue()) + "' is given twice");
            } else {
                fields.keyLines.put(key.getValue(), line(key));
            }
        }
        return Optional.of(fields);
    }

    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    static String describe(Node node) {
        if (node instanceof SequenceNode) {
            return "a list";
        }
        if (node instanceof MappingNode) {
            return "keys with values";
        }
        return node instanceof ScalarNode scalar && !isEmpty(scalar)
                ? "'" + excerpt(scalar.getValue()) + "'"
                : "nothing";
    }

    private static String excerpt(String text) {
        String flat = text.replaceAll("\\s+", " ").strip();
        return flat.length() <= EXCERPT ? flat : flat.substring(0, EXCERPT) + "...";
    }

    private static boolean isEmpty(ScalarNode scalar) {
        return scalar.getValue().isBlank()
                || (scalar.isPlain() && Set.of("null", "~").contains(scalar.getValue()));
    }

    SourceLine where() {
        return new SourceLine(file, line);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    int lineOf(String key) {
        Node value = values.get(key);
        return value == null ? line : Math.max(line(value), 1);
    }

    private void fail(int at, String message) {
        sound = false;
        problems.error(file, at, message);
    }

    /** Notes a problem when a key is not there at all. */
    void require(String key) {
        if (!has(key)) {
            fail(line, "the key '" + key + "' is missing");
        }
    }

    /** Notes a problem with the value of a key; the row is dropped. */
    void reject(String key, String message) {
        fail(lineOf(key), message);
    }

    String text(String key) {
        return required(key, optionalText(key), "");
    }

    @Nullable String optionalText(String key) {
        ScalarNode scalar = scalar(key);
        return scalar == null ? null : scalar.getValue().strip();
    }

    private @Nullable ScalarNode scalar(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof ScalarNode scalar)) {
            fail(line(node), "'" + key + "' is a single value, found " + describe(node));
            return null;
        }
        if (isEmpty(scalar)) {
            fail(line(node), "'" + key + "' is empty; write a value or leave the key out");
            return null;
        }
        return scalar;
    }

    private <T> T required(String key, @Nullable T value, T standIn) {
        if (value != null) {
            return value;
        }
        if (!has(key)) {
            fail(line, "the key '" + key + "' is missing");
        }
        return standIn;
    }

    private <T> @Nullable T parsed(String key, Function<String, T> parse) {
        String text = optionalText(key);
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (NumberFormatException e) {
            reject(key, "'" + key + "' is a number, found '" + excerpt(text) + "'");
        } catch (IllegalArgumentException e) {
            reject(key, "'" + key + "': " + String.valueOf(e.getMessage()));
        }
        return null;
    }

    String id() {
        String id = text("id");
        if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]*")) {
            reject("id", "an id is lower-case letters, digits and hyphens, found '" + excerpt(id) + "'");
        }
        return id;
    }

    EdtfDate date(String key) {
        return required(key, optionalDate(key), ANY_DATE);
    }

    @Nullable EdtfDate optionalDate(String key) {
        return parsed(key, EdtfDate::parse);
    }

    double number(String key) {
        return required(key, optionalNumber(key), 1.0);
    }

    @Nullable Double optionalNumber(String key) {
        return parsed(key, text -> {
            if (!text.matches("[-+]?\\d+(_\\d+)*(\\.\\d+)?([eE][-+]?\\d{1,3})?")) {
                throw new NumberFormatException(text);
            }
            double value = Double.parseDouble(text.replace("_", ""));
            if (!Double.isFinite(value)) {
                throw new NumberFormatException(text);
            }
            return value;
        });
    }

    int whole(String key, int least, int most) {
        return required(key, optionalWhole(key, least, most), least);
    }

    @Nullable Integer optionalWhole(String key, int least, int most) {
        return parsed(key, text -> wholeIn(text, least, most));
    }

    private static int wholeIn(String text, int least, int most) {
        int value;
        try {
            value = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a whole number is wanted, found '" + excerpt(text) + "'", e);
        }
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " is outside " + least + " to " + most);
        }
        return value;
    }

    <E extends Enum<E>> E word(String key, Class<E> type) {
        return required(key, optionalWord(key, type), type.getEnumConstants()[0]);
    }

    <E extends Enum<E>> @Nullable E optionalWord(String key, Class<E> type) {
        return parsed(key, text -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException("'" + excerpt(text) + "' is not one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(c -> c.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        });
    }

    @Nullable Boolean optionalFlag(String key) {
        return parsed(key, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false is wanted, found '" + excerpt(text) + "'");
        });
    }

    /** The code of a state, which may be written in any way that names it. */
    String state(String key) {
        return required(key, optionalState(key), "");
    }

    @Nullable String optionalState(String key) {
        return parsed(key, StateCodes::resolve);
    }

    /** A list of short texts; an absent key is an empty list. */
    List<String> texts(String key) {
        List<String> result = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode scalar && !isEmpty(scalar)) {
                result.add(scalar.getValue().strip());
            } else {
                fail(line(item), "'" + key + "' lists single values, found " + describe(item));
            }
        }
        return result;
    }

    /** A list with at least one text. */
    List<String> someTexts(String key) {
        List<String> result = texts(key);
        if (!has(key)) {
            fail(line, "the key '" + key + "' is missing");
        } else if (result.isEmpty() && sound) {
            reject(key, "'" + key + "' is empty; list at least one");
        }
        return result;
    }

    private List<Node> items(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            fail(line(node), "'" + key + "' is a list, found " + describe(node));
            return List.of();
        }
        return sequence.getValue();
    }

    /** A list of mappings, each read by {@code reader}; faulty items make the row faulty. */
    <T> List<T> children(String key, Function<Fields, Optional<T>> reader) {
        List<T> result = new ArrayList<>();
        for (Node item : items(key)) {
            of(item, file, problems).flatMap(reader).ifPresentOrElse(result::add, () -> sound = false);
        }
        return result;
    }

    /** A nested mapping, when present; a faulty one makes the row faulty. */
    <T> @Nullable T child(String key, Function<Fields, Optional<T>> reader) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) {
            return null;
        }
        Optional<T> result = of(node, file, problems).flatMap(reader);
        if (result.isEmpty()) {
            sound = false;
        }
        return result.orElse(null);
    }

    /** Whether the value of a key is a mapping. */
    boolean isMapping(String key) {
        return values.get(key) instanceof MappingNode;
    }

    /**
     * Ends the reading of the mapping: unknown keys are problems, and the row is made when all is
     * well.
     *
     * @param row makes the row from values that are all present and of the right type
     */
    <T> Optional<T> build(Supplier<T> row) {
        values.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> fail(
                        keyLines.getOrDefault(key, line),
                        "the key '" + excerpt(key) + "' is not known here; the keys are " + String.join(", ", asked)));
        if (!sound) {
            return Optional.empty();
        }
        try {
            return Optional.of(row.get());
        } catch (IllegalArgumentException e) {
            problems.error(file, line, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
