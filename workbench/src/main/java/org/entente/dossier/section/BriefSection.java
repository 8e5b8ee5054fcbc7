package org.entente.dossier.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.brief.BriefTexts;
import org.entente.brief.Closeness;
import org.entente.brief.Indicator;
import org.entente.brief.Indicators;
import org.entente.brief.Milestone;
import org.entente.brief.Milestones;
import org.entente.brief.PairHistory;
import org.entente.brief.Relationship;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.curated.CuratedTables;
import org.entente.dossier.Block;
import org.entente.dossier.Dossier;
import org.entente.dossier.Section;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.DossierYears;
import org.entente.text.MessageBundle;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The two pages before the annex: bottom line, indicators, milestones, one chart, one table,
 * cautions and what is not known.
 */
final class BriefSection implements SectionWriter {
    private final @Nullable LocalDate prepared;

    /** @param prepared the day of the brief; null for the end of the dossier's years */
    BriefSection(@Nullable LocalDate prepared) {
        this.prepared = prepared;
    }

    @Override
    public String id() {
        return "brief";
    }

    @Override
    public Section write(Context context) {
        MessageBundle texts = BriefTexts.like(context.texts());
        PairHistory history = PairHistory.read(
                context.figures().store(),
                CuratedTables.standard(),
                context.first(),
                context.second(),
                since(context),
                asOf(context));
        Indicators figures = new Indicators(context.figures(), context.first(), context.second(), context.years());
        List<Indicator> six = figures.list();
        Closeness closeness = figures.closeness(history, six);
        Relationship relationship = Relationship.judge(history, closeness);
        BriefTables tables = new BriefTables(context, texts);
        List<Block> blocks = new ArrayList<>();
        List<Milestone> milestones = Milestones.choose(history);
        BriefSentences sentences =
                new BriefSentences(context, texts, history, relationship, closeness, six, milestones, tables);
        List<List<Span>> bottomLine = sentences.list();
        blocks.add(new Block.Paragraph(bottomLine.get(0)));
        blocks.add(new Block.Points(bottomLine.subList(1, bottomLine.size())));
        List<List<Span>> answers = new BriefQuestions(context, texts, six).list();
        if (!answers.isEmpty()) {
            blocks.add(new Block.Heading("brief-questions", texts.get("questions")));
            blocks.add(new Block.Points(answers));
        }
        if (six.stream().anyMatch(Indicator::hasValue)) {
            blocks.add(tables.indicators(six));
        } else {
            blocks.add(context.gap("figures", id(), null, "entente setup", context.names()));
        }
        blocks.add(new Block.Paragraph(joined(new BriefTies(context, texts, history).list())));
        blocks.add(tables.milestones(milestones));
        new BriefChart(context, texts, figures).build(six).ifPresent(blocks::add);
        tables.sides(figures.sides()).ifPresent(blocks::add);
        BriefCautions cautions = new BriefCautions(context, texts, six);
        blocks.add(new Block.Notes(cautions.list()));
        blocks.add(new Block.Paragraph(cautions.notKnown()));
        blocks.add(new Block.Paragraph(colophon("colophon", context, texts)));
        blocks.add(new Block.Paragraph(colophon("cite", context, texts)));
        return new Section(id(), texts.get("section"), blocks);
    }

    private static List<Span> joined(List<List<Span>> sentences) {
        List<Span> spans = new ArrayList<>();
        for (List<Span> sentence : sentences) {
            if (!spans.isEmpty()) {
                spans.add(Span.text(" "));
            }
            spans.addAll(sentence);
        }
        return spans;
    }

    /** A dossier that begins with the first common year reports everything before it too. */
    private static int since(Context context) {
        int first = DossierYears.first(
                context.first(), context.second(), context.years().to());
        return context.years().from() <= first
                ? StateSystem.FIRST_YEAR
                : context.years().from();
    }

    /** The day of preparation, unless the dossier ends years before it. */
    private LocalDate asOf(Context context) {
        YearRange years = context.years();
        LocalDate end = LocalDate.of(years.to(), 12, 31);
        return prepared == null || years.to() < prepared.getYear() - LATE ? end : prepared;
    }

    /** A dossier that ends longer ago was meant to end there. */
    private static final int LATE = 3;

    /** When and with which version the brief was made, or how it is cited. */
    private List<Span> colophon(String key, Context context, MessageBundle texts) {
        String version = Dossier.class.getPackage().getImplementationVersion();
        return texts.spans(
                key,
                context.names()
                        .choose("dated", prepared == null ? "no" : "yes")
                        .with("date", prepared == null ? "" : new BriefDates(texts).shown(prepared.toString()))
                        .choose("versioned", version == null ? "no" : "yes")
                        .with("version", version == null ? "" : version)
                        .year("year", context.years().to()));
    }
}
