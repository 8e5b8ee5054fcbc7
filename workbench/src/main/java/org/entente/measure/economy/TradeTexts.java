package org.entente.measure.economy;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.entente.provenance.Citation;

/** What the measures of trade say about themselves and how they write numbers. */
final class TradeTexts {
    /** In the order in which the first that reports all that a figure needs answers. */
    static final List<String> SOURCES =
            List.of("wits-comtrade", "cow-trade", "wits-trade", "itpd", "unctad-trade", "gravity-penppml");

    static final String WITH_SERVICES = ", goods and services";

    static final Citation BARBIERI = new Citation(
            "barbieri2009",
            "Barbieri, Katherine and Keshk, Omar M. G. and Pollins, Brian M.",
            "Trading Data: Evaluating our Assumptions and Coding Rules",
            "Conflict Management and Peace Science 26(5): 471–491",
            2009,
            "doi:10.1177/0738894209343887");

    static final Citation BROWN = new Citation(
            "kojima1964",
            "Kojima, Kiyoshi",
            "The Pattern of International Trade among Advanced Countries",
            "Hitotsubashi Journal of Economics 5(1): 16–36",
            1964,
            null);

    static final Citation MIRROR = new Citation(
            "yeats1990",
            "Yeats, Alexander J.",
            "On the Accuracy of Economic Observations: Do Sub-Saharan Trade Statistics Mean Anything?",
            "World Bank Economic Review 4(2): 135–156",
            1990,
            "doi:10.1093/wber/4.2.135");

    static final String NEVER_ZERO = "Not reported is never zero, and nothing is filled in from the other reporter.";
    static final String BY_CELL =
            "Each figure comes from the first source that reports all it needs, so that a series may change its source: the row"
                    + " names it, and no growth is stated across a change.";
    static final String ROUNDED =
            "COW prints whole millions: 0 stands for less than half a million, and every value has the"
                    + " bounds of its rounding.";
    static final String CURRENT = "Current US$: inflation is in it.";
    static final String PARTNERS =
            "The total runs over the partners that are reported; the note says how many are listed"
                    + " without a value.";

    static final String NEARLY_ALL =
            "A file that names those who report answers only in years in which it names nine tenths of the states whose reports"
                    + " the sum runs over.";

    private TradeTexts() {}

    /** {@code 1234 m} for US$ 1.234 billion: the unit of worked formulas. */
    static String millions(double dollars) {
        String text = String.format(Locale.ROOT, "%.3f", dollars / 1e6);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end) + " m";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    static String missing(PartnerSum sum) {
        return sum.missing() == 0 ? "" : "%d partners not reported".formatted(sum.missing());
    }

    /** Whose report a flow is. */
    static String report(String side) {
        return side.equals("reconciled") ? "reconciled value" : side + "'s report";
    }

    static String join(String... notes) {
        StringJoiner joined = new StringJoiner("; ");
        for (String note : notes) {
            if (!note.isEmpty()) {
                joined.add(note);
            }
        }
        return joined.toString();
    }
}
