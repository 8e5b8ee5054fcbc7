package org.entente.paper.find;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.paper.find.TimeMention.Role;

/**
 * Finds dates and spans. Each form is one pattern; a stretch of text is taken by the first that
 * fits.
 */
final class Times {
    private static final String MONTH =
            "(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?";
    private static final String YEAR = "(1[5-9]\\d\\d|20\\d\\d)(?![\\d%]|,\\d{3}|\\.\\d)";
    private static final String NOT_IN_NUMBER = "(?<![\\d$€£,.#]|[A-Za-z][-–]|\\p{L})";
    /** "Resolution 1572" and "No. 1701" are no years. */
    private static final String NUMBERED = "(?<!(?i:\\b(?:resolutions?|numbers?|nos?\\.|law|flight|article)) ?)";

    private static final String DASH = "\\s?[-–—]\\s?";
    private static final Map<String, Integer> COUNTED =
            Map.of("two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine", 9, "ten", 10);

    /** People and things counted, after which a number like 1500 is no year. */
    private static final Pattern COUNTED_AFTER = Pattern.compile(
            "\\s+(?:people|troops|soldiers|men|women|students|companies|firms|km|kilomet|tonnes|tons|MW|megawatts|personnel|business|refugees|workers|citizens|vehicles|tanks|metres|meters|miles|barrels|dead|deaths|million|billion|thousand|trillion|bn|dollars|euros|per cent|percent)");

    private interface Maker {
        Optional<TimeMention> make(Matcher m, int start, int end);
    }

    private record Form(Pattern pattern, Maker maker) {}

    private final int textYear;
    private final List<Form> forms = new ArrayList<>();
    private int lastYear;
    private int lastFirst;

    /** Whether the passage named a year before the place that is read. */
    private boolean anchored;

    private boolean spoken;

    /** @param textYear year of the paper; 0 when unknown */
    Times(int textYear) {
        this.textYear = textYear;
        this.lastYear = textYear;
        define();
    }

    /** Another passage begins: what the one before spoke of last is forgotten. */
    void begin() {
        lastYear = textYear;
        lastFirst = 0;
        spoken = false;
    }

    private void form(String pattern, Maker maker) {
        forms.add(new Form(Pattern.compile(pattern), maker));
    }

    private void define() {
        String citation =
                "\\((?:[^()]{0,80}?[\\s,(])?(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\b)\\p{Lu}[\\p{L}'’-]+(?:\\s+(?:et al\\.?|and|&)\\s*(?:\\p{Lu}[\\p{L}'’-]+)?)?,?\\s+"
                        + YEAR + "[a-z]?(?::\\s?\\d[\\d–-]*)?(?:;[^()]*)?\\)";
        form(citation, (m, s, e) -> whole(m, 1, Role.CITED));
        form("(?<=\\p{Ll} )\\(" + YEAR + "[a-z]?(?::\\s?\\d[\\d–-]*)?\\)", (m, s, e) -> bracketed(m));
        form(
                "(?i:fiscal years?|financial years?|FY)\\s?" + YEAR + "(?:\\s?[-–/]\\s?\\d{2,4})?",
                (m, s, e) -> year(m, 1, Role.PART, s, e));
        form(NOT_IN_NUMBER + YEAR + "/\\d{2,4}\\b", (m, s, e) -> year(m, 1, Role.PART, s, e));
        form(
                "(?i:(?:in |during |over |for )?the (?:first|second|third|fourth|last)(?: (?:\\w+|\\d+))? (?:quarters?|half|months?|weeks?) of(?: the year)?) (?:the year )?"
                        + YEAR,
                (m, s, e) -> year(m, 1, Role.PART, s, e));
        form("\\b(?:Q[1-4]|H[12])(?: of)?,? " + YEAR, (m, s, e) -> year(m, 1, Role.PART, s, e));
        form(
                "\\b" + MONTH + "(?= and " + MONTH + ",? (?:of )?" + YEAR + ",? respectively)",
                (m, s, e) -> month(m.group(3), m.group(1), s, e));
        form(
                "\\b" + MONTH + " and " + MONTH + ",? (?:of )?" + YEAR,
                (m, s, e) -> months(m.group(3), m.group(1), m.group(2), s, e));
        form(
                "\\b" + MONTH + "(?:" + DASH + "| to | through | and )" + MONTH + ",? (?:of )?" + YEAR,
                (m, s, e) -> year(m, 3, Role.PART, s, e));
        form(
                "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?:" + DASH + "| to | and )(\\d{1,2})(?:st|nd|rd|th)? (?:of )?"
                        + MONTH + ",? " + YEAR,
                (m, s, e) -> days(m.group(4), m.group(3), m.group(1), m.group(2), s, e));
        form(
                "\\b" + MONTH + " (\\d{1,2})" + DASH + "(\\d{1,2}),? " + YEAR,
                (m, s, e) -> days(m.group(4), m.group(1), m.group(2), m.group(3), s, e));
        form(
                "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTH + ",? (?:of )?" + YEAR,
                (m, s, e) -> day(m.group(3), m.group(2), m.group(1), s, e));
        form(
                "\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? " + YEAR,
                (m, s, e) -> day(m.group(3), m.group(1), m.group(2), s, e));
        form("(?<!\\d)((?:1[5-9]|20)\\d\\d)-([01]\\d)-([0-3]\\d)(?!\\d)", (m, s, e) -> isoDay(m, s, e));
        form(
                "\\b" + MONTH + ",? (?:of )?(?:the same year |that year )?" + YEAR,
                (m, s, e) -> month(m.group(2), m.group(1), s, e));
        form(
                "(?i:(?:in |over |during )?the (two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}) years to) "
                        + YEAR,
                (m, s, e) -> yearsTo(m, s, e));
        form(
                "(?i:between|from)( " + MONTH + ")? " + YEAR + "(?i: and | to | until | till | through |" + DASH
                        + ")(?:" + MONTH + " )?" + YEAR,
                (m, s, e) -> span(m.group(3), m.group(5), s, e));
        form(
                "(?i:(?<=\\bof )|(?<=\\bin )|(?<=\\byears )|(?<=\\bperiod )|(?<=\\bduring ))" + YEAR
                        + " (?:to|through|until) " + YEAR,
                (m, s, e) -> span(m.group(1), m.group(2), s, e));
        form(
                NOT_IN_NUMBER + YEAR + DASH + "(\\d{4}|\\d{2})(?![\\d%]|[-–.]\\d)",
                (m, s, e) -> span(m.group(1), m.group(2), s, e));
        form(
                "(?i:(?:in |during |of |since |by |throughout )?the )?(?i:(early|mid|late|first half of the|second half of the|beginning of the|end of the)[- ]?)?(?:the )?"
                        + NOT_IN_NUMBER + "(1[5-9]\\d|20\\d)0['’]?s\\b",
                (m, s, e) -> decade(m, s, e));
        form(
                "(?i:since)(?: (?:the )?(?:early|mid|late|beginning of|start of|end of))?(?: " + MONTH + ")? " + YEAR,
                (m, s, e) -> since(m.group(2), s, e));
        form("(?i:from) " + YEAR + " (?i:onwards?|on\\b|forward)", (m, s, e) -> since(m.group(1), s, e));
        form(
                "(?i:by|until|till|up to|through)(?: the)?(?: early| mid| late| end of| beginning of| close of| year)*(?:[- ]| "
                        + MONTH + " )" + YEAR,
                (m, s, e) -> year(m, 2, Role.BY, s, e));
        form("(?i:before|prior to|after|following) " + YEAR, (m, s, e) -> year(m, 1, Role.BESIDE, s, e));
        form(NUMBERED + NOT_IN_NUMBER + YEAR + "(?!\\s?[-–]\\s?\\p{Ll})", (m, s, e) -> plain(m, s, e));
        form(
                "(?i:\\bthe (?:previous|preceding|prior) year|\\ba year (?:earlier|before|ago)|\\bthe year (?:before|earlier)(?! (?:the|a|an|its|his|her|their|this|that|it|he|she|they|we)\\b| \\p{Lu})|\\bone year (?:earlier|before))",
                (m, s, e) -> relative(-1, Role.IN, s, e));
        form(
                "(?i:\\bthe (?:following|next) year|\\ba year later|\\bthe year after)",
                (m, s, e) -> relative(1, Role.IN, s, e));
        form(
                "\\b(?i:(two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}) years|(a decade)) (?i:(later|on(?=,)|earlier|before(?=[,.;])))",
                (m, s, e) -> yearsFrom(m, s, e));
        form(
                "(?i:\\b(?:over|in|during) (?:the same|that|those) (?:years|period))",
                (m, s, e) -> lastFirst == 0 || lastFirst >= lastYear
                        ? Optional.empty()
                        : span(String.valueOf(lastFirst), String.valueOf(lastYear), s, e));
        form(
                "(?i:\\b(?:in |during )?(?:that|the same|the latter) (?:same )?year)",
                (m, s, e) -> relative(0, Role.IN, s, e));
        form("(?<!\\b(?:the|of its) )(?i:\\blast year)\\b", (m, s, e) -> ofText(-1, s, e));
        form("(?i:\\bthis year)\\b", (m, s, e) -> ofText(0, s, e));
        form(
                "(?i:\\bover |\\bin |\\bduring |\\bwithin )(?i:the )(?i:last|past) (?i:(two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}) years|(decade))",
                (m, s, e) -> past(m, s, e));
        form(
                "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTH + "(?! \\d)",
                (m, s, e) -> dayOfLast(m.group(2), m.group(1), s, e));
        form(
                "\\b(January|February|March|April|June|July|August|September|October|November|December) (\\d{1,2})(?:st|nd|rd|th)?(?![\\d,]\\d)",
                (m, s, e) -> dayOfLast(m.group(1), m.group(2), s, e));
        form(
                "(?i:\\bin |\\bduring |\\bearly |\\blate )(January|February|March|April|May|June|July|August|September|October|November|December)\\b(?! \\d)",
                (m, s, e) ->
                        lastYear == 0 ? Optional.empty() : month(String.valueOf(lastYear), m.group(1), m.start(1), e));
    }

    /** The times of a sentence, in order. */
    List<TimeMention> find(String passage, int from, int to) {
        boolean[] taken = new boolean[to - from];
        List<TimeMention> found = new ArrayList<>();
        int anchor = lastYear;
        int first = lastFirst;
        for (Form form : forms) {
            Matcher m = form.pattern()
                    .matcher(passage)
                    .region(from, to)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
            while (m.find()) {
                if (isFree(taken, m.start() - from, m.end() - from)) {
                    reckonAt(found, passage, m, anchor, first);
                    Optional<TimeMention> made = form.maker().make(m, m.start(), m.end());
                    if (made.isPresent()
                            && isFree(
                                    taken, made.get().start() - from, made.get().end() - from)) {
                        found.add(made.get());
                        for (int i = made.get().start(); i < made.get().end(); i++) {
                            taken[i - from] = true;
                        }
                        if (made.get().role() != Role.CITED && made.get().last() != TimeMention.OPEN) {
                            lastYear = made.get().last();
                        }
                    }
                }
            }
            reckonFrom(found, anchor, first);
        }
        found.sort(Comparator.comparingInt(TimeMention::start));
        reckonFrom(found, anchor, first);
        return found;
    }

    private void reckonFrom(List<TimeMention> found, int year, int first) {
        Optional<TimeMention> anchor = anchorOf(found);
        lastYear = anchor.map(TimeMention::last).orElse(year);
        lastFirst = anchor.map(TimeMention::first).orElse(first);
        spoken |= anchor.isPresent();
    }

    /**
     * Where a date leaves out its year, that of the last time before it holds, else of the sentence
     * before; of "3 to 5 May 2010" the one after.
     */
    private void reckonAt(List<TimeMention> found, String passage, Matcher m, int year, int first) {
        String rest = passage.substring(m.end(), Math.min(passage.length(), m.end() + AHEAD));
        Optional<TimeMention> next = JOINED.matcher(rest).lookingAt()
                ? found.stream()
                        .filter(w -> w.start() >= m.end() && w.start() < m.end() + AHEAD)
                        .findFirst()
                : Optional.empty();
        Optional<TimeMention> last =
                anchorOf(found.stream().filter(w -> w.end() <= m.start()).toList());
        Optional<TimeMention> own = next.or(() -> last);
        anchored = spoken || own.isPresent();
        lastYear = own.map(TimeMention::last)
                .orElse(year == 0 ? anchorOf(found).map(TimeMention::last).orElse(0) : year);
        lastFirst = own.map(TimeMention::first)
                .orElse(year == 0 ? anchorOf(found).map(TimeMention::first).orElse(0) : first);
    }

    private static final int AHEAD = 12;
    private static final Pattern JOINED = Pattern.compile("(?: to | and | until | or |\\s?[-–]\\s?)");

    private static Optional<TimeMention> anchorOf(List<TimeMention> found) {
        return found.stream()
                .filter(w -> w.role() != Role.CITED && w.last() != TimeMention.OPEN)
                .max(Comparator.comparingInt(TimeMention::start));
    }

    private static boolean isFree(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<TimeMention> whole(Matcher m, int group, Role role) {
        int year = Integer.parseInt(m.group(group));
        return Optional.of(new TimeMention(role, m.group(group), year, year, m.start(group), m.end(group)));
    }

    /** A year in brackets after a name is that of a work, after other words a date. */
    private static Optional<TimeMention> bracketed(Matcher m) {
        return whole(m, 1, Role.IN);
    }

    private static Optional<TimeMention> year(Matcher m, int group, Role role, int start, int end) {
        int year = Integer.parseInt(m.group(group));
        return Optional.of(new TimeMention(role, m.group(group), year, year, start, end));
    }

    private Optional<TimeMention> plain(Matcher m, int start, int end) {
        String input = m.group();
        int year = Integer.parseInt(m.group(1));
        Matcher after = COUNTED_AFTER.matcher("").reset(rest(m));
        return after.lookingAt()
                ? Optional.empty()
                : Optional.of(new TimeMention(Role.IN, input, year, year, start, end));
    }

    private String current = "";

    private CharSequence rest(Matcher m) {
        return current.subSequence(m.end(), Math.min(current.length(), m.end() + 24));
    }

    /** As {@link #find(String, int, int)}, for a sentence of this passage. */
    List<TimeMention> findIn(String passage, int from, int to) {
        current = passage;
        return find(passage, from, to);
    }

    private static Optional<TimeMention> span(String first, String last, int start, int end) {
        int from = Integer.parseInt(first);
        int to = Integer.parseInt(last.length() == 2 ? first.substring(0, 2) + last : last);
        return to <= from || to > 2199
                ? Optional.empty()
                : Optional.of(new TimeMention(Role.SPAN, from + "/" + to, from, to, start, end));
    }

    private static Optional<TimeMention> decade(Matcher m, int start, int end) {
        int from = Integer.parseInt(m.group(2) + "0");
        String said = m.group().toLowerCase(Locale.ROOT);
        Role role = said.startsWith("since") ? Role.SINCE : Role.SPAN;
        if (role == Role.SINCE) {
            return Optional.of(new TimeMention(role, from + "/..", from, TimeMention.OPEN, start, end));
        }
        return Optional.of(new TimeMention(role, m.group(2) + "X", from, from + 9, start, end));
    }

    private static Optional<TimeMention> since(String year, int start, int end) {
        int from = Integer.parseInt(year);
        return Optional.of(new TimeMention(Role.SINCE, from + "/..", from, TimeMention.OPEN, start, end));
    }

    private Optional<TimeMention> relative(int by, Role role, int start, int end) {
        int year = lastYear + by;
        return lastYear == 0
                ? Optional.empty()
                : Optional.of(new TimeMention(role, String.valueOf(year), year, year, start, end));
    }

    /** "Ten years later", reckoned from the year named last. */
    private Optional<TimeMention> yearsFrom(Matcher m, int start, int end) {
        String count = m.group(1);
        int years = count == null
                ? 10
                : Optional.ofNullable(COUNTED.get(count.toLowerCase(Locale.ROOT)))
                        .orElseGet(() -> Integer.valueOf(count));
        boolean later = m.group(3).toLowerCase(Locale.ROOT).matches("later|on");
        if (!anchored) {
            // The year of the paper is none that anything happened after.
            return Optional.empty();
        }
        int by = later ? years : -years;
        return lastFirst == 0 || lastFirst == lastYear
                ? relative(by, Role.IN, start, end)
                : span(String.valueOf(lastFirst + by), String.valueOf(lastYear + by), start, end);
    }

    private Optional<TimeMention> ofText(int by, int start, int end) {
        int year = textYear + by;
        return textYear == 0
                ? Optional.empty()
                : Optional.of(new TimeMention(Role.IN, String.valueOf(year), year, year, start, end));
    }

    private Optional<TimeMention> past(Matcher m, int start, int end) {
        if (textYear == 0) {
            return Optional.empty();
        }
        String count = m.group(1);
        int years = count == null
                ? 10
                : Optional.ofNullable(COUNTED.get(count.toLowerCase(Locale.ROOT)))
                        .orElseGet(() -> Integer.valueOf(count));
        return Optional.of(new TimeMention(
                Role.SPAN, (textYear - years) + "/" + textYear, textYear - years, textYear, start, end));
    }

    /** "The five years to 2024" are those from 2020 on. */
    private static Optional<TimeMention> yearsTo(Matcher m, int start, int end) {
        String count = m.group(1).toLowerCase(Locale.ROOT);
        int years = COUNTED.containsKey(count) ? COUNTED.get(count) : Integer.parseInt(count);
        int last = Integer.parseInt(m.group(2));
        int first = last - years + 1;
        return years < 2
                ? Optional.empty()
                : Optional.of(new TimeMention(Role.SPAN, first + "/" + last, first, last, start, end));
    }

    private Optional<TimeMention> dayOfLast(String month, String day, int start, int end) {
        return lastYear == 0 ? Optional.empty() : day(String.valueOf(lastYear), month, day, start, end);
    }

    private static Optional<TimeMention> month(String year, String month, int start, int end) {
        return Optional.of(new TimeMention(
                Role.IN,
                String.format(Locale.ROOT, "%s-%02d", year, monthNumber(month)),
                Integer.parseInt(year),
                Integer.parseInt(year),
                start,
                end));
    }

    private static Optional<TimeMention> day(String year, String month, String day, int start, int end) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), monthNumber(month), Integer.parseInt(day));
            return Optional.of(new TimeMention(Role.IN, date.toString(), date.getYear(), date.getYear(), start, end));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<TimeMention> days(
            String year, String month, String first, String last, int start, int end) {
        Optional<TimeMention> from = day(year, month, first, start, end);
        Optional<TimeMention> to = day(year, month, last, start, end);
        return from.isEmpty()
                        || to.isEmpty()
                        || from.get().edtf().compareTo(to.get().edtf()) >= 0
                ? from
                : Optional.of(new TimeMention(
                        Role.IN,
                        from.get().edtf() + "/" + to.get().edtf(),
                        from.get().first(),
                        from.get().first(),
                        start,
                        end));
    }

    /** "May and June 2003": some time in the two months. */
    private static Optional<TimeMention> months(String year, String first, String last, int start, int end) {
        int from = monthNumber(first);
        int to = monthNumber(last);
        int whole = Integer.parseInt(year);
        return from >= to
                ? Optional.empty()
                : Optional.of(new TimeMention(
                        Role.IN,
                        String.format(Locale.ROOT, "%s-%02d/%s-%02d", year, from, year, to),
                        whole,
                        whole,
                        start,
                        end));
    }

    private static Optional<TimeMention> isoDay(Matcher m, int start, int end) {
        try {
            LocalDate date = LocalDate.parse(m.group());
            return Optional.of(new TimeMention(Role.IN, date.toString(), date.getYear(), date.getYear(), start, end));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int monthNumber(String month) {
        return "janfebmaraprmayjunjulaugsepoctnovdec"
                                .indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT))
                        / 3
                + 1;
    }
}
