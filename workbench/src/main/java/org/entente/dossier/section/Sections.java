package org.entente.dossier.section;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The explicit list of sections, in reading order. */
public final class Sections {
    private Sections() {}

    /**
     * With a brief as of the end of the dossier's years, whose text does not depend on the day it
     * is written.
     */
    public static List<SectionWriter> standard() {
        return standard(null);
    }

    /** @param prepared the day of the brief; null for the end of the dossier's years */
    public static List<SectionWriter> standard(@Nullable LocalDate prepared) {
        return List.of(
                new BriefSection(prepared),
                new GlanceSection(),
                new ChronologySection(),
                new PoliticsSection(),
                new EconomySection(),
                new DefenceSection(),
                new SocietySection(),
                new LeadersSection(),
                new ThirdPartiesSection(),
                new LevelsSection(),
                new OutlookSection(),
                new ClaimsSection(),
                new SourcesSection());
    }
}
