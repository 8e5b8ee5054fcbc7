package org.entente.web.dossier;

import java.util.ArrayList;
import java.util.List;
import org.entente.dossier.Dossier;
import org.entente.dossier.writing.ComparisonWriter;
import org.entente.web.http.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Pairs side by side.
 *
 * @param pairs those that are compared
 * @param query the pairs as the address writes them
 * @param from first year of the address; empty for none
 * @param to last year of the address; empty for none
 * @param written the sections; null as long as there are fewer than two pairs
 */
public record CompareView(
        List<One> pairs,
        String query,
        String from,
        String to,
        @Nullable WrittenView written) {

    /** A pair: its page, its names, and the address of the comparison without it. */
    public record One(String address, String first, String second, String without) {}

    static CompareView empty(List<ComparisonWriter.Pair> pairs, PageRequest request) {
        return new CompareView(
                ones(pairs, request),
                ComparePage.written(pairs),
                request.text("from", ""),
                request.text("to", ""),
                null);
    }

    static CompareView of(Dossier dossier, List<ComparisonWriter.Pair> pairs, PageRequest request) {
        return new CompareView(
                ones(pairs, request),
                ComparePage.written(pairs),
                request.text("from", ""),
                request.text("to", ""),
                new WrittenView(dossier));
    }

    private static List<One> ones(List<ComparisonWriter.Pair> pairs, PageRequest request) {
        List<One> ones = new ArrayList<>();
        for (ComparisonWriter.Pair pair : pairs) {
            List<ComparisonWriter.Pair> others = new ArrayList<>(pairs);
            others.remove(pair);
            ones.add(new One(
                    "/pair/" + pair.first().code() + "/" + pair.second().code(),
                    pair.first().name(request.texts().locale()),
                    pair.second().name(request.texts().locale()),
                    request.address().with("pairs", ComparePage.written(others))));
        }
        return ones;
    }
}
