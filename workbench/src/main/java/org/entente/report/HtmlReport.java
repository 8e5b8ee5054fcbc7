package org.entente.report;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.entente.dossier.Dossier;

/**
 * One self-contained page: style, script, chart library and data are within it, and it makes no
 * network requests.
 */
final class HtmlReport {
    private HtmlReport() {}

    static String render(Dossier dossier) {
        return render(dossier, false);
    }

    /** @param printed whether the lineage of the numbers is printed too */
    static String render(Dossier dossier, boolean printed) {
        Page page = new Page(dossier);
        // To pack the data takes a fifth of the time, and nothing but the end of the page needs
        // them.
        CompletableFuture<Packed> packing = CompletableFuture.supplyAsync(page::packedData);
        Supplier<Packed> packed = packing::join;
        return CompactHtml.of(
                Rendering.render("page.jte", Map.of("page", page, "packed", packed, "lineage", printed), 1 << 21));
    }
}
