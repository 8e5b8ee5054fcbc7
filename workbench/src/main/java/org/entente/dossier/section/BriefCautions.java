package org.entente.dossier.section;

import java.util.ArrayList;
import java.util.List;
import org.entente.brief.Indicator;
import org.entente.dossier.evidence.Context;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.text.Span;

/** Three cautions and one line of what is not known. */
final class BriefCautions {
    private static final int MOST = 3;

    private final Context context;
    private final MessageBundle texts;
    private final List<Indicator> six;

    BriefCautions(Context context, MessageBundle texts, List<Indicator> six) {
        this.context = context;
        this.texts = texts;
        this.six = six;
    }

    /** The cautions that change the reading of this brief, the gravest first. */
    List<List<Span>> list() {
        List<List<Span>> cautions = new ArrayList<>();
        BriefDates dates = new BriefDates(texts);
        List<String> ends = six.stream()
                .filter(Indicator::hasValue)
                .map(i -> texts.get(
                        "coverage.item",
                        Arguments.of(
                                "what",
                                texts.get("indicator." + i.id() + ".short"),
                                "year",
                                Integer.toString(i.lastYear()))))
                .toList();
        if (!ends.isEmpty()) {
            cautions.add(texts.spans("caution.coverage", Arguments.of("list", dates.list(ends))));
        }
        boolean tables = six.get(0).now().stream().anyMatch(f -> f.source().equals("oecd-icio"));
        if (six.get(0).hasValue()) {
            cautions.add(texts.spans(tables ? "caution.tables" : "caution.customs", Arguments.none()));
        }
        if (six.get(1).hasValue()) {
            cautions.add(texts.spans("caution.votes", Arguments.none()));
        }
        return cautions.size() > MOST ? cautions.subList(0, MOST) : cautions;
    }

    List<Span> notKnown() {
        List<String> missing = new ArrayList<>();
        six.stream()
                .filter(i -> !i.hasValue())
                .map(i -> texts.get("indicator." + i.id() + ".short"))
                .forEach(missing::add);
        missing.add(texts.get("unknown.always"));
        return texts.spans("unknown", context.names().with("list", new BriefDates(texts).list(missing)));
    }
}
