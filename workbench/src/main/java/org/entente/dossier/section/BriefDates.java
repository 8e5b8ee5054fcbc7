package org.entente.dossier.section;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import org.entente.curated.IsoPartialDate;
import org.entente.curated.NamedConflict;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;

/** Dates and lists as a brief writes them. */
final class BriefDates {
    private final MessageBundle texts;

    BriefDates(MessageBundle texts) {
        this.texts = texts;
    }

    /** A date of the Extended Date/Time Format: a day in full, a span in years. */
    String shown(String date) {
        int slash = date.indexOf('/');
        if (slash > 0) {
            String from = date.substring(0, slash);
            String to = date.substring(slash + 1);
            return to.equals("..")
                    ? texts.get("date.since", Arguments.none().with("date", shown(from)))
                    : years(year(from), year(to));
        }
        if (date.length() == 4) {
            return date;
        }
        Month month = Month.of(Integer.parseInt(date.substring(5, 7)));
        Arguments arguments = Arguments.none()
                .with("month", month.getDisplayName(TextStyle.FULL_STANDALONE, texts.locale()))
                .year("year", year(date));
        return date.length() == 7
                ? texts.get("date.month", arguments)
                : texts.get(
                        "date.day",
                        arguments.with(
                                "day", Integer.toString(LocalDate.parse(date).getDayOfMonth())));
    }

    private static int year(String date) {
        return Integer.parseInt(date.substring(0, 4));
    }

    static String years(int from, int to) {
        return from == to ? Integer.toString(from) : from + "\u2013" + to;
    }

    /** A conflict with its years, unless its name has them. */
    String named(NamedConflict conflict) {
        int from = conflict.from().year();
        if (conflict.name().contains(Integer.toString(from))) {
            return conflict.name();
        }
        String when = conflict.findUntil()
                .map(IsoPartialDate::year)
                .map(until -> years(from, until))
                .orElseGet(() -> texts.get("date.since", Arguments.none().year("date", from)));
        return bracketed(conflict.name(), when);
    }

    /** A name with something in brackets, in the brackets of the name where it ends with some. */
    static String bracketed(String name, String more) {
        return name.endsWith(")") ? name.substring(0, name.length() - 1) + "; " + more + ")" : name + " (" + more + ")";
    }

    /** {@code a, b and c}. */
    String list(List<String> items) {
        int last = items.size() - 1;
        return last <= 0
                ? String.join("", items)
                : texts.get(
                        "list.and",
                        Arguments.of("head", String.join(", ", items.subList(0, last)), "last", items.get(last)));
    }
}
