package org.entente.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.Reference;
import org.entente.casefile.model.Work;
import org.entente.casefile.reader.CaseCheck;
import org.entente.measure.model.Measures;
import org.entente.provenance.BibtexEntry;
import org.entente.provenance.Citation;
import org.jspecify.annotations.Nullable;

/**
 * The works that verdicts rest on, as BibTeX: those that define the measures, and those that a case
 * cites for its claims.
 */
public final class AuditBib {
    private AuditBib() {}

    /**
     * The works.
     *
     * @param references of the case; empty for a paper
     */
    public static String render(List<ClaimResult> results, Measures measures, List<Reference> references) {
        StringBuilder out = new StringBuilder();
        for (Reference reference : references) {
            boolean cited = results.stream().anyMatch(r -> r.claim().refs().contains(reference.id()));
            if (cited) {
                works(reference, out);
            }
        }
        Map<String, Citation> defined = new LinkedHashMap<>();
        results.stream()
                .flatMap(r -> r.claim().findBinding().stream())
                .flatMap(CaseCheck::series)
                .map(s -> s.measure().id())
                .distinct()
                .forEach(id -> measures.find(id)
                        .ifPresent(m -> defined.putIfAbsent(
                                m.definition().reference().key(), m.definition().reference())));
        defined.values().forEach(work -> out.append(BibtexEntry.of(work, "")));
        return out.toString();
    }

    private static void works(Reference reference, StringBuilder out) {
        List<Work> works = reference.works();
        for (int i = 0; i < works.size(); i++) {
            Work work = works.get(i);
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("author", escaped(work.author()));
            fields.put("title", escaped(work.title()));
            fields.put("howpublished", escaped(work.container()));
            EdtfDate date = work.date();
            fields.put("year", date == null ? "" : String.valueOf(date.firstYear()));
            String url = work.url();
            fields.put("url", url == null ? "" : url);
            out.append(BibtexEntry.write(
                    "misc", reference.id() + (i == 0 ? "" : String.valueOf((char) ('a' + i))), fields));
        }
    }

    private static String escaped(@Nullable String text) {
        return text == null ? "" : "{" + BibtexEntry.escape(text) + "}";
    }
}
