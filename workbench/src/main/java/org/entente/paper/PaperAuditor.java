package org.entente.paper;

import static org.entente.paper.PaperMessages.MESSAGES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.CaseEvent;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.model.CaseHeader;
import org.entente.casefile.model.Claim;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.EventKind;
import org.entente.casefile.model.Paper;
import org.entente.casefile.model.Sector;
import org.entente.casefile.model.SourceLine;
import org.entente.claim.Auditor;
import org.entente.claim.ClaimResult;
import org.entente.claim.Verdict;
import org.entente.country.State;
import org.entente.paper.claims.ClaimFinder;
import org.entente.paper.claims.PaperClaim;
import org.entente.paper.claims.TableFinder;
import org.entente.paper.claims.WordList;
import org.entente.paper.events.EventFinder;
import org.entente.paper.events.OrderFinder;
import org.entente.paper.events.PaperEvent;
import org.entente.paper.find.LeaderName;
import org.entente.paper.find.SentenceReader;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.language.English;
import org.entente.paper.text.BlockKind;
import org.entente.paper.text.PaperText;
import org.entente.paper.text.Passage;
import org.entente.paper.text.Passages;
import org.entente.paper.text.TextBlock;
import org.jspecify.annotations.Nullable;

/** Audits a paper: finds what it states, and compares it with figures. */
public final class PaperAuditor {
    /** The commonest words of English; a text with few of them is in another language. */
    private static final Set<String> COMMON =
            WordList.of("the of and in to a is was for by with that as on are were has its from at");

    /** Common words of other languages that are none of English. */
    private static final Set<String> FOREIGN = WordList.of(
            "de la el le les des und der die das ein ist den et du en que los las il di che da na je se por con para una een het van och att som ve bir bu w z");

    private static final double LEAST_COMMON = 0.12;

    /** Notes and lists leave out articles: fewer will do where another language has still fewer. */
    private static final double LEAST_OF_LISTS = 0.03;

    private static final int SAMPLE = 40_000;

    private PaperAuditor() {}

    /**
     * What a paper states, before anything is checked.
     *
     * @param uncertain claims whose words leave the year open
     */
    public record Found(
            PaperText paper,
            List<Passage> passages,
            SentenceReader.Paper read,
            List<PaperClaim> claims,
            List<PaperClaim> uncertain,
            List<PaperEvent> events,
            boolean english) {
        /** The same with the uncertain claims among the others. */
        public Found strict() {
            List<PaperClaim> all = new ArrayList<>(claims);
            all.addAll(uncertain);
            all.sort(Comparator.comparingInt(PaperClaim::start));
            return new Found(paper, passages, read, all, List.of(), events, english);
        }
    }

    /** Finds what a paper states, leaders being known from the own list alone. */
    public static Found find(PaperText paper) {
        return find(paper, List.of());
    }

    /** Finds what a paper states, with the leaders of a store beside those of the own list. */
    public static Found find(PaperText paper, List<LeaderName> leaders) {
        List<Passage> passages = Passages.of(paper);
        boolean english = isEnglish(paper.text());
        English language = English.load();
        SentenceReader.Paper read = SentenceReader.read(passages, language, leaders);
        List<PaperClaim> claims = new ArrayList<>();
        List<PaperClaim> uncertain = new ArrayList<>();
        if (english) {
            for (PaperClaim claim : new ClaimFinder().find(read.sentences())) {
                (claim.uncertain() ? uncertain : claims).add(claim);
            }
            claims.addAll(TableFinder.find(paper, language, read.pair()));
            claims.sort(Comparator.comparingInt(PaperClaim::start));
        }
        List<PaperEvent> events = english ? new EventFinder().find(read.sentences(), claims) : List.of();
        claims.addAll(OrderFinder.find(read.sentences(), events));
        claims.sort(Comparator.comparingInt(PaperClaim::start));
        return new Found(paper, passages, read, claims, uncertain, events, english);
    }

    private static boolean isEnglish(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length())).toLowerCase(Locale.ROOT);
        String[] words = sample.split("[^\\p{L}]+", -1);
        long common = 0;
        long foreign = 0;
        for (String word : words) {
            common += COMMON.contains(word) ? 1 : 0;
            foreign += FOREIGN.contains(word) ? 1 : 0;
        }
        return words.length < 40
                ? common > 0
                : common > LEAST_COMMON * words.length
                        || common > LEAST_OF_LISTS * words.length && common > 3 * foreign;
    }

    /**
     * Asks the figures about what a paper states.
     *
     * @param found what it states
     * @param auditor compares with the figures
     */
    public static PaperAudit judge(Found found, Auditor auditor) {
        return judge(found, auditor, judged -> {});
    }

    /**
     * As {@link #judge(Found, Auditor)}.
     *
     * @param progress called after each claim with the number judged so far
     */
    public static PaperAudit judge(Found found, Auditor auditor, IntConsumer progress) {
        CaseFile frame = frame(found);
        List<JudgedClaim> judged = new ArrayList<>();
        for (PaperClaim claim : found.claims()) {
            String id = "c" + (judged.size() + 1);
            ClaimResult result = auditor.judge(toClaim(id, claim, claim.binding(), found.paper()), frame);
            Binding.Value amount = claim.amount();
            ClaimResult second =
                    amount == null ? result : auditor.judge(toClaim(id, claim, amount, found.paper()), frame);
            judged.add(new JudgedClaim(id, claim, graver(result, second), Reading.of(claim, auditor)));
            progress.accept(judged.size());
        }
        List<String> cautions = new ArrayList<>(found.paper().cautions());
        if (!found.english()) {
            cautions.add(MESSAGES.fill("read.foreign"));
        }
        return new PaperAudit(
                found.paper(),
                judged,
                found.events(),
                new NumberList(found, judged, claim -> Reading.of(claim, auditor)).list(),
                references(found),
                found.read().pair(),
                found.read().year(),
                cautions);
    }

    /**
     * A statement of two things at once, a peak and its amount, holds only when both do: the worse
     * of two verdicts.
     */
    private static ClaimResult graver(ClaimResult first, ClaimResult second) {
        boolean worse = second.verdict() == Verdict.CONTRADICTED && first.verdict() != Verdict.CONTRADICTED
                || (second.verdict() == Verdict.IMPRECISE || second.verdict() == Verdict.NOT_SHOWN)
                        && first.verdict() == Verdict.SUPPORTED;
        return worse ? second : first;
    }

    /** A claim of a case that says the same; its words are the paper's. */
    static Claim toClaim(String id, PaperClaim claim, @Nullable Binding binding, PaperText paper) {
        String words =
                paper.part(claim.start(), claim.end()).replaceAll("\\s+", " ").strip();
        return new Claim(
                id, claim.kind(), words, 2, binding, claim.why(), List.of(), words, new SourceLine("paper", 0));
    }

    private static CaseFile frame(Found found) {
        List<State> pair = found.read().pair();
        List<String> states = pair.size() == 2 ? pair.stream().map(State::code).toList() : List.of("USA", "GBR");
        int year = found.read().year();
        @Nullable EdtfDate date = year < 1000 ? null : EdtfDate.parse(String.valueOf(year));
        Paper paper = new Paper(List.of(), "", null, date, null, null);
        CaseHeader header = new CaseHeader("paper", "", states, "", paper, List.of(), null, new SourceLine("paper", 0));
        return new CaseFile(
                header,
                dates(found.events()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The events of the paper by their dates, which is all that an order is checked by. */
    private static List<CaseEvent> dates(List<PaperEvent> events) {
        List<CaseEvent> dates = new ArrayList<>();
        for (PaperEvent event : PaperEvent.chronology(events)) {
            dates.add(new CaseEvent(
                    PaperEvent.id(dates.size()),
                    event.date(),
                    EventKind.STATEMENT,
                    Sector.POLITICS,
                    event.actors(),
                    null,
                    null,
                    null,
                    event.kind(),
                    List.of(),
                    null,
                    1,
                    new SourceLine("paper", 0)));
        }
        return dates;
    }

    private static List<PaperReference> references(Found found) {
        Map<String, List<int[]>> carriers = new LinkedHashMap<>();
        for (SentenceReading reading : found.read().sentences()) {
            for (Passage.Mark mark : reading.passage().marks()) {
                boolean here = mark.at() > reading.sentence().start()
                        && mark.at() <= reading.sentence().end() + 1;
                if (here && reading.passage().kind().isProse()) {
                    carriers.computeIfAbsent(mark.label(), k -> new ArrayList<>())
                            .add(new int[] {
                                reading.passage().start(reading.sentence().start()),
                                reading.passage().end(reading.sentence().end())
                            });
                }
            }
        }
        List<PaperReference> references = new ArrayList<>();
        for (TextBlock block : found.paper().blocks()) {
            if (block.kind() == BlockKind.NOTE || block.kind() == BlockKind.REFERENCE) {
                String label = block.label();
                references.add(new PaperReference(
                        label,
                        block.start(),
                        block.end(),
                        label == null ? List.of() : carriers.getOrDefault(label, List.of())));
            }
        }
        return references;
    }
}
