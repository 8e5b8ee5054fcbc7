package org.entente.measure.politics;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.measure.model.QuestionException;
import org.jspecify.annotations.Nullable;

/**
 * Issue areas of roll calls, as Voeten's files mark them; a roll call may be in several, or in
 * none.
 */
enum IssueArea {
    PALESTINE("me", "Palestinian conflict"),
    NUCLEAR("nu", "nuclear weapons and nuclear material"),
    ARMS_CONTROL("di", "arms control and disarmament"),
    COLONIALISM("co", "colonialism"),
    HUMAN_RIGHTS("hr", "human rights"),
    ECONOMIC("ec", "economic development");

    private final String code;
    private final String title;

    IssueArea(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** Two letters as in the column {@code issue}. */
    String code() {
        return code;
    }

    String title() {
        return title;
    }

    /** As ids write it, such as {@code human_rights}. */
    String argument() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The area that an argument names, by its word or by the file's two letters; null for no
     * argument.
     *
     * @throws QuestionException when there is no such area
     */
    static @Nullable IssueArea parse(@Nullable String argument) {
        if (argument == null) {
            return null;
        }
        String asked =
                argument.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(values())
                .filter(area -> area.argument().equals(asked) || area.code.equals(asked))
                .findFirst()
                .orElseThrow(() -> new QuestionException("there is no issue area \"%s\"; there are %s"
                        .formatted(
                                argument,
                                Arrays.stream(values()).map(IssueArea::argument).collect(Collectors.joining(", ")))));
    }
}
