package org.entente.web.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.country.YearRange;
import org.entente.measure.base.CoveredYears;
import org.entente.provenance.BibtexEntry;
import org.entente.provenance.Citation;
import org.entente.provenance.Snapshot;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.Sources;
import org.entente.source.intake.StoredSources;
import org.entente.source.own.OwnSources;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.entente.text.Arguments;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.entente.web.http.WebException;

/**
 * One source: what it is, what is loaded of it, which years that covers, what was amiss, how to
 * cite it.
 */
final class SourcePage implements Resource {
    private static final int MOST_ISSUES = 100;

    @Override
    public String path() {
        return "/source/{source}";
    }

    @Override
    public String summary() {
        return "A source: description, licence, snapshots, covered years, issues, citation.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.path("source", "id of a source", "un-votes"));
    }

    @Override
    public PageResponse respond(PageRequest request) {
        Store store = request.workbench().store();
        SourceDescription source = known(request, request.text("source"));
        List<StoredSources.Held> held = new StoredSources(store)
                .listHeld().stream()
                        .filter(one -> one.snapshot().source().equals(source.id()))
                        .toList();
        List<StoredSources.Issue> issues = new StoredSources(store).listIssues(source.id(), false);
        SourceView view = new SourceView(
                source,
                held.stream().map(SourcePage::snapshot).toList(),
                YearPicture.of(lines(store, held)),
                issues.stream().limit(MOST_ISSUES).map(SourcePage::issue).toList(),
                issues.size(),
                source.citations().stream().map(Citation::text).toList(),
                bibtex(source, held));
        return new PageResponse.Document(source.title(), "source.jte", view, () -> json(view, issues), null);
    }

    /** A publisher's source, or a table that a user brought. */
    static SourceDescription known(PageRequest request, String id) {
        return OwnSources.find(request.workbench().store(), id)
                .or(() -> Sources.standard().find(id).map(Source::description))
                .orElseThrow(() -> new WebException(
                        404,
                        "unknown_source",
                        request.texts().get("error.source", Arguments.none().with("name", id)),
                        Sources.standard().listAll().stream()
                                .map(one -> one.description().id())
                                .filter(one -> one.startsWith(id.substring(0, Math.min(3, id.length()))))
                                .map(one -> "/source/" + one)
                                .toList()));
    }

    private static SourceView.Held snapshot(StoredSources.Held held) {
        Snapshot snapshot = held.snapshot();
        return new SourceView.Held(
                snapshot.id(),
                snapshot.vintage(),
                held.layout(),
                held.firstYear() == null ? "" : held.firstYear() + "–" + held.lastYear(),
                snapshot.read(),
                snapshot.kept(),
                snapshot.rejected(),
                snapshot.importedAt().toString().substring(0, 10),
                snapshot.files());
    }

    private static SourceView.Issue issue(StoredSources.Issue issue) {
        return new SourceView.Issue(
                issue.vintage(),
                issue.file(),
                issue.line(),
                Optional.ofNullable(issue.column()).orElse(""),
                Optional.ofNullable(issue.value()).orElse(""),
                issue.reason(),
                issue.kept(),
                issue.alike());
    }

    /** Per snapshot and table the years that any of its parts covers. */
    private static List<YearPicture.Line> lines(Store store, List<StoredSources.Held> held) {
        List<YearPicture.Line> lines = new ArrayList<>();
        for (StoredSources.Held one : held) {
            Columns covered = store.query("""
                    SELECT table_name, first_year, last_year, count(*) OVER (PARTITION BY table_name) AS parts
                    FROM (SELECT DISTINCT table_name, first_year, last_year FROM coverage WHERE snapshot = ?)
                    ORDER BY table_name, first_year, last_year
                    """, one.snapshot().id());
            Map<String, List<YearRange>> spans = new LinkedHashMap<>();
            for (int i = 0; i < covered.rows(); i++) {
                spans.computeIfAbsent(covered.getText("table_name", i), table -> new ArrayList<>())
                        .add(new YearRange(covered.getInt("first_year", i), covered.getInt("last_year", i)));
            }
            spans.forEach((table, years) -> lines.add(new YearPicture.Line(
                    one.snapshot().vintage(),
                    table,
                    new CoveredYears(years)
                            .listRuns().stream()
                                    .map(run -> new YearPicture.Run(run, true))
                                    .toList())));
        }
        return lines;
    }

    private static String bibtex(SourceDescription source, List<StoredSources.Held> held) {
        String version =
                held.isEmpty() ? "" : held.get(held.size() - 1).snapshot().vintage();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < source.citations().size(); i++) {
            text.append(BibtexEntry.of(source.citations().get(i), i == 0 ? version : ""));
        }
        return text.toString().strip();
    }

    private static Map<String, Object> json(SourceView view, List<StoredSources.Issue> issues) {
        Map<String, Object> answer = new LinkedHashMap<>();
        SourceDescription source = view.source();
        answer.put("source", source.id());
        answer.put("title", source.title());
        answer.put("publisher", source.publisher());
        answer.put("address", source.address());
        answer.put("licence", source.license());
        answer.put("tables", source.tables());
        answer.put("coverage", source.coverage());
        answer.put("unit", source.unit());
        answer.put("revisions", source.revisions());
        answer.put("traps", source.traps());
        answer.put("how_to_get", source.howToGet());
        answer.put("citations", view.citations());
        answer.put("bibtex", view.bibtex());
        answer.put("snapshots", view.snapshots());
        answer.put(
                "covered",
                view.picture().rows().stream()
                        .map(row -> Map.of(
                                "vintage", row.name(),
                                "table", row.beside(),
                                "years",
                                        row.bars().stream()
                                                .map(YearPicture.Bar::years)
                                                .collect(Collectors.toList())))
                        .toList());
        answer.put("issues", issues);
        return answer;
    }
}
