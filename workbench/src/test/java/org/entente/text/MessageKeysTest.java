package org.entente.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keys of messages are texts, which the compiler does not check: every key that is written in full
 * in the code exists in the bundle, its places are the names given there, and every key of a bundle
 * of messages is used.
 */
class MessageKeysTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern BUNDLE =
            Pattern.compile("(?:import static ([\\w.]+)\\.\\w+Messages\\.MESSAGES;|MessageBundle MESSAGES = )");
    private static final Pattern CALL = Pattern.compile("MESSAGES\\s*\\.(get|fill)\\(\\s*\"([\\w.]+)\"(?=\\s*[,)])");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:, number)?}");

    /** Every literal key with the names that the call gives, by package of the bundle. */
    private static Map<String, Map<String, Set<String>>> calls() throws IOException {
        Map<String, Map<String, Set<String>>> calls = new HashMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                Matcher bundle = BUNDLE.matcher(code);
                if (!bundle.find()) {
                    continue;
                }
                String own = SOURCES.relativize(file.getParent()).toString().replace('/', '.');
                String owner = bundle.group(1) == null ? own : bundle.group(1);
                Map<String, Set<String>> keys = calls.computeIfAbsent(owner, o -> new HashMap<>());
                Matcher call = CALL.matcher(code);
                while (call.find()) {
                    keys.computeIfAbsent(call.group(2), k -> new TreeSet<>())
                            .addAll(names(code, call.end(), file + ": " + call.group(2)));
                }
            }
        }
        return calls;
    }

    /** The names among the arguments that follow a key: every other argument, from the first on. */
    private static Set<String> names(String code, int from, String where) {
        Set<String> names = new TreeSet<>();
        int depth = 0;
        int argument = 0;
        int start = from;
        for (int i = from; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                i = endOfText(code, i);
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (c == ',' && depth == 0 || c == ')' && depth == 0) {
                String text = code.substring(start, i).strip();
                if (argument % 2 == 1) {
                    assertThat(text).as(where).matches("\"\\w+\"");
                    names.add(text.substring(1, text.length() - 1));
                }
                argument++;
                start = i + 1;
                if (c == ')') {
                    return names;
                }
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            }
        }
        throw new AssertionError(where + " does not end");
    }

    private static int endOfText(String code, int start) {
        int i = start + 1;
        while (code.charAt(i) != '"') {
            i += code.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static Properties read(String owner) throws IOException {
        Properties messages = new Properties();
        try (var in = Files.newBufferedReader(
                RESOURCES.resolve(owner.replace('.', '/')).resolve("texts_en.properties"))) {
            messages.load(in);
        }
        return messages;
    }

    @Test
    void everyKeyExistsAndItsPlacesAreTheNamesGiven() throws IOException {
        Map<String, Map<String, Set<String>>> calls = calls();
        assertThat(calls).hasSizeGreaterThan(5).containsKey("org.entente.cli.shared");
        for (Map.Entry<String, Map<String, Set<String>>> owner : calls.entrySet()) {
            Properties messages = read(owner.getKey());
            owner.getValue().forEach((key, names) -> {
                assertThat(messages).as(owner.getKey()).containsKey(key);
                Set<String> places = PLACE.matcher(messages.getProperty(key))
                        .results()
                        .map(place -> place.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(places).as(owner.getKey() + ": " + key).isEqualTo(names);
            });
        }
    }

    @Test
    void everyMessageIsUsed() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        for (String owner : calls().keySet()) {
            if (owner.endsWith(".paper")) {
                continue; // many of its keys are put together from a family and a code
            }
            for (String key : read(owner).stringPropertyNames()) {
                assertThat(code).as(owner + ": " + key).contains('"' + key + '"');
            }
        }
    }
}
