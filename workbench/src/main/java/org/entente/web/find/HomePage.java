package org.entente.web.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.casefile.reader.CaseReader;
import org.entente.casefile.reader.EmbeddedCases;
import org.entente.country.Capitals;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.report.WorldLinks;
import org.entente.source.intake.StoredSources;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Resource;
import org.entente.web.sources.LoadedSource;

/** The first page: a way to any pair, and what data are loaded. */
final class HomePage implements Resource {
    /** Pairs of different regions and histories that many readers know something of. */
    private static final List<List<String>> FEATURED = List.of(
            List.of("GRC", "TUR"),
            List.of("USA", "CHN"),
            List.of("IND", "PAK"),
            List.of("FRA", "DEU"),
            List.of("KOR", "JPN"));

    private static final int NEW = 4;

    @Override
    public String path() {
        return "/";
    }

    @Override
    public String summary() {
        return "What is here: the ways to a pair, and the data that are loaded.";
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.of(Form.HTML, Form.JSON);
    }

    @Override
    public PageResponse respond(PageRequest request) {
        List<StoredSources.Held> held = new StoredSources(request.workbench().store()).listHeld();
        HomeView view = new HomeView(
                StatesPage.rows(request).stream().filter(StateRow::current).toList(),
                featured(request),
                WorldLinks.svg(places(request)),
                held.stream().map(LoadedSource::of).toList(),
                latest(held));
        return new PageResponse.Document(request.texts().get("home.title"), "home.jte", view, () -> json(view), null);
    }

    /** Today's members, those with a known capital. */
    private static List<WorldLinks.Place> places(PageRequest request) {
        List<WorldLinks.Place> places = new ArrayList<>();
        for (State state : StateSystem.standard().listAll()) {
            Integer m49 = state.m49();
            if (state.isMemberToday()) {
                Capitals.find(state)
                        .ifPresent(capital -> places.add(new WorldLinks.Place(
                                m49 == null ? 0 : m49,
                                state.cow(),
                                state.name(request.texts().locale()),
                                request.to("/state/" + state.code()),
                                capital.latitude(),
                                capital.longitude())));
            }
        }
        return places;
    }

    /** The pairs of the cases that come with the program, then a choice of others. */
    private static List<HomeView.Pair> featured(PageRequest request) {
        Stream<List<String>> cases = EmbeddedCases.list().stream()
                .flatMap(id -> CaseReader.readEmbedded(id).findCase().stream())
                .map(found -> found.header().states());
        return Stream.concat(cases, FEATURED.stream())
                .map(codes -> pair(codes, request))
                .toList();
    }

    /** The datasets that reach the latest years, each in its latest release. */
    private static List<LoadedSource> latest(List<StoredSources.Held> held) {
        Set<String> seen = new HashSet<>();
        return held.stream()
                .filter(one -> one.lastYear() != null)
                .sorted(Comparator.comparing((StoredSources.Held one) -> one.lastYear() == null ? 0 : one.lastYear())
                        .thenComparing(one -> one.snapshot().vintage())
                        .reversed())
                .map(LoadedSource::of)
                .filter(one -> seen.add(one.source()))
                .limit(NEW)
                .toList();
    }

    private static HomeView.Pair pair(List<String> codes, PageRequest request) {
        List<String> names = codes.stream()
                .map(code -> StateSystem.standard()
                        .findByCode(code)
                        .map(s -> s.name(request.texts().locale()))
                        .orElse(code))
                .toList();
        return new HomeView.Pair("/pair/" + String.join("/", codes), names.get(0), names.get(1));
    }

    private static Map<String, Object> json(HomeView view) {
        Map<String, Object> home = new LinkedHashMap<>();
        home.put("states", view.states().size());
        home.put("sources", view.sources());
        home.put("description", "/openapi.json");
        return home;
    }
}
