package org.entente.web.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.Workbench;
import org.entente.provenance.Snapshot;
import org.entente.source.SourceDescription;
import org.entente.source.vintage.RowChange;
import org.entente.source.vintage.VintageDiff;
import org.entente.text.Arguments;
import org.entente.web.http.CsvTable;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.entente.web.http.WebException;
import org.jspecify.annotations.Nullable;

/** What a later vintage of a source changed in its rows. */
final class DiffPage implements Resource {
    private static final int MOST = 300;

    @Override
    public String path() {
        return "/source/{source}/diff";
    }

    @Override
    public String summary() {
        return "Rows that appeared, vanished or changed between two loaded vintages of a source; without two, which there are.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.path("source", "id of a source", "un-votes"),
                Parameter.text("old", "the earlier vintage"),
                Parameter.text("new", "the later vintage"));
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public PageResponse respond(PageRequest request) {
        SourceDescription source = SourcePage.known(request, request.text("source"));
        List<Snapshot> held = request.snapshots().stream()
                .filter(one -> one.source().equals(source.id()))
                .toList();
        List<RowChange> changes = List.of();
        String older = request.text("old", "");
        String newer = request.text("new", "");
        if (!older.isEmpty() && !newer.isEmpty()) {
            Snapshot before = snapshot(request, held, older);
            Snapshot after = snapshot(request, held, newer);
            if (!before.equals(after)) {
                // Large vintages take a while: not at the cost of the workbenches that the other
                // pages share.
                try (Workbench own = request.openPrivateWorkbench()) {
                    changes = new VintageDiff(own.store(), before, after, null).list();
                }
            }
        }
        List<RowChange> all = changes;
        DiffView view = new DiffView(
                source.id(),
                held.stream().map(Snapshot::vintage).toList(),
                older,
                newer,
                count(all, RowChange.Kind.APPEARED),
                count(all, RowChange.Kind.VANISHED),
                count(all, RowChange.Kind.CHANGED),
                lines(all).stream().limit(MOST).toList(),
                lines(all).size() > MOST);
        String title = request.texts()
                .get(
                        view.compared() ? "diff.title" : "diff.title.none",
                        Arguments.none()
                                .with("source", source.id())
                                .with("older", older)
                                .with("newer", newer));
        return new PageResponse.Document(title, "diff.jte", view, () -> json(view, all), () -> csv(all));
    }

    private static Snapshot snapshot(PageRequest request, List<Snapshot> held, String vintage) {
        return held.stream()
                .filter(one -> one.vintage().equals(vintage))
                .findFirst()
                .orElseThrow(() -> new WebException(
                        404,
                        "unknown_snapshot",
                        request.texts().get("error.snapshot", Arguments.none().with("number", vintage))));
    }

    private static long count(List<RowChange> changes, RowChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** One line per field that changed, and one per row that appeared or vanished. */
    private static List<DiffView.Line> lines(List<RowChange> changes) {
        List<DiffView.Line> lines = new ArrayList<>();
        for (RowChange change : changes) {
            String kind = switch (change.kind()) {
                case APPEARED -> "added";
                case VANISHED -> "removed";
                case CHANGED -> "changed";
            };
            if (change.fields().isEmpty()) {
                lines.add(new DiffView.Line(
                        change.table(), kind, change.what(), change.lineBefore(), change.lineAfter(), "", "", ""));
            }
            for (RowChange.Field field : change.fields()) {
                lines.add(new DiffView.Line(
                        change.table(),
                        kind,
                        change.what(),
                        change.lineBefore(),
                        change.lineAfter(),
                        field.column(),
                        field.before() == null ? "" : field.before(),
                        field.after() == null ? "" : field.after()));
            }
        }
        return lines;
    }

    private static Map<String, Object> json(DiffView view, List<RowChange> changes) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("source", view.source());
        answer.put("vintages", view.vintages());
        if (view.compared()) {
            answer.put("old", view.older());
            answer.put("new", view.newer());
            answer.put("appeared", view.appeared());
            answer.put("vanished", view.vanished());
            answer.put("changed", view.changed());
            answer.put("changes", changes);
        }
        return answer;
    }

    private static CsvTable csv(List<RowChange> changes) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        lines(changes)
                .forEach(line -> rows.add(Arrays.asList(
                        line.table(),
                        line.kind(),
                        line.what(),
                        line.lineBefore(),
                        line.lineAfter(),
                        line.column(),
                        line.before(),
                        line.after())));
        return new CsvTable(
                List.of("table", "change", "row", "line_before", "line_after", "column", "before", "after"), rows);
    }
}
