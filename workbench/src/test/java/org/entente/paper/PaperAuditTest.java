package org.entente.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.Workbench;
import org.entente.casefile.reader.CaseReader;
import org.entente.casefile.reader.CaseReading;
import org.entente.claim.Auditor;
import org.entente.claim.Verdict;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.paper.find.LeaderName;
import org.entente.paper.output.DraftCase;
import org.entente.paper.output.PaperJson;
import org.entente.paper.output.PaperPage;
import org.entente.paper.text.PaperReader;
import org.entente.paper.text.PaperText;
import org.entente.paper.text.UnreadablePaperException;
import org.entente.store.StoreHome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole paper against an empty store: what is listed, what the files hold, and what never gets
 * into them.
 */
class PaperAuditTest {
    private static final String TEXT = """
            Kenya and Uganda: A Neighbourhood

            Trade between Kenya and Uganda reached US$1.3 billion in 2019.¹ In March 2011 the two countries signed an agreement on the border post at Busia. About 110 business people came to Kampala, and some 9,000 lorries a year follow. Kenya ordered thirty-two vehicles.

            ¹ A. Writer, Rivers and Borders, vol. 7 (2003), 12, <https://example.org/2003/12>.
            """;

    @TempDir
    Path folder;

    private PaperAudit audit(PaperText paper) {
        try (Workbench workbench = Workbench.open(new StoreHome(folder.resolve("store")))) {
            return PaperAuditor.judge(
                    PaperAuditor.find(paper),
                    new Auditor(workbench.figures(FrozenFigures.none()), StateSystem.standard()));
        }
    }

    private PaperAudit audit(String name, String content) throws IOException, UnreadablePaperException {
        return audit(PaperReader.read(Files.writeString(folder.resolve(name), content)));
    }

    @Test
    void everyNumberIsListedButMarksAndAddresses() throws IOException, UnreadablePaperException {
        PaperAudit audit = audit("k.txt", TEXT);

        assertThat(audit.numbers().stream().map(n -> audit.paper().part(n.start(), n.end())))
                .containsExactly(
                        "US$1.3 billion", "2019", "March 2011", "two", "110", "9,000", "thirty-two", "7", "2003", "12");
        assertThat(audit.numbers()).allSatisfy(n -> assertThat(n.reason()).isNotBlank());
    }

    @Test
    void withoutDataAClaimIsUncheckableAndSaysWhatIsMissing() throws IOException, UnreadablePaperException {
        PaperAudit audit = audit("k.txt", TEXT);

        assertThat(audit.claims()).hasSize(1);
        assertThat(audit.claims().get(0).result().verdict()).isEqualTo(Verdict.UNCHECKABLE);
        assertThat(audit.claims().get(0).result().sentence()).contains("2019");
        assertThat(audit.hasContradictions()).isFalse();
    }

    @Test
    void jsonHasTheKeysOfTheContract() throws IOException, UnreadablePaperException {
        Map<String, @Nullable Object> json = new PaperJson(audit("k.txt", TEXT)).object();

        assertThat(json.keySet()).containsExactly("claims", "events", "numbers", "references");
        assertThat(keys(json, "claims")).containsExactlyElementsOf(PaperJson.CLAIM);
        assertThat(keys(json, "events")).containsExactly("start", "end", "date", "kind", "actors");
        assertThat(keys(json, "numbers")).containsExactly("start", "end", "value", "unit", "status", "reason");
    }

    private static List<String> keys(Map<String, @Nullable Object> json, String list) {
        Map<?, ?> first = (Map<?, ?>) ((List<?>) Objects.requireNonNull(json.get(list))).get(0);
        return first.keySet().stream().map(String::valueOf).toList();
    }

    @Test
    void offsetsCountCharacters() throws IOException, UnreadablePaperException {
        String text = "\uD83D\uDE00 Trade between Kenya and Uganda reached US$1.3 billion in 2019.";
        Map<String, @Nullable Object> json = new PaperJson(audit("o.txt", text)).object();
        Map<?, ?> number = (Map<?, ?>) ((List<?>) Objects.requireNonNull(json.get("numbers"))).get(0);

        int start = text.offsetByCodePoints(0, (Integer) Objects.requireNonNull(number.get("start")));
        assertThat(text.substring(start)).startsWith("US$1.3 billion");
    }

    @Test
    void aNoteIsTiedToTheSentenceThatCarriesItsMark() throws IOException, UnreadablePaperException {
        PaperAudit audit = audit("k.txt", TEXT);

        PaperReference note = audit.references().get(0);
        assertThat(note.label()).isEqualTo("1");
        assertThat(note.sentences()).hasSize(1);
        assertThat(audit.paper()
                        .part(note.sentences().get(0)[0], note.sentences().get(0)[1]))
                .startsWith("Trade between")
                .endsWith("2019.");
    }

    @Test
    void scriptsOfAPaperStayText() throws IOException, UnreadablePaperException {
        String page = PaperPage.render(
                audit(
                        "x.txt",
                        "Kenya & Uganda\n\nTrade between Kenya and Uganda reached US$1.3 billion in 2019 <script>alert(1)</script><img src=x onerror=alert(2)>."),
                "<b>x</b>.txt");

        assertThat(page)
                .doesNotContain("<script", "<img", "<b>")
                .contains("&lt;script&gt;alert(", "default-src 'none'");
    }

    @Test
    void theDraftIsACaseThatCanBeRead() throws IOException, UnreadablePaperException {
        Path draft = folder.resolve("kenya-uganda");
        DraftCase.write(audit("k.txt", TEXT), "k.txt", draft);

        CaseReading reading = CaseReader.readFolder(draft);
        assertThat(reading.hasErrors()).as(reading.problems().toString()).isFalse();
        assertThat(reading.getCase().claims()).hasSize(1);
        assertThat(reading.getCase().events()).hasSize(1);
        assertThat(reading.getCase().claims().get(0).refs()).containsExactly("n01");
        assertThat(Files.readString(draft.resolve("claims.yaml"))).doesNotContain("Trade between Kenya");
    }

    @Test
    void tablesOfYearsAndFlowsAreValues() throws IOException, UnreadablePaperException {
        PaperAudit audit = audit(
                "t.html",
                "<h1>Kenya and Uganda</h1><table><caption>Trade of Kenya with Uganda (million US$)</caption>"
                        + "<tr><th></th><th>2018</th><th>2019</th></tr>"
                        + "<tr><td>Exports</td><td>1,010</td><td>870.5</td></tr>"
                        + "<tr><td>Imports</td><td>490</td><td>n/a</td></tr>"
                        + "<tr><td>Tourists</td><td>77</td><td>80</td></tr></table>");

        assertThat(audit.claims())
                .extracting(c -> Papers.line(c.claim()))
                .containsExactly(
                        "value trade.exports KEN>UGA 2018 1.01E9",
                        "value trade.exports KEN>UGA 2019 8.705E8",
                        "value trade.imports KEN>UGA 2018 4.9E8");
        assertThat(audit.numbers().stream()
                        .filter(n -> audit.paper().part(n.start(), n.end()).equals("77")))
                .hasSize(1);
    }

    /** The state after "of" sells; years above the columns may leave their corner blank. */
    @Test
    void tablesInPlainTextAreRead() throws IOException, UnreadablePaperException {
        PaperAudit audit = audit("p.txt", """
                Chile and Peru: a note

                The two countries trade more than they did. Chile sells fuels, Peru copper.

                Table 1. Trade of Peru with Chile, US$ million

                              2015      2016
                Exports      1,080     1,010
                Imports      1,200     1,140

                Trade of Uganda with Kenya (millions of US dollars)
                Year    Exports    Imports
                2010    190        511
                """);

        assertThat(audit.claims())
                .extracting(c -> Papers.line(c.claim()))
                .containsExactly(
                        "value trade.exports PER>CHL 2015 1.08E9",
                        "value trade.exports PER>CHL 2016 1.01E9",
                        "value trade.imports PER>CHL 2015 1.2E9",
                        "value trade.imports PER>CHL 2016 1.14E9",
                        "value trade.exports UGA>KEN 2010 1.9E8",
                        "value trade.imports UGA>KEN 2010 5.11E8");
    }

    /** The dates are the text's own: the verdict says whether it agrees with itself. */
    @Test
    void anOrderIsJudgedByTheDatesOfTheText() throws IOException, UnreadablePaperException {
        PaperAudit audit = audit("o.txt", """
                Kenya and Uganda: A Neighbourhood

                Kenya broke off relations with Uganda in April 1988, three years before it resumed them in March 1991. The agreement of 2003 between Kenya and Uganda was signed after the visit of the Ugandan president to Nairobi in 2005.
                """);

        assertThat(audit.claims())
                .extracting(c ->
                        c.claim().kind().word() + " " + c.result().verdict().code())
                .containsExactly("order supported", "order contradicted");
        Map<String, @Nullable Object> json = new PaperJson(audit).object();
        assertThat(((Map<?, ?>) ((List<?>) Objects.requireNonNull(json.get("claims"))).get(0)).get("measure"))
                .isNull();
    }

    /** By full name anywhere, by surname after a title; accents do not matter. */
    @Test
    void leadersOfAStoreAreKnown() throws IOException, UnreadablePaperException {
        PaperText paper = PaperReader.read(
                Files.writeString(
                        folder.resolve("l.txt"),
                        "President Étienne Márquez visited Chile on 3 May 2003. Prime Minister Borodin visited Serbia on 4 June 2010. Borodin spoke on 5 June 2010 in Serbia."));
        StateSystem system = StateSystem.standard();
        List<LeaderName> leaders = List.of(
                new LeaderName(system.findByCode("PER").orElseThrow(), new YearRange(2001, 2006), "Etienne Marquez"),
                new LeaderName(system.findByCode("BGR").orElseThrow(), new YearRange(2009, 2013), "Borodin"));

        assertThat(PaperAuditor.find(paper, leaders).events().subList(0, 2))
                .extracting(e -> e.kind() + " " + e.actors())
                .containsExactly("visit [PER, CHL]", "visit [BGR, SRB]");
    }

    @Test
    void aDraftNeverReplacesACase() throws IOException, UnreadablePaperException {
        PaperAudit audit = audit("k.txt", TEXT);
        Path draft = folder.resolve("mine");
        DraftCase.write(audit, "k.txt", draft);

        assertThatThrownBy(() -> DraftCase.write(audit, "k.txt", draft))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("already");
    }

    @Test
    void anotherLanguageIsSaidToBeOne() throws IOException, UnreadablePaperException {
        PaperAudit audit = audit(
                "r.txt", "بلغ حجم التجارة بين تركيا وباكستان مليار دولار في عام 2019. وقد زار الرئيس أنقرة في مارس.");

        assertThat(audit.claims()).isEmpty();
        assertThat(audit.cautions()).hasSize(1);
        assertThat(audit.numbers()).hasSize(1);
    }
}
