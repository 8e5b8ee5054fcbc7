package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.entente.casefile.model.ClaimKind;
import org.entente.paper.claims.Scene.Matter;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every rule about every sentence of running text. The list is explicit; a new rule is a class
 * and a line here.
 */
public final class ClaimFinder {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimFinder.class);

    private final List<ClaimRule> rules = List.of(
            new FlowRule(),
            new ShareRule(),
            new TotalShareRule(),
            new RankRule(),
            new NotInTopRule(),
            new ExtremumWordingRule(),
            new CourseRule(),
            new SignRule(),
            new ComparisonRule(),
            new ArmsDealRule(),
            new TieRule(),
            new VoteRule(),
            new SpendingRule(),
            new TurningPointWordingRule(),
            new MultipleRule(),
            new RankedRule(),
            new AidRule(),
            new CountRule(),
            new NoAllianceRule(),
            new BatchRule());

    /**
     * The claims of sentences, in the order of the text. What two rules find alike is one claim,
     * and so is what one sentence says twice. A rule that fails on a sentence costs that rule's
     * claims of that sentence, nothing more. Those of numbers whose year is open are among them,
     * marked as uncertain.
     */
    public List<PaperClaim> find(List<SentenceReading> readings) {
        List<PaperClaim> all = new ArrayList<>();
        Map<SentenceReading, Skeleton> skeletons = new IdentityHashMap<>();
        List<Skeleton> stated = new ArrayList<>();
        for (SentenceReading reading : readings) {
            Skeleton skeleton = new Skeleton(reading);
            skeletons.put(reading, skeleton);
            stated.add(skeleton);
        }
        Scene scene = new Scene(stated);
        List<Topic> before = List.of();
        for (SentenceReading reading : readings) {
            if (!reading.isStated() || isQuestion(reading)) {
                continue;
            }
            Skeleton skeleton = Objects.requireNonNull(skeletons.get(reading));
            scene.enter(skeleton);
            Matter matter = scene.matterOf(skeleton);
            List<PaperClaim> doubts = new ArrayList<>();
            Set<Integer> vetoed = new HashSet<>();
            List<PaperClaim> own = new ArrayList<>(read(skeleton, scene, matter, doubts, vetoed));
            List<Topic> earlier = reading.before() == null ? List.of() : before;
            List<Topic> topics = guarded(() -> Topics.find(reading, earlier));
            before = topics;
            List<PaperClaim> read = List.copyOf(own);
            Set<Integer> starts = starts(reading);
            for (ClaimRule rule : rules) {
                for (PaperClaim claim : guarded(() -> rule.find(reading, topics))) {
                    boolean known = own.stream().anyMatch(claim::isSame)
                            || read.stream().anyMatch(one -> claim.sharesNumber(one, starts))
                            || claim.measure().startsWith("trade.")
                                    && (isOfOtherMatter(matter, skeleton)
                                            || isVetoed(claim, vetoed)
                                            || isOfDay(claim, reading));
                    if (!known) {
                        own.add(claim);
                    }
                }
            }
            own.removeIf(claim -> own.stream().anyMatch(other -> other.isPeakOf(claim) || other.isExtremeOf(claim)));
            addNew(own, doubts, reading);
            all.addAll(own);
        }
        all.sort(Comparator.comparingInt(PaperClaim::start));
        return all;
    }

    /**
     * What the readers of one subject matter find; the time of the last number holds on in the
     * paragraph.
     */
    private static List<PaperClaim> read(
            Skeleton skeleton, Scene scene, Matter matter, List<PaperClaim> doubts, Set<Integer> vetoed) {
        List<PaperClaim> found = new ArrayList<>();
        run(new FactReader(skeleton, scene), FactReader::read, found, doubts);
        if (matter == Matter.ARMS || Matter.ARMS.isIn(skeleton)) {
            ArmsReader reader = new ArmsReader(skeleton, scene);
            run(reader, ArmsReader::read, found, doubts);
            scene.leave(Matter.ARMS, reader.last());
        }
        if (matter == Matter.SPENDING || Matter.SPENDING.isIn(skeleton)) {
            SpendingReader reader = new SpendingReader(skeleton, scene);
            run(reader, SpendingReader::read, found, doubts);
            scene.leave(Matter.SPENDING, reader.last());
        }
        if (matter == Matter.VOTES) {
            VoteReader reader = new VoteReader(skeleton, scene);
            run(reader, VoteReader::read, found, doubts);
            scene.leave(Matter.VOTES, reader.last());
        }
        if (matter == Matter.TRADE || matter == Matter.NONE) {
            TradeReader reader = new TradeReader(skeleton, scene);
            run(reader, TradeReader::read, found, doubts);
            vetoed.addAll(reader.vetoed());
            if (reader.last() != null) {
                scene.leave(Matter.TRADE, reader.last());
            }
        }
        run(new PartnerShareReader(skeleton, scene), PartnerShareReader::read, found, doubts);
        run(new SizeReader(skeleton, scene), SizeReader::read, found, doubts);
        return found;
    }

    private static <R extends StateReader> void run(
            R reader, Function<R, List<PaperClaim>> read, List<PaperClaim> found, List<PaperClaim> doubts) {
        addNew(found, guarded(() -> read.apply(reader)), reader.reading);
        doubts.addAll(reader.doubts());
    }

    private static void addNew(List<PaperClaim> found, List<PaperClaim> more, SentenceReading reading) {
        Set<Integer> starts = starts(reading);
        List<PaperClaim> before = List.copyOf(found);
        for (PaperClaim claim : more) {
            List<PaperClaim> rivals = claim.uncertain() ? List.copyOf(found) : before;
            if (rivals.stream().noneMatch(one -> claim.sharesNumber(one, starts))) {
                found.add(claim);
            }
        }
    }

    /** Where in the text the numbers of a sentence begin that are no times. */
    private static Set<Integer> starts(SentenceReading reading) {
        return reading.quantities().stream()
                .map(q -> reading.passage().start(q.start()))
                .collect(Collectors.toSet());
    }

    /**
     * "Imports of Russian arms dropped": no trade in goods, whatever the rules for trade make of
     * it.
     */
    private static boolean isOfOtherMatter(Matter matter, Skeleton skeleton) {
        return (matter == Matter.ARMS || matter == Matter.SPENDING)
                && !skeleton.has(" (?:trade|trading|goods|merchandise|commerce|tariffs?) ");
    }

    /** A sum of a course whose years the words leave open. */
    private static boolean isVetoed(PaperClaim claim, Set<Integer> vetoed) {
        return claim.kind() == ClaimKind.VALUE && claim.numbers().stream().anyMatch(n -> vetoed.contains(n[0]));
    }

    /** Whether the year of a sum is that of a day that the sentence names beside others. */
    private static boolean isOfDay(PaperClaim claim, SentenceReading reading) {
        Integer year = claim.year();
        List<TimeMention> same = reading.times().stream()
                .filter(t -> year != null && t.first() == year)
                .toList();
        if (claim.kind() != ClaimKind.VALUE || same.isEmpty() || reading.times().size() == 1) {
            return false;
        }
        Optional<TimeMention> nearest = reading.quantities().stream()
                .filter(q -> claim.numbers().stream()
                        .anyMatch(n -> n[0] == reading.passage().start(q.start())))
                .findFirst()
                .flatMap(q -> reading.times().stream()
                        .filter(t -> t.end() <= q.start())
                        .reduce((a, b) -> b));
        boolean days = same.stream().allMatch(t -> t.edtf().length() > 7);
        return days && reading.times().size() > same.size()
                || nearest.filter(t -> same.contains(t) && t.edtf().length() > 7)
                        .isPresent();
    }

    private static <T> List<T> guarded(Supplier<List<T>> rule) {
        try {
            return rule.get();
        } catch (RuntimeException e) {
            LOG.debug("a rule failed on a sentence", e);
            return List.of();
        }
    }

    private static boolean isQuestion(SentenceReading reading) {
        return reading.sentence().text().endsWith("?");
    }
}
