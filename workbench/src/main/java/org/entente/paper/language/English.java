package org.entente.paper.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/**
 * Sentences, tokens and tags of English by Apache OpenNLP's maximum entropy models, trained on the
 * Universal Dependencies English Web Treebank. The models come with the program.
 */
public final class English {
    private static final String MODELS = "/opennlp-en-ud-ewt-";

    /** A longer sentence is a list or a table that lost its lines; it is cut. */
    private static final int LONGEST = 1500;

    /** How much of a sentence's end is looked at to tell whether it ends there. */
    private static final int TAIL = 80;

    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?s).*(?:^|[\\s(\"“])(?:U\\.S|U\\.K|U\\.N|U\\.A\\.E|No|no|Nos|Dr|Mr|Mrs|Ms|Prof|St|vs|cf|e\\.g|i\\.e|approx|ca|Gen|Col|Gov|Sen|Rep|Lt|Maj|Adm|Sgt|vol|Vol|pp|p|ed|eds|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Fig|al|bn|mn|[A-Z])\\.");
    private static final Pattern ALWAYS_GOES_ON = Pattern.compile(
            "(?s).*(?:^|[\\s(\"“])(?:No|no|Nos|Dr|Mr|Mrs|Ms|Prof|vs|cf|e\\.g|i\\.e|approx|ca|Gen|Col|Gov|Sen|Rep|Lt|Maj|Adm|vol|Vol|pp|p|Fig|[A-Z])\\.");

    /** A text of fewer characters is not worth a second thread. */
    private static final int LONG = 20_000;

    private final Models models;
    private final SentenceDetectorME detector;
    private final TokenizerME tokenizer;
    private final POSTaggerME tagger;

    /** What several readers may share. */
    private record Models(SentenceModel sentences, TokenizerModel tokens, POSModel tags) {}

    private English(Models models) {
        this.models = models;
        this.detector = new SentenceDetectorME(models.sentences());
        this.tokenizer = new TokenizerME(models.tokens());
        this.tagger = new POSTaggerME(models.tags(), POSTagFormat.UD);
    }

    /** Loads the models, in about half a second. Not for several threads. */
    public static English load() {
        // OpenNLP only logs through SLF4J; its warning about a missing logger is not for users.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try (InputStream sentences = open("sentence");
                InputStream tokens = open("tokens");
                InputStream tags = open("pos")) {
            return new English(
                    new Models(new SentenceModel(sentences), new TokenizerModel(tokens), new POSModel(tags)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the models of OpenNLP", e);
        }
    }

    private static InputStream open(String what) {
        return Objects.requireNonNull(English.class.getResourceAsStream(MODELS + what + "-1.3-2.5.4.bin"), what);
    }

    /**
     * The sentences of each passage; of a long text the second half is read by a thread of its own.
     */
    public List<List<Sentence>> readAll(List<String> passages) {
        int length = passages.stream().mapToInt(String::length).sum();
        int half = 0;
        for (int before = 0; half < passages.size() && before < length / 2; half++) {
            before += passages.get(half).length();
        }
        if (length < LONG || half == passages.size()) {
            return passages.stream().map(this::read).toList();
        }
        List<String> rest = passages.subList(half, passages.size());
        CompletableFuture<List<List<Sentence>>> later = CompletableFuture.supplyAsync(
                () -> rest.stream().map(new English(models)::read).toList());
        List<List<Sentence>> all = new ArrayList<>(
                passages.subList(0, half).stream().map(this::read).toList());
        all.addAll(later.join());
        return all;
    }

    /** The sentences of a passage with their tokens. */
    public List<Sentence> read(String passage) {
        List<Sentence> sentences = new ArrayList<>();
        for (int[] span : spans(passage)) {
            String text = passage.substring(span[0], span[1]);
            sentences.add(new Sentence(text, span[0], span[1], tokens(text, span[0])));
        }
        return sentences;
    }

    private List<int[]> spans(String passage) {
        List<int[]> spans = new ArrayList<>();
        for (Span found : detector.sentPosDetect(passage)) {
            int[] last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && goesOn(passage, last, found)) {
                last[1] = found.getEnd();
            } else {
                spans.add(new int[] {found.getStart(), found.getEnd()});
            }
        }
        List<int[]> split = new ArrayList<>();
        for (int[] span : spans) {
            splitMissed(passage, span, split);
        }
        List<int[]> cut = new ArrayList<>();
        for (int[] span : split) {
            int from = span[0];
            while (span[1] - from > LONGEST) {
                int space = passage.lastIndexOf(' ', from + LONGEST);
                int at = space <= from ? from + LONGEST : space;
                cut.add(new int[] {from, at});
                from = at < span[1] && passage.charAt(at) == ' ' ? at + 1 : at;
            }
            cut.add(new int[] {from, span[1]});
        }
        return cut;
    }

    /**
     * A full stop, perhaps with a closing quotation mark, before a space and a capital, that the
     * model did not take.
     */
    private static final Pattern STOP = Pattern.compile("(?<=[\\p{Ll}\\d%)]{2}[.!?][\"”’)]?)\\s+(?=[\"“‘(]?\\p{Lu})");

    private static void splitMissed(String passage, int[] span, List<int[]> into) {
        java.util.regex.Matcher stop = STOP.matcher(passage).region(span[0], span[1]);
        int from = span[0];
        while (stop.find()) {
            if (!ABBREVIATION.matcher(passage.substring(from, stop.start())).matches()) {
                into.add(new int[] {from, stop.start()});
                from = stop.end();
            }
        }
        if (from < span[1]) {
            into.add(new int[] {from, span[1]});
        }
    }

    private static boolean goesOn(String passage, int[] last, Span next) {
        String before = passage.substring(Math.max(last[0], last[1] - TAIL), last[1]);
        char first = passage.charAt(next.getStart());
        if (!before.matches("(?s).*[.!?…][\"”’)\\]]*")) {
            return true;
        }
        if (Character.isLowerCase(first)) {
            return true;
        }
        if (before.endsWith(".") && ALWAYS_GOES_ON.matcher(before).matches()) {
            return true;
        }
        return ABBREVIATION.matcher(before).matches()
                && (Character.isDigit(first)
                        || (before.matches("(?s).*\\b[A-Z]\\.[A-Z]\\.") && !isOpener(passage, next)));
    }

    private static boolean isOpener(String passage, Span next) {
        return passage.substring(next.getStart(), next.getEnd())
                .matches(
                        "(?s)(?:The|In|On|It|This|These|That|He|She|They|But|And|However|At|By|For|Since|After|Both|A|An)\\b.*");
    }

    private List<Token> tokens(String text, int offset) {
        List<int[]> spans = new ArrayList<>();
        for (Span span : tokenizer.tokenizePos(text)) {
            int start = span.getStart();
            int[] last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null
                    && last[1] == start
                    && span.length() > 1
                    && text.charAt(start) == '-'
                    && Character.isLetterOrDigit(text.charAt(last[1] - 1))) {
                // The model tears T-129 apart.
                spans.remove(spans.size() - 1);
                start = last[0];
            }
            if (isCompound(text, spans, start, span.getEnd())) {
                // And parts two-way in three.
                spans.remove(spans.size() - 1);
                start = spans.remove(spans.size() - 1)[0];
            }
            addToken(text, start, span.getEnd(), spans);
        }
        String[] words = spans.stream().map(s -> text.substring(s[0], s[1])).toArray(String[]::new);
        String[] tags = words.length == 0 ? new String[0] : tagger.tag(words);
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            String lower = words[i].toLowerCase(Locale.ROOT).replace('’', '\'');
            tokens.add(new Token(
                    words[i],
                    lower,
                    Tags.corrected(lower, tags, i),
                    offset + spans.get(i)[0],
                    offset + spans.get(i)[1]));
        }
        return tokens;
    }

    /** Whether a word in small letters follows a hyphen that follows a word, without a space. */
    private static boolean isCompound(String text, List<int[]> spans, int start, int end) {
        int count = spans.size();
        return count > 1
                && Character.isLowerCase(text.charAt(start))
                && spans.get(count - 1)[1] == start
                && spans.get(count - 1)[1] - spans.get(count - 1)[0] == 1
                && text.charAt(spans.get(count - 1)[0]) == '-'
                && spans.get(count - 2)[1] == spans.get(count - 1)[0]
                && Character.isLetter(text.charAt(spans.get(count - 2)[1] - 1))
                && end > start;
    }

    /**
     * Pairs such as Türkiye–Pakistan are two words to the grammar, and a possessive is a mark of
     * its own.
     */
    private static void addToken(String text, int start, int end, List<int[]> spans) {
        int from = start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean dash = c == '–' || c == '—' || c == '/' || (c == '-' && isCapitalPair(text, i));
            boolean possessive = (c == '\'' || c == '’') && i > from && i + 2 == end && text.charAt(i + 1) == 's';
            if (dash && end - start > 1) {
                if (i > from) {
                    spans.add(new int[] {from, i});
                }
                spans.add(new int[] {i, i + 1});
                from = i + 1;
            } else if (possessive) {
                spans.add(new int[] {from, i});
                from = i;
            }
        }
        if (from < end) {
            spans.add(new int[] {from, end});
        }
    }

    private static boolean isCapitalPair(String text, int at) {
        int from = at;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return at - from > 1
                && at + 2 < text.length()
                && Character.isUpperCase(text.charAt(from))
                && Character.isUpperCase(text.charAt(at + 1))
                && Character.isLetter(text.charAt(at + 2));
    }
}
