package org.entente.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleCitationTest {
    private static final Citation ARTICLE = new Citation(
            "bailey2017",
            "Bailey, Michael A. and Strezhnev, Anton and Voeten, Erik",
            "Estimating Dynamic State Preferences from United Nations Voting Data",
            "Journal of Conflict Resolution 61(2): 430–456",
            2017,
            "doi:10.1177/0022002715595700");

    @Test
    void articleHasJournalVolumeIssueAndPages() {
        assertThat(ARTICLE.findArticle())
                .contains(new Citation.Article("Journal of Conflict Resolution", "61", "2", "430–456"));
        assertThat(ARTICLE.findDoi()).contains("10.1177/0022002715595700");
    }

    @Test
    void articleIsWrittenForBibtexWithoutRetyping() {
        assertThat(BibtexEntry.of(ARTICLE, "")).isEqualTo("""
                        @article{bailey2017,
                          author = {Bailey, Michael A. and Strezhnev, Anton and Voeten, Erik},
                          title = {{Estimating Dynamic State Preferences from United Nations Voting Data}},
                          journal = {Journal of Conflict Resolution},
                          volume = {61},
                          number = {2},
                          pages = {430--456},
                          year = {2017},
                          doi = {10.1177/0022002715595700},
                          url = {https://doi.org/10.1177/0022002715595700}
                        }

                        """);
    }

    @Test
    void datasetIsNoArticle() {
        Citation data = new Citation("sipri2025", "{SIPRI}", "Arms Transfers Database", "SIPRI", 2025, null);
        assertThat(data.findArticle()).isEmpty();
        assertThat(data.findDoi()).isEmpty();
        assertThat(BibtexEntry.of(data, "2025-03"))
                .startsWith("@misc{sipri2025")
                .contains("author = {{SIPRI}}");
    }

    @Test
    void reportWithAYearInItsNameIsNoArticle() {
        assertThat(new Citation("a", "A", "T", "Global Diplomacy Index: 2024 Country Ranking", 2024, null)
                        .findArticle())
                .isEmpty();
    }
}
