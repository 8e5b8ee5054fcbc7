package org.entente.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text with named places, in the part of ICU's message syntax that translators know: {@code {name}},
 * {@code {n, plural, =0 {no roll call} one {# roll call} other {# roll calls}}} and {@code {way, select, up {rose} other {fell}}}. A
 * number sign within a plural stands for its argument.
 */
final class Message {
    private final List<Part> parts;

    private Message(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** A piece of a pattern. */
    private sealed interface Part {
        record Literal(String text) implements Part {}

        record Place(String name) implements Part {}

        record Choice(String name, boolean plural, Map<String, Message> branches) implements Part {}
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException when its braces or choices are wrong
     */
    static Message parse(String pattern) {
        Reader reader = new Reader(pattern);
        Message message = reader.message("");
        if (!reader.atEnd()) {
            throw new IllegalArgumentException("a closing brace too many in: " + pattern);
        }
        return message;
    }

    /** The text as spans; neighbouring words are one span. */
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
                out.addAll(arguments.spans(place.name()));
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

    /** Walks through a pattern once. */
    private static final class Reader {
        private final String pattern;
        private int at;

        Reader(String pattern) {
            this.pattern = pattern;
        }

        boolean atEnd() {
            return at == pattern.length();
        }

        /** Reads to the end or to the brace that closes this branch; {@code sharp} is what # stands for, if anything. */
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
                    parts.add(new Part.Place(sharp));
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
                return new Part.Place(name);
            }
            expect(',');
            String kind = word();
            boolean plural = kind.equals("plural");
            if (!plural && !kind.equals("select")) {
                throw wrong("plural or select, not " + kind);
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
