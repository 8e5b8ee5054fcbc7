package org.entente.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CitationTest {
    private static final Citation INSTITUTE = new Citation(
            "sipri", "{Stockholm International Peace Research Institute}", "Arms & Transfers", "SIPRI", 2025, null);
    private static final Citation PEOPLE =
            new Citation("bk2016", "Barbieri, Katherine and Omar M. G. Keshk", "Codebook", "COW", 2016, "doi:10.1/x_y");

    @Test
    void anInstitutionIsOneNameInBibtex() {
        assertThat(BibtexEntry.of(INSTITUTE, "2025-03-13"))
                .contains("author = {{Stockholm International Peace Research Institute}}")
                .contains("title = {{Arms \\& Transfers}}")
                .contains("version = {2025-03-13}");
    }

    @Test
    void peopleAreParted() {
        assertThat(BibtexEntry.of(PEOPLE, ""))
                .contains("author = {Barbieri, Katherine and Omar M. G. Keshk}")
                .contains("url = {https://doi.org/10.1/x_y}")
                .doesNotContain("version");
    }

    @Test
    void bracesAreNotRead() {
        assertThat(INSTITUTE.names()).isEqualTo("Stockholm International Peace Research Institute");
        assertThat(INSTITUTE.text())
                .isEqualTo("Stockholm International Peace Research Institute. 2025. Arms & Transfers. SIPRI.");
        assertThat(PEOPLE.text()).startsWith("Barbieri, Katherine and Omar M. G. Keshk. 2016.");
    }

    @Test
    void bracesAmidANameAreNotBibtex() {
        Citation odd = new Citation("odd", "A {B} and {C}", "T", "P", 2000, null);
        assertThat(BibtexEntry.of(odd, "")).contains("author = {A \\{B\\} and {C}}");
    }

    @Test
    void institutionsKeepTheirNamesWhole() {
        assertThat(Citation.split("{World Bank} and {United Nations, Department of Economic and Social Affairs}"))
                .containsExactly("{World Bank}", "{United Nations, Department of Economic and Social Affairs}");
        assertThat(Citation.split("Leeds, Brett Ashley and Jeffrey M. Ritter"))
                .containsExactly("Leeds, Brett Ashley", "Jeffrey M. Ritter");
    }

    @Test
    void aReleaseIsCitedByTheWorkThatItsPublisherAsksFor() {
        Citation work = new Citation(
                "leeds2002",
                "Leeds, Brett Ashley and {ATOP}",
                "Alliance Treaties",
                "International Interactions 28(3)",
                2002,
                "doi:10.1080/03050620213653");

        assertThat(BibtexEntry.of(work, "data-atop-2018", "2018", "ATOP: members"))
                .startsWith("@article{data-atop-2018,")
                .contains("author = {Leeds, Brett Ashley and {ATOP}}", "journal = {International Interactions}")
                .contains("version = {2018}", "doi = {10.1080/03050620213653}", "note = {ATOP: members}");
    }
}
