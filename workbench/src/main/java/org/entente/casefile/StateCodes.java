package org.entente.casefile;

import java.util.regex.Pattern;

/** Turns what a curator writes for a state into its code. */
final class StateCodes {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private StateCodes() {}

    static String resolve(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a state; write a code such as TUR");
        }
        return text;
    }
}
