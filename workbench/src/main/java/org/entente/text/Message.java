package org.entente.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A pattern with named places in a subset of ICU's message syntax: {@code {name}}, a number with
 * grouping separators as {@code {n, number}},
 * {@code {n, plural, =0 {no roll call} one {# roll call} other {# roll calls}}} and
 * {@code {way, select, up {rose} other {fell}}}. Within a plural, {@code #} is the number. An
 * apostrophe has no special meaning.
 */
final class Message {
    private final List<Part> parts;

    private Message(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** A piece of a pattern. */
    private sealed interface Part {
        record Literal(String text) implements Part {}

        record Place(String name, boolean number) implements Part {}

        record Choice(String name, boolean plural, Map<String, Message> branches) implements Part {}
    }

    /**
     * Parses a pattern.
     *
     * @throws IllegalArgumentException when it is malformed
     */
    static Message parse(String pattern) {
        Parser reader = new Parser(pattern);
        Message message = reader.message("");
        if (!reader.atEnd()) {
            throw new IllegalArgumentException("unmatched closing brace in: " + pattern);
        }
        return message;
    }

    /** The filled message; adjacent words form one span. */
    List<Span> spans(Arguments arguments) {
        List<Span> out = new ArrayList<>();
        write(arguments, out);
        return joined(out);
    }

    private void write(Arguments arguments, List<Span> out) {
        for (Part part : parts) {
            if (part instanceof Part.Literal literal) {
                out.add(Span.text(literal.text()));
            } else if (part instanceof Part.Place place) {
                out.addAll(place.number() ? arguments.number(place.name()) : arguments.spans(place.name()));
            } else if (part instanceof Part.Choice choice) {
                String key = choice.plural() ? arguments.plural(choice.name()) : arguments.choice(choice.name());
                Message exact = choice.plural() ? choice.branches().get(arguments.exactly(choice.name())) : null;
                Message branch = exact != null
                        ? exact
                        : choice.branches().getOrDefault(key, choice.branches().get("other"));
                if (branch == null) {
                    throw new IllegalArgumentException("no branch for " + choice.name() + " = " + key);
                }
                branch.write(arguments, out);
            }
        }
    }

    private static List<Span> joined(List<Span> spans) {
        List<Span> out = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Span span : spans) {
            if (span instanceof Span.Text text) {
                words.append(text.text());
                continue;
            }
            flush(words, out);
            out.add(span);
        }
        flush(words, out);
        return out;
    }

    private static void flush(StringBuilder words, List<Span> out) {
        if (words.length() > 0) {
            out.add(Span.text(words.toString()));
            words.setLength(0);
        }
    }

    /** A recursive-descent parser. */
    private static final class Parser {
        private final String pattern;
        private int at;

        Parser(String pattern) {
            this.pattern = pattern;
        }

        boolean atEnd() {
            return at == pattern.length();
        }

        /**
         * Parses up to the end or the closing brace; {@code sharp} is the name that # stands for.
         */
        Message message(String sharp) {
            List<Part> parts = new ArrayList<>();
            StringBuilder literal = new StringBuilder();
            while (!atEnd() && pattern.charAt(at) != '}') {
                char c = pattern.charAt(at);
                if (c == '{') {
                    close(literal, parts);
                    parts.add(place());
                } else if (c == '#' && !sharp.isEmpty()) {
                    close(literal, parts);
                    parts.add(new Part.Place(sharp, false));
                    at++;
                } else {
                    literal.append(c);
                    at++;
                }
            }
            close(literal, parts);
            return new Message(parts);
        }

        private static void close(StringBuilder literal, List<Part> parts) {
            if (literal.length() > 0) {
                parts.add(new Part.Literal(literal.toString()));
                literal.setLength(0);
            }
        }

        private Part place() {
            expect('{');
            String name = word();
            if (peek() == '}') {
                at++;
                return new Part.Place(name, false);
            }
            expect(',');
            String kind = word();
            if (kind.equals("number")) {
                expect('}');
                return new Part.Place(name, true);
            }
            boolean plural = kind.equals("plural");
            if (!plural && !kind.equals("select")) {
                throw wrong("number, plural or select, not " + kind);
            }
            expect(',');
            Map<String, Message> branches = new LinkedHashMap<>();
            while (peek() != '}') {
                String key = word();
                expect('{');
                branches.put(key, message(plural ? name : ""));
                expect('}');
            }
            at++;
            if (!branches.containsKey("other")) {
                throw wrong("a branch called other");
            }
            return new Part.Choice(name, plural, branches);
        }

        private String word() {
            peek();
            int start = at;
            while (!atEnd()
                    && (Character.isLetterOrDigit(pattern.charAt(at)) || "_-=".indexOf(pattern.charAt(at)) >= 0)) {
                at++;
            }
            if (at == start) {
                throw wrong("a word");
            }
            return pattern.substring(start, at);
        }

        private char peek() {
            while (!atEnd() && Character.isWhitespace(pattern.charAt(at))) {
                at++;
            }
            if (atEnd()) {
                throw wrong("more");
            }
            return pattern.charAt(at);
        }

        private void expect(char c) {
            if (peek() != c) {
                throw wrong("'" + c + "'");
            }
            at++;
        }

        private IllegalArgumentException wrong(String expected) {
            return new IllegalArgumentException("expected " + expected + " at character " + at + " of: " + pattern);
        }
    }
}
