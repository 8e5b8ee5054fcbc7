package org.entente.report;

import java.util.Map;
import org.entente.dossier.Dossier;

/** One self-contained page: style, script, chart library and data are within it, and it asks the network for nothing. */
final class HtmlReport {
    private HtmlReport() {}

    static String render(Dossier dossier) {
        return compact(Rendering.render("page.jte", Map.of("page", new Page(dossier)), 1 << 21));
    }

    /**
     * Without the end tags of rows and cells and the quotes about short values, which HTML lets one leave out (Living Standard,
     * 13.1.2): a large dossier has tens of thousands of them. Scripts are left alone.
     */
    static String compact(String page) {
        int scripts = page.indexOf("<script");
        String content = scripts < 0 ? page : page.substring(0, scripts);
        return content.replaceAll("</t[dhr]>", "")
                        .replaceAll("class=\"([^\"]*?) +\"", "class=\"$1\"")
                        .replace("<td class=\"num\">", "<td class=num>")
                        // What is computed is the rule, and needs no mark of its own.
                        .replaceAll("<a class=\"fig o-computed\" href=\"(#f\\d+)\">", "<a class=fig href=$1>")
                        .replaceAll(" (data-[a-z])=\"([\\w-]+)\"(?=[ >])", " $1=$2")
                + page.substring(content.length());
    }
}
