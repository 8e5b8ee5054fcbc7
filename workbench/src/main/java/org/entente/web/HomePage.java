package org.entente.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.casefile.reader.CaseReader;
import org.entente.casefile.reader.EmbeddedCases;
import org.entente.country.Capitals;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.report.WorldLinks;
import org.entente.source.intake.StoredSources;

/** The first page: a way to any pair, and what data are loaded. */
final class HomePage implements Resource {
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
    public Answer answer(Asked asked) {
        HomeView view = new HomeView(
                StatesPage.rows(asked).stream().filter(StateRow::current).toList(),
                cases(asked),
                WorldLinks.svg(places(asked)),
                new StoredSources(asked.workbench().store())
                        .listHeld().stream().map(LoadedSource::of).toList());
        return new Answer.Document(asked.texts().get("home.title"), "home.jte", view, () -> json(view), null);
    }

    /** Today's members, those with a known capital. */
    private static List<WorldLinks.Place> places(Asked asked) {
        List<WorldLinks.Place> places = new ArrayList<>();
        for (State state : StateSystem.standard().listAll()) {
            Integer m49 = state.m49();
            if (state.isMemberToday()) {
                Capitals.find(state)
                        .ifPresent(capital -> places.add(new WorldLinks.Place(
                                m49 == null ? 0 : m49,
                                state.cow(),
                                state.name(asked.texts().locale()),
                                asked.to("/state/" + state.code()),
                                capital.latitude(),
                                capital.longitude())));
            }
        }
        return places;
    }

    private static List<HomeView.Pair> cases(Asked asked) {
        return EmbeddedCases.list().stream()
                .flatMap(id -> CaseReader.readEmbedded(id).findCase().stream())
                .map(found -> pair(found.header().states(), asked))
                .toList();
    }

    private static HomeView.Pair pair(List<String> codes, Asked asked) {
        List<String> names = codes.stream()
                .map(code -> StateSystem.standard()
                        .findByCode(code)
                        .map(s -> s.name(asked.texts().locale()))
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
