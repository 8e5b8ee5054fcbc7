package org.entente.web.find;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.country.StateSystem;
import org.entente.web.http.CsvTable;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Resource;

/** All states that were ever members of the system. */
final class StatesPage implements Resource {
    @Override
    public String path() {
        return "/states";
    }

    @Override
    public String summary() {
        return "All states that were ever members of the international system, with their codes and years.";
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public PageResponse respond(PageRequest request) {
        List<StateRow> rows = rows(request);
        return new PageResponse.Document(
                request.texts().get("states.title"),
                "states.jte",
                StatesView.of(rows),
                () -> rows.stream().map(StatesPage::json).toList(),
                () -> new CsvTable(
                        List.of("code", "name", "cow", "region", "member"),
                        rows.stream()
                                .map(r -> Arrays.<Object>asList(r.code(), r.name(), r.cow(), r.region(), r.years()))
                                .toList()));
    }

    private static Map<String, Object> json(StateRow row) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("code", row.code());
        one.put("name", row.name());
        one.put("cow", row.cow());
        one.put("region", row.region());
        one.put("member", row.years());
        one.put("address", "/state/" + row.code());
        return one;
    }

    /** In the order of the reader's alphabet. */
    static List<StateRow> rows(PageRequest request) {
        Collator order = Collator.getInstance(request.texts().locale());
        return StateSystem.standard().listAll().stream()
                .map(state -> StateRow.of(state, request.texts()))
                .sorted(Comparator.comparing(StateRow::name, order).thenComparing(StateRow::cow))
                .toList();
    }
}
