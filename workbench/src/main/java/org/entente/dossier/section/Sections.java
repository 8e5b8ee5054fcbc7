package org.entente.dossier.section;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sections in reading order: the brief, indicators by domain, chronology, models, claims,
 * sources.
 */
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
                new PoliticsSection(),
                new EconomySection(),
                new DefenceSection(),
                new SocietySection(),
                new ThirdPartiesSection(),
                new ChronologySection(),
                new LevelsSection(),
                new LeadersSection(),
                new OutlookSection(),
                new ClaimsSection(),
                new SourcesSection());
    }
}
