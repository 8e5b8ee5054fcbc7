package org.entente.source.fetch;

import java.util.List;
import java.util.regex.Pattern;

/** Patterns of file names with * for any characters and ? for one, in whatever case. */
record Glob(List<String> patterns) {
    Glob {
        patterns = List.copyOf(patterns);
    }

    boolean fits(String name) {
        return patterns.isEmpty()
                || patterns.stream()
                        .anyMatch(pattern -> regex(pattern).matcher(name).matches());
    }

    private static Pattern regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @Override
    public String toString() {
        return String.join(", ", patterns);
    }
}
