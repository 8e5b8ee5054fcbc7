package org.entente.source.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns that differ by the year in their names.
 *
 * @param before what stands before the year
 * @param after what stands after it
 * @param years the years, one a column
 * @param names the columns
 */
record YearColumns(String before, String after, List<Integer> years, List<String> names) {
    private static final Pattern NAMED = Pattern.compile("(.*?)((?:1[5-9]|20|21)\\d{2})(.*)");

    YearColumns {
        years = List.copyOf(years);
        names = List.copyOf(names);
    }

    /** Groups of at least so many columns. */
    static List<YearColumns> find(List<String> columns, int least) {
        Map<String, List<Integer>> years = new LinkedHashMap<>();
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (String column : columns) {
            Matcher m = NAMED.matcher(column);
            if (m.matches() && !m.group(3).matches("\\d.*") && !m.group(1).matches(".*\\d")) {
                String key = m.group(1) + "\n" + m.group(3);
                years.computeIfAbsent(key, k -> new ArrayList<>()).add(Integer.parseInt(m.group(2)));
                names.computeIfAbsent(key, k -> new ArrayList<>()).add(column);
            }
        }
        List<YearColumns> groups = new ArrayList<>();
        years.forEach((key, found) -> {
            if (found.size() >= least) {
                int cut = key.indexOf('\n');
                groups.add(new YearColumns(
                        key.substring(0, cut), key.substring(cut + 1), found, names.getOrDefault(key, List.of())));
            }
        });
        return groups;
    }

    boolean has(String column) {
        return names.contains(column);
    }

    String pattern() {
        return before + "{year}" + after;
    }

    /** What the columns are called without the year. */
    String name(String otherwise) {
        String rest = (before + " " + after).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return rest.isEmpty() ? otherwise : rest;
    }
}
