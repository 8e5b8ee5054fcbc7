package org.entente.dossier.writing;

import java.util.List;

/** The explicit list of sections, in reading order. */
public final class Sections {
    private Sections() {}

    public static List<SectionWriter> standard() {
        return List.of(
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
