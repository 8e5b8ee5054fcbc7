package org.entente.check.reference;

import java.util.Locale;
import org.entente.check.Findings;
import org.entente.text.MessageBundle;

/** Counts how many values of one reference file were compared, and keeps the worst. */
final class ValueComparison {
    private static final MessageBundle MESSAGES = MessageBundle.english(ValueComparison.class);

    private static final String AREA = "reference";

    private final String file;
    private final double wanted;
    private long compared;
    private long differing;
    private double worst;
    private String first = "";
    private String remark = "";

    /**
     * @param file as it is named below the folder
     * @param wanted greatest relative difference that counts as agreement
     */
    ValueComparison(String file, double wanted) {
        this.file = file;
        this.wanted = wanted;
    }

    /**
     * Compares two numbers relative to the reference's, and absolutely where that is below one in a
     * million.
     */
    void number(String where, double ours, double theirs) {
        number(where, ours, theirs, wanted);
    }

    void number(String where, double ours, double theirs, double tolerance) {
        compared++;
        double size = Math.abs(theirs) < 1e-6 ? 1 : Math.abs(theirs);
        double difference = Math.abs(ours - theirs) / size;
        if (!(difference <= tolerance)) {
            differ(where, ours + " ≠ " + theirs);
        }
        // Relative to its own tolerance, so that columns of different ones can be distinguished
        // from a single figure.
        worst = Math.max(
                worst, Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference * (wanted / tolerance));
    }

    void same(String where, Object ours, Object theirs) {
        compared++;
        if (!ours.equals(theirs)) {
            differ(where, ours + " ≠ " + theirs);
        }
    }

    private void differ(String where, String values) {
        differing++;
        if (first.isEmpty()) {
            first = where + ": " + values;
        }
    }

    /** Says something more in the report, such as what of the file is left out and why. */
    void remark(String text) {
        remark = "; " + text;
    }

    void report(Findings findings) {
        if (compared == 0) {
            findings.skipped(AREA, file, MESSAGES.get("nothing") + remark);
        } else if (differing > 0) {
            findings.wrong(
                    AREA,
                    file,
                    MESSAGES.fill("differs", "differing", differing, "compared", compared, "first", first) + remark);
        } else {
            findings.whole(
                    AREA,
                    file,
                    MESSAGES.fill(
                                    "agrees",
                                    "compared",
                                    compared,
                                    "worst",
                                    String.format(Locale.ENGLISH, "%.1e", worst),
                                    "wanted",
                                    String.format(Locale.ENGLISH, "%.0e", wanted))
                            + remark);
        }
    }

    static void skip(Findings findings, String file, String reason) {
        findings.skipped(AREA, file, reason);
    }
}
