package org.entente.paper.find;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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
        int year = yearOf(passages);
        // A passage is read without the others, so that each thread may read a stretch of them.
        int n = passages.size();
        int stretches = Math.min(n, STRETCHES * Runtime.getRuntime().availableProcessors());
        List<SentenceReading> all = IntStream.range(0, stretches)
                .parallel()
                .mapToObj(s -> {
                    Times times = new Times(year);
                    return IntStream.range(n * s / stretches, n * (s + 1) / stretches)
                            .mapToObj(i -> read(passages.get(i), sentences.get(i), named.get(i), pair, times, year))
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
            List<State> pair,
            Times times,
            int year) {
        List<SentenceReading> all = new ArrayList<>();
        Coreference coreference = new Coreference(pair);
        times.begin();
        @Nullable SentenceReading before = null;
        for (int k = 0; k < sentences.size(); k++) {
            Sentence sentence = sentences.get(k);
            List<TimeMention> when = times.findIn(passage.content(), sentence.start(), sentence.end());
            List<Quantity> quantities = Quantities.find(passage.content(), sentence.start(), sentence.end(), when);
            List<State> spoken = coreference.pair();
            List<Party> resolved = coreference.resolve(sentence, named.get(k));
            before = new SentenceReading(
                    passage, sentence, resolved, when, quantities, coreference.pair(), spoken, year, before);
            all.add(before);
        }
        return all;
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
