package org.entente.brief;

import java.time.LocalDate;
import java.util.Map;
import org.entente.chronology.Fact;

/**
 * A dated event of a brief.
 *
 * @param day where it stands in the order of time
 * @param date as it is known, in the Extended Date/Time Format
 * @param key of the sentence that tells it
 * @param facts what fills the sentence's places, by name
 * @param group of which at most a few are told
 * @param weight the heavier is listed first
 * @param source where it stands, such as {@code atop:3255} or {@code mid:1293}
 */
public record Milestone(
        LocalDate day, String date, String key, Map<String, Fact> facts, Group group, int weight, String source) {

    /** Kinds that are counted together when milestones are chosen. */
    public enum Group {
        /** Wars, interventions and crises against each other. */
        CONFLICT,
        /** Wars on one side. */
        SHARED,
        /** Alliances and institutions. */
        INSTITUTION,
        /** Treaties, recognitions and breaks. */
        RELATIONS,
        /** Arms, nuclear cooperation and trade agreements. */
        DEAL
    }

    public Milestone {
        facts = Map.copyOf(facts);
    }
}
