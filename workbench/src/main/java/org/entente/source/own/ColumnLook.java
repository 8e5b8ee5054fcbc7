package org.entente.source.own;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.country.CountryNames;
import org.entente.country.StateSystem;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.jspecify.annotations.Nullable;

/** What a column of an unknown table seems to hold. */
final class ColumnLook {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+([.,]\\d+)?|[.,]\\d+)([eE][-+]?\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([, ])\\d{3}(\\1\\d{3})*([.]\\d+)?");
    private static final Pattern COMMA = Pattern.compile("-?\\d+,\\d{1,2}|-?\\d+,\\d{4,}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-(\\d{2}(-\\d{2}.*)?|[Qq][1-4])");
    private static final Set<String> NUMBERS_FOR_MISSING =
            Set.of("-9", "-99", "-999", "-9999", "-8", "-88", "-77", "-66");
    private static final double MOSTLY = 0.8;

    /** Groups such as World may stand among states in many rows. */
    private static final double HALF = 0.5;

    private static final int MOST_CODES = 5;
    private static final int MOST_STRANGERS = 40;

    private final Column column;
    private final Map<String, Long> values = new HashMap<>();
    private final Map<String, Optional<Integer>> states = new HashMap<>();
    private long filled;
    private @Nullable String kind;

    ColumnLook(Column column) {
        this.column = column;
    }

    String name() {
        return column.name();
    }

    void see(Row row) {
        String text = row.text(column);
        if (!text.isEmpty()) {
            filled++;
            values.merge(text, 1L, Long::sum);
        }
    }

    private double part(java.util.function.Predicate<String> is) {
        long found = values.entrySet().stream()
                .filter(entry -> is.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return filled == 0 ? 0 : (double) found / filled;
    }

    boolean isCalledYear() {
        return name().toLowerCase(Locale.ROOT).matches("(.*[^a-z])?(year|yr|jahr|annee|yıl|yil)([^a-z].*)?");
    }

    boolean holdsYears() {
        return part(ColumnLook::isYear) == 1 && filled > 0;
    }

    private static boolean isYear(String text) {
        return text.matches("(1[5-9]|20|21)\\d{2}");
    }

    boolean holdsDates() {
        return filled > 0 && part(text -> DATE.matcher(text).matches()) == 1;
    }

    /** The years of its values. */
    Set<Integer> years() {
        return values.keySet().stream()
                .filter(text -> text.matches("\\d{4}.*"))
                .map(text -> Integer.parseInt(text.substring(0, 4)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Numbers are states only where the column's name says which list they are of. */
    boolean namesStates() {
        if (filled == 0 || part(text -> WHOLE.matcher(text).matches()) > 1 - MOSTLY) {
            return filled > 0
                    && !codes().equals("name")
                    && part(text -> state(text).isPresent()) >= MOSTLY;
        }
        return part(text -> state(text).isPresent()) >= HALF;
    }

    /** As the key {@code codes} of a descriptor has it. */
    String codes() {
        String known = kind;
        if (known == null) {
            known = findCodes();
            kind = known;
        }
        return known;
    }

    private String findCodes() {
        String called = name().toLowerCase(Locale.ROOT);
        if (part(text -> WHOLE.matcher(text).matches()) >= MOSTLY) {
            if (called.matches(".*(gwcode|gwno|gw_?num|gleditsch).*")) {
                return "gw";
            }
            if (called.matches(".*(ccode|cow|stateabb).*")) {
                return "cow";
            }
            return called.matches(".*(m49|iso_?n|iso_?num).*") ? "m49" : "name";
        }
        boolean iso = part(text -> text.matches("[A-Z]{3}")) >= MOSTLY
                && part(text -> StateSystem.standard().findByIso3(text).isPresent()) >= MOSTLY;
        return iso ? "iso3" : "name";
    }

    private Optional<Integer> state(String text) {
        return states.computeIfAbsent(text, key -> switch (codes()) {
            case "cow" -> StateSystem.standard().find(number(text)).map(s -> s.cow());
            case "m49" -> StateSystem.standard().findByM49(number(text)).map(s -> s.cow());
            case "gw" ->
                StateSystem.standard().listByGw(number(text)).stream()
                        .findFirst()
                        .map(s -> s.cow());
            case "iso3" -> StateSystem.standard().findByIso3(text).map(s -> s.cow());
            default -> CountryNames.standard().find(text).map(s -> s.cow());
        });
    }

    private static int number(String text) {
        return WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
    }

    /** Values that are no states, as far as is known. */
    List<String> strangers() {
        return values.keySet().stream()
                .filter(text -> state(text).isEmpty())
                .sorted()
                .limit(MOST_STRANGERS)
                .toList();
    }

    /** Whether another column names the same states, as a name and a code beside one another do. */
    boolean sameStates(ColumnLook other) {
        Map<Integer, Long> mine = counts();
        return mine.equals(other.counts());
    }

    private Map<Integer, Long> counts() {
        Map<Integer, Long> counts = new TreeMap<>();
        values.forEach((text, n) -> state(text).ifPresent(cow -> counts.merge(cow, n, Long::sum)));
        return counts;
    }

    private boolean isNumber(String text) {
        return NUMBER.matcher(text).matches() || GROUPED.matcher(text).matches();
    }

    boolean holdsNumbers() {
        return part(this::isNumber) > 0 && others().size() <= MOST_CODES;
    }

    private TreeSet<String> others() {
        return values.keySet().stream().filter(text -> !isNumber(text)).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Texts among numbers, and the numbers that usually stand for missing where nothing else is
     * negative.
     */
    Set<String> codesOfMissing() {
        TreeSet<String> codes = others();
        boolean onlyCodes = values.keySet().stream()
                .filter(text -> text.startsWith("-") && isNumber(text))
                .allMatch(NUMBERS_FOR_MISSING::contains);
        if (onlyCodes) {
            values.keySet().stream().filter(NUMBERS_FOR_MISSING::contains).forEach(codes::add);
        }
        return codes;
    }

    Optional<Character> thousandsMark() {
        return part(text -> COMMA.matcher(text).matches()) > 0
                ? Optional.empty()
                : values.keySet().stream()
                        .map(GROUPED::matcher)
                        .filter(java.util.regex.Matcher::matches)
                        .map(m -> m.group(1).charAt(0))
                        .findFirst();
    }

    Optional<Character> decimalMark() {
        return part(text -> COMMA.matcher(text).matches()) > 0 ? Optional.of(',') : Optional.empty();
    }
}
