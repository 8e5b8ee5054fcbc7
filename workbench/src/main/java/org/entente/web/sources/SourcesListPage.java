package org.entente.web.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.source.Source;
import org.entente.source.Sources;
import org.entente.source.intake.StoredSources;
import org.entente.web.http.CsvTable;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Resource;
import org.jspecify.annotations.Nullable;

/** What is loaded, and what could be. */
final class SourcesListPage implements Resource {
    @Override
    public String path() {
        return "/sources";
    }

    @Override
    public String summary() {
        return "The snapshots that are loaded, and the sources that could be.";
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public PageResponse respond(PageRequest request) {
        List<LoadedSource> loaded = new StoredSources(request.workbench().store())
                .listHeld().stream().map(LoadedSource::of).toList();
        List<SourcesView.Absent> absent = Sources.standard().listAll().stream()
                .map(Source::description)
                .filter(source -> loaded.stream().noneMatch(one -> one.source().equals(source.id())))
                .map(source -> new SourcesView.Absent(source.id(), source.title(), source.publisher()))
                .toList();
        return new PageResponse.Document(
                request.texts().get("sources.title"),
                "sources.jte",
                new SourcesView(loaded, absent),
                () -> json(loaded, absent),
                () -> csv(loaded));
    }

    private static Map<String, Object> json(List<LoadedSource> loaded, List<SourcesView.Absent> absent) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("loaded", loaded);
        answer.put("absent", absent.stream().map(SourcesView.Absent::source).toList());
        return answer;
    }

    private static CsvTable csv(List<LoadedSource> loaded) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        loaded.forEach(one -> rows.add(
                Arrays.asList(one.source(), one.vintage(), one.title(), one.years(), one.kept(), one.rejected())));
        return new CsvTable(List.of("source", "vintage", "title", "years", "kept", "rejected"), rows);
    }
}
