package org.entente.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.entente.dossier.Dossier;

/** One self-contained page: style, script, chart library and data are within it, and it asks the network for nothing. */
final class HtmlReport {
    private static final String TEMPLATES = "org.entente.report.templates";

    private HtmlReport() {}

    static String render(Dossier dossier) {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES);
        StringOutput out = new StringOutput(1 << 21);
        engine.render("page.jte", Map.of("page", new Page(dossier)), out);
        return compact(out.toString());
    }

    /**
     * Without the end tags of rows and cells and the quotes about short values, which HTML lets one leave out (Living Standard,
     * 13.1.2): a large dossier has tens of thousands of them. Scripts are left alone.
     */
    private static String compact(String page) {
        int scripts = page.indexOf("<script");
        String content = scripts < 0 ? page : page.substring(0, scripts);
        return content.replaceAll("</t[dhr]>", "")
                        .replace("<td class=\"num\">", "<td class=num>")
                        // What is computed is the rule, and needs no mark of its own.
                        .replaceAll("<a class=\"fig o-computed\" href=\"(#f\\d+)\">", "<a class=fig href=$1>")
                        .replaceAll(" (data-[a-z])=\"([\\w-]+)\"(?=[ >])", " $1=$2")
                + page.substring(content.length());
    }
}
