package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.MeasureRef;
import org.entente.casefile.model.Series;
import org.entente.casefile.model.Tolerance;
import org.entente.country.State;
import org.entente.paper.find.Party;
import org.entente.paper.find.SentenceReader;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.language.English;
import org.entente.paper.text.BlockKind;
import org.entente.paper.text.Cell;
import org.entente.paper.text.PaperText;
import org.entente.paper.text.Passage;
import org.entente.paper.text.TextBlock;

/**
 * Values in tables of years and flows: a row (or column) of years, labels such as "Exports" or
 * "Total trade" across, the two states in the labels, the caption or the paper, and a unit of money
 * in the caption or a label. Without a unit nothing is claimed.
 */
public final class TableFinder {
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d\\d");
    private static final Pattern NUMBER =
            Pattern.compile("[-−]?\\d{1,3}(?:[, ]\\d{3})+(?:\\.\\d+)?|[-−]?\\d+(?:\\.\\d+)?");
    private static final Pattern DOLLARS = Pattern.compile("(?i).*(?:US\\s?\\$|USD|US dollars?|\\$|dollars).*");
    private static final Pattern MAGNITUDE = Pattern.compile("(?i)\\b(thousand|million|mn|mln|billion|bn)s?\\b");

    private final PaperText paper;
    private final English english;
    private final List<State> pair;
    private final List<PaperClaim> claims = new ArrayList<>();

    private TableFinder(PaperText paper, English english, List<State> pair) {
        this.paper = paper;
        this.english = english;
        this.pair = pair;
    }

    /**
     * The claims of all tables of a paper.
     *
     * @param pair the two states that the paper is about; empty when none stand out
     */
    public static List<PaperClaim> find(PaperText paper, English english, List<State> pair) {
        TableFinder finder = new TableFinder(paper, english, pair);
        List<TextBlock> blocks = paper.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind() == BlockKind.TABLE && blocks.get(i).rows().size() > 1) {
                finder.table(blocks.get(i), finder.caption(blocks, i));
            }
        }
        return finder.claims;
    }

    /** The caption or heading before a table, else the caption after it. */
    private String caption(List<TextBlock> blocks, int index) {
        for (int step : new int[] {-1, 1}) {
            int at = index + step;
            if (at >= 0 && at < blocks.size()) {
                TextBlock block = blocks.get(at);
                boolean title = block.kind() == BlockKind.CAPTION || step < 0 && block.kind() == BlockKind.HEADING;
                if (title) {
                    return text(block.start(), block.end());
                }
            }
        }
        return "";
    }

    private String text(int start, int end) {
        return paper.part(start, end).replaceAll("\\s+", " ").strip();
    }

    private String text(Cell cell) {
        return text(cell.start(), cell.end());
    }

    private void table(TextBlock block, String caption) {
        List<List<Cell>> rows = block.rows();
        List<Cell> head = head(rows);
        long years = head.stream().skip(1).filter(c -> isYear(c)).count();
        boolean across = years >= 1 && years >= head.size() - 2;
        boolean down = !across && rows.stream().skip(1).allMatch(r -> !r.isEmpty() && isYear(r.get(0)));
        String corner = head.isEmpty() ? "" : text(head.get(0));
        for (List<Cell> row : rows.subList(1, rows.size())) {
            for (int i = 1; i < row.size() && i < head.size(); i++) {
                if (across && isYear(head.get(i)) || down) {
                    Cell label = across ? row.get(0) : head.get(i);
                    Cell year = across ? head.get(i) : row.get(0);
                    value(label, year, row.get(i), caption, corner);
                }
            }
        }
    }

    /**
     * The first row; where it holds years only and one cell less than the rows below, its corner
     * was left blank.
     */
    private List<Cell> head(List<List<Cell>> rows) {
        List<Cell> head = rows.get(0);
        boolean blank = !head.isEmpty()
                && head.stream().allMatch(this::isYear)
                && rows.stream().skip(1).anyMatch(r -> r.size() == head.size() + 1);
        if (!blank) {
            return head;
        }
        List<Cell> whole = new ArrayList<>(head);
        whole.add(0, new Cell(head.get(0).start(), head.get(0).start()));
        return whole;
    }

    private boolean isYear(Cell cell) {
        return YEAR.matcher(text(cell)).matches();
    }

    private void value(Cell label, Cell year, Cell cell, String caption, String corner) {
        String digits = text(cell);
        String named = text(label);
        String unit = String.join(" ", named, corner, caption);
        Matcher number = NUMBER.matcher(digits.replaceFirst("^(?:US)?\\$\\s?", ""));
        if (!number.matches() || !DOLLARS.matcher(unit.concat(digits)).matches()) {
            return;
        }
        Optional<Topic> topic = topic(label, named, caption);
        if (topic.isEmpty()) {
            return;
        }
        State subject = topic.get().subject();
        State object = topic.get().object();
        if (subject == null || object == null || subject.equals(object)) {
            return;
        }
        double times = magnitude(named)
                .or(() -> magnitude(corner))
                .or(() -> magnitude(caption))
                .orElse(1.0);
        String plain = number.group().replaceAll("[, ]", "").replace('−', '-');
        double sign = topic.get().family() == Topic.Family.DEFICIT && !plain.startsWith("-") ? -1 : 1;
        double printed = sign * Double.parseDouble(plain) * times;
        Tolerance tolerance = new Tolerance(Tolerance.printed(plain, "").amount() * times, false);
        int when = Integer.parseInt(text(year));
        String measure = topic.get().family().measure();
        Series series = new Series(MeasureRef.parse(measure), subject.code(), object.code());
        claims.add(new PaperClaim(
                ClaimKind.VALUE,
                subject,
                object,
                when,
                null,
                measure,
                printed,
                "USD",
                null,
                new Binding.Value(series, when, printed, "USD", tolerance),
                null,
                null,
                cell.start(),
                cell.end(),
                List.of(new int[] {cell.start(), cell.end()}, new int[] {year.start(), year.end()})));
    }

    private static Optional<Double> magnitude(String text) {
        Matcher m = MAGNITUDE.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        String word = m.group(1).toLowerCase(Locale.ROOT);
        return Optional.of(word.startsWith("th") ? 1e3 : word.startsWith("m") ? 1e6 : 1e9);
    }

    /**
     * What a label names; its states, where it has none, are those of the caption, else of the
     * paper.
     */
    private Optional<Topic> topic(Cell label, String named, String caption) {
        Optional<Topic> topic = reading(named, label.start())
                .flatMap(of -> Topics.find(of, List.of()).stream()
                        .filter(t -> t.family().isTrade())
                        .findFirst());
        if (topic.isEmpty() && named.matches("(?i)balance(?: .*)?")) {
            topic = Optional.of(new Topic(Topic.Family.BALANCE, 0, 0, 1, null, null));
        }
        if (topic.isEmpty()
                && named.matches("(?i)(?:total|volume|turnover)(?: .*)?")
                && caption.matches("(?i).*\\btrade\\b.*")) {
            topic = Optional.of(new Topic(Topic.Family.TRADE, 0, 0, 1, null, null));
        }
        if (topic.isEmpty() || topic.get().isOfPair()) {
            return topic;
        }
        List<State> states = new ArrayList<>();
        List<Party> ofCaption =
                readings(caption, 0).stream().flatMap(r -> r.parties().stream()).toList();
        for (Party party : ofCaption) {
            party.states().stream().filter(s -> !states.contains(s)).forEach(states::add);
        }
        List<State> two = states.size() == 2 ? states : pair;
        if (two.size() != 2) {
            return Optional.empty();
        }
        State subject = topic.get().subject();
        State first = subject != null && two.contains(subject) ? subject : two.get(0);
        State second = two.get(0).equals(first) ? two.get(1) : two.get(0);
        State object = topic.get().object();
        if (subject == null && object != null && two.contains(object)) {
            first = two.get(0).equals(object) ? two.get(1) : two.get(0);
            second = object;
        }
        return Optional.of(topic.get().with(first, second));
    }

    private Optional<SentenceReading> reading(String text, int start) {
        return readings(text, start).stream().findFirst();
    }

    /** A label or caption as sentences; "Table 1." is one by itself. */
    private List<SentenceReading> readings(String text, int start) {
        int[] offsets = new int[text.length() + 1];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = start + i;
        }
        Passage passage = new Passage(BlockKind.CAPTION, text, offsets, List.of());
        return text.isBlank()
                ? List.of()
                : SentenceReader.read(List.of(passage), english).sentences();
    }
}
