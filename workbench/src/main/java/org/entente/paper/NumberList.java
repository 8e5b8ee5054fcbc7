package org.entente.paper;

import static org.entente.paper.PaperMessages.MESSAGES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.claim.Verdict;
import org.entente.paper.PaperNumber.Status;
import org.entente.paper.claims.PaperClaim;
import org.entente.paper.events.PaperEvent;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.entente.paper.text.BlockKind;
import org.entente.paper.text.Cell;
import org.entente.paper.text.DatedRows;
import org.entente.paper.text.TextBlock;
import org.jspecify.annotations.Nullable;

/**
 * Lists every year, date and number of a paper with what became of it; nothing is left out but note
 * marks and addresses.
 */
final class NumberList {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[5-9]|20)\\d\\d(?!\\d)");
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<=[-–/])\\d\\d(?!\\d)");
    private static final Pattern DAY = Pattern.compile(
            "(?i)(?:\\d{1,2}(?:st|nd|rd|th)?\\b|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?\\b).*",
            Pattern.DOTALL);
    private static final Pattern CELL_NUMBER = Pattern.compile("\\d[\\d,.]*\\d|\\d");

    private final PaperAuditor.Found found;
    private final Stretches<JudgedClaim> claims;
    private final Stretches<PaperEvent> events;
    private final Stretches<PaperClaim> uncertain;
    private final Function<PaperClaim, String> readings;
    private final List<PaperNumber> numbers = new ArrayList<>();

    /** @param readings how a claim was read, in words */
    NumberList(PaperAuditor.Found found, List<JudgedClaim> claims, Function<PaperClaim, String> readings) {
        this.found = found;
        this.readings = readings;
        this.uncertain = new Stretches<>(found.uncertain(), PaperClaim::numbers);
        this.claims = new Stretches<>(claims, judged -> judged.claim().numbers());
        this.events =
                new Stretches<>(found.events(), event -> event.number().stream().toList());
    }

    List<PaperNumber> list() {
        for (SentenceReading reading : found.read().sentences()) {
            reading.times().forEach(when -> time(reading, when));
            reading.quantities().forEach(quantity -> quantity(reading, quantity));
        }
        for (TextBlock block : found.paper().blocks()) {
            if (block.kind() == BlockKind.TABLE) {
                List<List<Cell>> told = DatedRows.of(found.paper(), block);
                block.rows().stream().filter(row -> !told.contains(row)).forEach(row -> row.forEach(this::cell));
            }
        }
        numbers.sort(Comparator.comparingInt(PaperNumber::start));
        return numbers;
    }

    private void time(SentenceReading reading, TimeMention when) {
        int start = reading.passage().start(when.start());
        int end = reading.passage().end(when.end());
        String said = found.paper().part(start, end);
        if (when.edtf().length() >= 7
                        && !when.edtf().contains("/")
                        && !when.edtf().endsWith("X")
                || when.edtf().matches("\\d{4}-.*/.*")) {
            Matcher day = DAY.matcher(said);
            int from = day.find() ? start + day.start() : start;
            add(reading, from, end, when.edtf(), "date", when);
            return;
        }
        if (when.edtf().endsWith("X")) {
            Matcher digit = Pattern.compile("\\d").matcher(said);
            add(reading, digit.find() ? start + digit.start() : start, end, when.edtf(), "date", when);
            return;
        }
        boolean any = false;
        Matcher year = YEAR.matcher(said);
        int last = 0;
        while (year.find()) {
            any = true;
            last = Integer.parseInt(year.group());
            add(reading, start + year.start(), start + year.end(), last, "year", when);
        }
        Matcher shorter = SHORT_YEAR.matcher(said);
        if (any && shorter.find()) {
            add(
                    reading,
                    start + shorter.start(),
                    start + shorter.end(),
                    last - last % 100 + Integer.parseInt(shorter.group()),
                    "year",
                    when);
        }
        if (!any) {
            add(reading, start, end, when.last() == TimeMention.OPEN ? when.first() : when.last(), "year", when);
        }
    }

    private void add(SentenceReading reading, int start, int end, Object value, String unit, TimeMention when) {
        Optional<PaperNumber> claimed = claimed(start, end, value, unit);
        if (claimed.isPresent()) {
            numbers.add(claimed.get());
            return;
        }
        String key = when.role() == TimeMention.Role.CITED
                ? "number.cited"
                : !reading.passage().kind().isProse()
                        ? "number." + reading.passage().kind().name().toLowerCase(Locale.ROOT)
                        : isOfEvent(start, end)
                                ? "number.event"
                                : when.role() == TimeMention.Role.PART ? "number.part" : "number.date";
        numbers.add(new PaperNumber(start, end, value, unit, Status.UNCHECKABLE, MESSAGES.fill(key)));
    }

    private void quantity(SentenceReading reading, Quantity quantity) {
        int start = reading.passage().start(quantity.start());
        int end = reading.passage().end(quantity.end());
        @Nullable Object value = quantity.unit().equals("several") ? null : number(quantity.value());
        @Nullable String unit = switch (quantity.kind()) {
            case MONEY, SHARE, TIMES -> quantity.unit();
            case ORDINAL -> "rank";
            case POINTS -> "points";
            case NAME -> "name";
            case COUNT -> null;
        };
        if (quantity.kind() == Quantity.Kind.NAME) {
            value = found.paper().part(start, end);
        }
        Optional<PaperNumber> claimed = claimed(start, end, value, unit);
        List<PaperClaim> doubts = uncertain.over(start, end);
        if (claimed.isPresent()) {
            numbers.add(claimed.get());
        } else if (!doubts.isEmpty()) {
            String reason = MESSAGES.fill(
                    "number.uncertain",
                    "reading",
                    readings.apply(doubts.get(0)),
                    "why",
                    Objects.requireNonNullElse(doubts.get(0).why(), ""));
            numbers.add(new PaperNumber(start, end, value, unit, Status.UNCHECKABLE, reason));
        } else if (!reading.passage().kind().isProse()) {
            String key = "number." + reading.passage().kind().name().toLowerCase(Locale.ROOT);
            numbers.add(new PaperNumber(start, end, value, unit, Status.UNCHECKABLE, MESSAGES.fill(key)));
        } else if (quantity.kind() == Quantity.Kind.NAME) {
            numbers.add(new PaperNumber(start, end, value, unit, Status.UNCHECKABLE, MESSAGES.fill("number.name")));
        } else if (quantity.kind() == Quantity.Kind.ORDINAL) {
            numbers.add(new PaperNumber(start, end, value, unit, Status.UNCHECKABLE, MESSAGES.fill("number.ordinal")));
        } else if (quantity.unit().equals("several")) {
            numbers.add(new PaperNumber(start, end, value, null, Status.NOT_UNDERSTOOD, MESSAGES.fill("number.vague")));
        } else {
            String key = isOfParty(reading, quantity)
                    ? "number.pair"
                    : Unmeasured.reason(reading, quantity)
                            .orElseGet(() -> quantity.kind() != Quantity.Kind.COUNT
                                    ? "number.unmeasured"
                                    : counts(reading, quantity) ? "number.count" : "number.unknown");
            Status status = key.equals("number.unknown") ? Status.NOT_UNDERSTOOD : Status.UNCHECKABLE;
            numbers.add(new PaperNumber(
                    start, end, value, unit, status, MESSAGES.fill(key, "what", after(reading, quantity))));
        }
    }

    private static boolean isOfParty(SentenceReading reading, Quantity quantity) {
        return reading.partyOver(reading.first(quantity)).isPresent()
                || reading.token(reading.after(quantity))
                        .is("countries", "nations", "states", "sides", "neighbours", "neighbors");
    }

    /** Whether a thing counted stands within the next words. */
    private static boolean counts(SentenceReading reading, Quantity quantity) {
        int from = reading.after(quantity);
        for (int i = from; i < from + 4; i++) {
            String tag = reading.token(i).tag();
            if (tag.equals("NOUN")) {
                return true;
            }
            if (!tag.equals("ADJ")
                    && !tag.equals("PROPN")
                    && !tag.equals("ADV")
                    && !(i == from && reading.token(i).is("of", "more", "other"))) {
                return false;
            }
        }
        return false;
    }

    /** The words after a number: what it counts. */
    private static String after(SentenceReading reading, Quantity quantity) {
        int from = reading.after(quantity);
        return reading.lower(from, Math.min(reading.tokens().size(), from + 3));
    }

    private static Object number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? (Object) Long.valueOf((long) value)
                : Double.valueOf(value);
    }

    private Optional<PaperNumber> claimed(int start, int end, @Nullable Object value, @Nullable String unit) {
        List<JudgedClaim> holders = claims.over(start, end);
        if (holders.isEmpty()) {
            return Optional.empty();
        }
        Optional<JudgedClaim> checked = holders.stream()
                .filter(c -> c.result().verdict() != Verdict.UNCHECKABLE)
                .findFirst();
        JudgedClaim holder = checked.orElse(holders.get(0));
        Status status = checked.isPresent() ? Status.CHECKED : Status.UNCHECKABLE;
        return Optional.of(new PaperNumber(
                start,
                end,
                value,
                unit,
                status,
                holder.id() + ": " + holder.result().sentence()));
    }

    private boolean isOfEvent(int start, int end) {
        return !events.over(start, end).isEmpty();
    }

    private void cell(Cell cell) {
        Matcher m = CELL_NUMBER.matcher(found.paper().part(cell.start(), cell.end()));
        while (m.find()) {
            int start = cell.start() + m.start();
            int end = cell.start() + m.end();
            String digits = m.group().replace(",", "");
            boolean year = digits.matches("(?:1[5-9]|20)\\d\\d");
            @Nullable Object value = digits.matches("\\d+(?:\\.\\d+)?") ? number(Double.parseDouble(digits)) : null;
            @Nullable String unit = year ? "year" : null;
            numbers.add(claimed(start, end, value, unit)
                    .orElse(new PaperNumber(
                            start, end, value, unit, Status.UNCHECKABLE, MESSAGES.fill("number.table"))));
        }
    }
}
