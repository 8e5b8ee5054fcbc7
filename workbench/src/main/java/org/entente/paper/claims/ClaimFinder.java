package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.paper.find.Reading;

/** Asks every rule about every sentence of running text. The list is explicit; a new rule is a class and a line here. */
public final class ClaimFinder {
    private final List<ClaimRule> rules = List.of(
            new FlowRule(),
            new ShareRule(),
            new TotalShareRule(),
            new RankRule(),
            new NotInTopRule(),
            new ExtremumRule(),
            new CourseRule(),
            new SignRule(),
            new ComparisonRule(),
            new ArmsDealRule(),
            new TieRule(),
            new VoteRule(),
            new SpendingRule(),
            new TurningPointRule(),
            new MultipleRule(),
            new RankedRule(),
            new AidRule(),
            new CountRule(),
            new NoAllianceRule(),
            new BatchRule());

    /** The claims of sentences, in the order of the text; what two rules find alike is one claim, and so is what one sentence says twice. */
    public List<PaperClaim> find(List<Reading> readings) {
        List<PaperClaim> all = new ArrayList<>();
        List<Topic> before = List.of();
        for (Reading reading : readings) {
            if (!reading.isStated() || isQuestion(reading)) {
                continue;
            }
            List<PaperClaim> own = new ArrayList<>();
            List<Topic> topics = Topics.find(reading, reading.before() == null ? List.of() : before);
            before = topics;
            for (ClaimRule rule : rules) {
                for (PaperClaim claim : rule.find(reading, topics)) {
                    if (own.stream().noneMatch(claim::isSame)) {
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

    private static boolean isQuestion(Reading reading) {
        return reading.sentence().text().endsWith("?");
    }
}
