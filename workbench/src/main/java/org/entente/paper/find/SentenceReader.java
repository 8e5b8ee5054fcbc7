package org.entente.paper.find;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entente.country.State;
import org.entente.country.Today;
import org.entente.paper.language.English;
import org.entente.paper.language.Sentence;
import org.entente.paper.text.BlockKind;
import org.entente.paper.text.Passage;
import org.jspecify.annotations.Nullable;

/** Reads a whole paper sentence by sentence. */
public final class SentenceReader {
    private static final Pattern YEAR = Pattern.compile("\\b(?:19[5-9]\\d|20[0-4]\\d)\\b");

    private static final Pattern DATELINE =
            Pattern.compile("\\p{Lu}[\\p{L} ]{2,30}, [^.]{0,40}?\\b(?:19|20)\\d\\d\\b[^.]{0,25}?(?:[-–—:]|\\) )");

    /** Stretches of passages for each thread; few, since each takes a while to begin. */
    private static final int STRETCHES = 2;

    /** A line longer than this, in characters, leads into no list. */
    private static final int LEAD = 110;

    /** How much of a paper is looked at for its date. */
    private static final int TOP = 4;

    /**
     * What was read.
     *
     * @param sentences of all passages, in the order of the text
     * @param pair the two states that the paper is about; empty when none stand out
     * @param year its year of publication; 0 when it does not say
     */
    public record Paper(List<SentenceReading> sentences, List<State> pair, int year) {
        public Paper {
            sentences = List.copyOf(sentences);
            pair = List.copyOf(pair);
        }
    }

    private SentenceReader() {}

    /** Reads passages in the order of the text. */
    public static Paper read(List<Passage> passages, English english) {
        return read(passages, english, List.of());
    }

    /**
     * Reads passages in the order of the text, with leaders known by name beside those of the own
     * list.
     */
    public static Paper read(List<Passage> passages, English english, List<LeaderName> leaders) {
        Parties parties = new Parties(Gazetteer.with(leaders));
        List<List<Sentence>> sentences =
                english.readAll(passages.stream().map(Passage::content).toList());
        List<List<List<Party>>> named = new ArrayList<>();
        Map<BlockKind, List<List<Party>>> byKind = new EnumMap<>(BlockKind.class);
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            List<List<Party>> found =
                    sentences.get(i).stream().map(parties::find).toList();
            named.add(found);
            if (passage.kind().isProse() || passage.kind() == BlockKind.HEADING) {
                byKind.computeIfAbsent(passage.kind(), k -> new ArrayList<>()).addAll(found);
            }
        }
        List<State> pair = Coreference.pairOf(byKind);
        List<Section> sections = sections(passages, named);
        int year = yearOf(passages);
        // A passage is read without the others, so that each thread may read a stretch of them.
        int n = passages.size();
        int stretches = Math.min(n, STRETCHES * Runtime.getRuntime().availableProcessors());
        List<SentenceReading> all = IntStream.range(0, stretches)
                .parallel()
                .mapToObj(s -> {
                    Times times = new Times(year);
                    return IntStream.range(n * s / stretches, n * (s + 1) / stretches)
                            .mapToObj(i -> read(
                                    passages.get(i),
                                    sentences.get(i),
                                    named.get(i),
                                    sections.get(i),
                                    pair,
                                    times,
                                    year))
                            .flatMap(List::stream)
                            .toList();
                })
                .flatMap(List::stream)
                .toList();
        return new Paper(all, pair, year);
    }

    private static List<SentenceReading> read(
            Passage passage,
            List<Sentence> sentences,
            List<List<Party>> named,
            Section section,
            List<State> pair,
            Times times,
            int year) {
        List<SentenceReading> all = new ArrayList<>();
        Coreference coreference = new Coreference(section.states().size() == 2 ? section.states() : pair);
        times.begin();
        @Nullable SentenceReading before = null;
        for (int k = 0; k < sentences.size(); k++) {
            Sentence sentence = sentences.get(k);
            List<TimeMention> when = times.findIn(passage.content(), sentence.start(), sentence.end());
            List<Quantity> quantities = Quantities.find(passage.content(), sentence.start(), sentence.end(), when);
            List<State> spoken = coreference.pair();
            List<Party> resolved = coreference.resolve(sentence, named.get(k));
            before = new SentenceReading(
                    passage, sentence, resolved, when, quantities, coreference.pair(), spoken, year, before, section);
            all.add(before);
        }
        return all;
    }

    /**
     * What stands above each passage. A heading without states takes those of the one before only
     * where its marks (#) say that it is subordinate.
     */
    private static List<Section> sections(List<Passage> passages, List<List<List<Party>>> named) {
        List<Section> sections = new ArrayList<>();
        Section heading = Section.NONE;
        int level = 0;
        @Nullable Section lead = null;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean item = passage.kind() == BlockKind.ITEM;
            Section above = heading;
            sections.add(item && lead != null ? lead : above);
            if (item) {
                continue;
            }
            String title = passage.content().toLowerCase(Locale.ROOT).strip();
            List<State> states = named.get(i).stream()
                    .flatMap(List::stream)
                    .filter(Party::isOne)
                    .map(Party::state)
                    .distinct()
                    .toList();
            if (passage.kind() == BlockKind.HEADING) {
                int own = title.length() - title.replaceFirst("^#+", "").length();
                boolean below = states.isEmpty() && own > level && level > 0;
                level = below ? level : own;
                heading = new Section(title, below ? above.states() : states);
                lead = null;
            } else {
                lead = title.length() < LEAD && (title.endsWith(":") || !title.matches(".*[.!?]"))
                        ? new Section(above.title() + " / " + title, states.isEmpty() ? above.states() : states)
                        : null;
            }
        }
        return sections;
    }

    /** The year in a dateline or imprint at the top, else the latest year that the text names. */
    private static int yearOf(List<Passage> passages) {
        Optional<Integer> stated = passages.stream()
                .limit(TOP)
                .map(SentenceReader::imprint)
                .flatMap(top -> years(top).stream())
                .max(Integer::compare);
        return stated.orElseGet(() -> passages.stream()
                .flatMap(p -> years(p.content()).stream())
                .filter(y -> y <= Today.year())
                .max(Integer::compare)
                .orElse(0));
    }

    /** A short line at the top, or what stands before the dash of a dateline. */
    private static String imprint(Passage passage) {
        Matcher dateline = DATELINE.matcher(passage.content());
        if (dateline.lookingAt()) {
            return dateline.group();
        }
        return passage.content().length() < 60 ? passage.content() : "";
    }

    private static List<Integer> years(String content) {
        List<Integer> years = new ArrayList<>();
        Matcher m = YEAR.matcher(content);
        while (m.find()) {
            years.add(Integer.valueOf(m.group()));
        }
        return years;
    }
}
