package org.entente.measure.politics;

import java.util.ArrayList;
import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Shape;
import org.jspecify.annotations.Nullable;

/** The definitions of the indices of voting similarity, and the words of their notes. */
final class SimilarityDefinition {
    static final String NO_DISAGREEMENT_EXPECTED =
            "no disagreement is expected by chance (one choice only), so that chance cannot be corrected for";

    private SimilarityDefinition() {}

    static Definition define(SimilarityIndex index) {
        return Definition.of(index.id(), index.title())
                .meaning(meaning(index))
                .formula(index.formula())
                .shape(Shape.DYAD)
                .unit(index == SimilarityIndex.AGREEMENT ? "share" : "index")
                .range(index.low(), 1)
                .direction("higher: closer")
                .sources(List.of(UnSimilarity.SOURCE))
                .argument(
                        "issue area: palestine (me), nuclear (nu), arms_control (di), colonialism (co), human_rights (hr),"
                                + " economic (ec); the letters are the file's codes, and a roll call may be in several areas")
                .reference(index.reference())
                .traps(traps(index))
                .build();
    }

    /** {@code " on human rights"}, or nothing for all roll calls. */
    static String about(@Nullable IssueArea area) {
        return area == null ? "" : " on " + area.title();
    }

    /** How the interval of a figure came about. */
    static String interval(int resolutions) {
        return "; interval: the middle %.0f per cent of %d draws of %d resolutions with replacement, each with all its roll calls"
                .formatted(100 * VoteBootstrap.LEVEL, VoteBootstrap.DRAWS, resolutions);
    }

    static String describe(ChoiceTable t) {
        return "n = %d items on which both voted: %d alike, d1 = %d one step apart, d2 = %d two steps apart"
                .formatted(t.items(), t.same(), t.oneStep(), t.twoSteps());
    }

    private static String meaning(SimilarityIndex index) {
        return switch (index) {
            case AGREEMENT -> "Share of roll calls on which both voted and chose the same of yes, abstain and no.";
            case AGREEMENT_HALF ->
                "Agreement in which an abstention against a yes or a no counts as half a disagreement.";
            case S ->
                "Similarity of the two portfolios of votes by absolute distance, 1 for identical, −1 for opposite.";
            case S_SQUARED -> "As un.s, with squared distance: yes against no counts four times an abstention.";
            case KAPPA ->
                "Agreement beyond what chance would give to two states that each keep their own shares of yes,"
                        + " abstain and no.";
            case KAPPA_LINEAR -> "As un.kappa, with an abstention half as far as the opposite vote.";
            case KAPPA_SQUARED -> "As un.kappa, with an abstention a quarter as far as the opposite vote.";
            case PI ->
                "Agreement beyond what chance would give to two states that both keep the shares of yes, abstain and"
                        + " no of the two together.";
            case PI_LINEAR -> "As un.pi, with an abstention half as far as the opposite vote.";
            case PI_SQUARED -> "As un.pi, with an abstention a quarter as far as the opposite vote.";
        };
    }

    private static List<String> traps(SimilarityIndex index) {
        List<String> traps = new ArrayList<>(List.of(
                "An item is common when both voted yes (1), abstain (2) or no (3); absent is not abstain.",
                "The year is the calendar year of the roll call; 37 sessions span two years (--period session).",
                "A year with fewer than 10 common items is marked few_items.",
                "Where a file lists the very same roll calls under several issue areas in a year, its figures by area are marked"
                        + " same_items: colonialism, arms control and economic development in the cleaned votes of 2019.",
                "Resolutions adopted by consensus are no roll calls; the agenda of a year decides what is compared.",
                "Where an interval is asked for (measure --bootstrap, a dossier) it is a seeded bootstrap over the period's"
                        + " resolutions: how much hangs on which of them came to a vote.",
                "States are the file's own members: Ukraine and Byelorussia voted before 1991."));
        if (index == SimilarityIndex.S || index == SimilarityIndex.AGREEMENT_HALF) {
            traps.add("un.s = 2·un.agreement_half − 1: one is never a second confirmation of the other.");
        }
        if (index.isChanceCorrected()) {
            traps.add(
                    "Three fixed categories, also where one is unused. Expected disagreement 0 is undefined, never 1.");
            traps.add("Nominal pi is not comparable with a weighted kappa.");
        }
        return traps;
    }
}
