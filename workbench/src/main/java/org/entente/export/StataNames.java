package org.entente.export;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of variables as Stata allows them: letters, digits and underscores, at most 32, no digit
 * first, no reserved word. {@code un.s} becomes {@code un_s}; names that would be the same end in a
 * number.
 */
final class StataNames {
    private static final int LONGEST = 32;
    private static final Set<String> RESERVED = Set.of(
            "_all", "_b", "byte", "_coef", "_cons", "double", "float", "if", "in", "int", "long", "_n", "_N", "_pi",
            "_pred", "_rc", "_skip", "strL", "using", "with");

    private StataNames() {}

    /** The name in Stata by the name in the panel, in the same order. */
    static Map<String, String> of(List<String> names) {
        Map<String, String> given = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String name : names) {
            String plain = plain(name);
            String unique = plain;
            for (int i = 2; !taken.add(unique); i++) {
                String number = "_" + i;
                unique = plain.substring(0, Math.min(plain.length(), LONGEST - number.length())) + number;
            }
            given.put(name, unique);
        }
        return given;
    }

    private static String plain(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_]", "_");
        // The ending says what the column is, and must survive.
        String ending = name.endsWith(".status") ? "_status" : "";
        if (plain.length() > LONGEST) {
            plain = plain.substring(0, LONGEST - ending.length()) + ending;
        }
        boolean reserved =
                RESERVED.contains(plain) || plain.toLowerCase(Locale.ROOT).matches("str\\d+");
        return reserved || Character.isDigit(plain.charAt(0))
                ? "_" + plain.substring(0, Math.min(plain.length(), 31))
                : plain;
    }
}
