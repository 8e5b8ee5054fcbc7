package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.entente.paper.claims.Scene.Matter;
import org.entente.paper.find.SentenceReading;
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
     * claims of that sentence, nothing more.
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
            List<PaperClaim> own = new ArrayList<>(read(skeleton, scene, matter));
            List<Topic> earlier = reading.before() == null ? List.of() : before;
            List<Topic> topics = guarded(() -> Topics.find(reading, earlier));
            before = topics;
            List<PaperClaim> read = List.copyOf(own);
            Set<Integer> starts = starts(reading);
            for (ClaimRule rule : rules) {
                for (PaperClaim claim : guarded(() -> rule.find(reading, topics))) {
                    boolean known = own.stream().anyMatch(claim::isSame)
                            || read.stream().anyMatch(one -> claim.sharesNumber(one, starts))
                            || claim.measure().startsWith("trade.") && isOfOtherMatter(matter, skeleton);
                    if (!known) {
                        own.add(claim);
                    }
                }
            }
            own.removeIf(claim -> own.stream().anyMatch(other -> other.isPeakOf(claim) || other.isExtremeOf(claim)));
            all.addAll(own);
        }
        all.sort(Comparator.comparingInt(PaperClaim::start));
        return all;
    }

    /**
     * What the readers of one subject matter find; the time of the last number holds on in the
     * paragraph.
     */
    private static List<PaperClaim> read(Skeleton skeleton, Scene scene, Matter matter) {
        List<PaperClaim> found = new ArrayList<>(guarded(() -> new FactReader(skeleton, scene).read()));
        if (matter == Matter.ARMS || Matter.ARMS.isIn(skeleton)) {
            ArmsReader reader = new ArmsReader(skeleton, scene);
            addNew(found, guarded(reader::read), skeleton.reading());
            scene.leave(Matter.ARMS, reader.last());
        }
        if (matter == Matter.SPENDING || Matter.SPENDING.isIn(skeleton)) {
            SpendingReader reader = new SpendingReader(skeleton, scene);
            addNew(found, guarded(reader::read), skeleton.reading());
            scene.leave(Matter.SPENDING, reader.last());
        }
        if (matter == Matter.VOTES) {
            VoteReader reader = new VoteReader(skeleton, scene);
            addNew(found, guarded(reader::read), skeleton.reading());
            scene.leave(Matter.VOTES, reader.last());
        }
        addNew(found, guarded(() -> new PartnerShareReader(skeleton, scene).read()), skeleton.reading());
        addNew(found, guarded(() -> new SizeReader(skeleton, scene).read()), skeleton.reading());
        return found;
    }

    private static void addNew(List<PaperClaim> found, List<PaperClaim> more, SentenceReading reading) {
        Set<Integer> starts = starts(reading);
        more.stream()
                .filter(claim -> found.stream().noneMatch(one -> claim.sharesNumber(one, starts)))
                .toList()
                .forEach(found::add);
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
